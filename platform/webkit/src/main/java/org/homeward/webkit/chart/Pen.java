package org.homeward.webkit.chart;

import java.util.ArrayList;
import java.util.List;

/// Collects the marks of a scene.
final class Pen {
    private final List<Mark> marks = new ArrayList<>();

    void box(Place place, Paint paint) {
        marks.add(new Mark.Box(place.x, place.y, place.width, place.height, paint));
    }

    /// Where a rectangle stands.
    record Place(double x, double y, double width, double height) {}

    void line(double x1, double y1, double x2, double y2, Paint paint) {
        trace(Outline.draft().move(x1, y1).line(x2, y2).done(), paint);
    }

    void trace(Outline outline, Paint paint) {
        marks.add(new Mark.Trace(outline, paint));
    }

    void dot(double x, double y, double radius, Paint paint) {
        marks.add(new Mark.Dot(x, y, radius, paint));
    }

    void words(double x, double y, String text, Lettering lettering) {
        marks.add(new Mark.Words(x, y, text, lettering));
    }

    /// Lines below each other; returns the base line of the line that would follow.
    double lines(double x, double y, List<String> lines, Lettering lettering) {
        double base = y;
        for (String line : lines) {
            words(x, base, line, lettering);
            base += lettering.line();
        }
        return base;
    }

    void moved(double x, double y, List<Mark> inside) {
        marks.add(new Mark.Moved(x, y, inside));
    }

    void group(String tip, String href, Pen inside) {
        marks.add(new Mark.Group(tip, href, inside.marks));
    }

    Scene scene(double width, double height) {
        return new Scene(width, Math.ceil(height), marks);
    }
}
