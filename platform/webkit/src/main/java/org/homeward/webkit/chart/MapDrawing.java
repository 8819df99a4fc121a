package org.homeward.webkit.chart;

import java.util.List;
import org.homeward.webkit.chart.ProvinceMap.Area;
import org.homeward.webkit.chart.ProvinceMap.Inset;

/// Lays out one map: the units, the insets at the right edge, the legend below.
final class MapDrawing {
    private static final double WIDTH = 360;
    private static final double MOST_HEIGHT = 540;
    private static final double INSET_WIDTH = 96;
    private static final double INSET_HEIGHT = 74;
    private static final Paint BORDER = Paint.stroke(Palette.EDGE, 0.7);

    private final ProvinceMap map;
    private final Pen pen = new Pen();
    private final Lettering small = Lettering.of(12);
    private final Projection projection;

    MapDrawing(ProvinceMap map) {
        this.map = map;
        double insetRoom = map.insets().isEmpty() ? 0 : INSET_WIDTH * 0.72;
        this.projection = Projection.fit(map.rings(), WIDTH - insetRoom, MOST_HEIGHT);
    }

    Scene scene() {
        for (var area : map.areas()) {
            area(area);
        }
        double bottom = projection.height();
        double free = 4;
        for (var inset : map.insets()) {
            double wanted = projection.y(inset.lat()) - INSET_HEIGHT / 2;
            double y = Math.max(free, Math.min(wanted, MOST_HEIGHT - INSET_HEIGHT));
            inset(inset, new Pen.Place(WIDTH - INSET_WIDTH - 1, y, INSET_WIDTH, INSET_HEIGHT));
            free = y + INSET_HEIGHT + 10;
            bottom = Math.max(bottom, y + INSET_HEIGHT);
        }
        return pen.scene(WIDTH, legend(bottom + 18));
    }

    private Paint paint(Amount amount) {
        String fill =
                switch (amount) {
                    case Amount.Known(double value) -> map.classes().colour(value);
                    case Amount.Withheld _ -> Palette.HATCH;
                    case Amount.Missing _ -> Palette.DOTS;
                };
        return Paint.fill(fill).edge(BORDER.stroke(), BORDER.width());
    }

    private void area(Area area) {
        var outline = Outline.draft();
        for (var ring : area.rings()) {
            projection.trace(ring, outline);
        }
        if (outline.isEmpty()) {
            return;
        }
        var inside = new Pen();
        inside.trace(outline.done(), paint(area.amount()));
        pen.group(area.name() + ": " + map.words().amount(area.amount()), area.href(), inside);
    }

    private void inset(Inset inset, Pen.Place frame) {
        var lines = small.wrap(inset.label(), frame.width() - 8);
        double textHeight = lines.size() * small.line();
        pen.box(frame, Paint.fill(Palette.WHITE).edge(Palette.EDGE, 1));
        pen.lines(
                frame.x() + frame.width() / 2,
                frame.y()
                        + (inset.rings().isEmpty()
                                ? (frame.height() - textHeight) / 2 + 12
                                : frame.height() - textHeight + 8),
                lines,
                small.middle());
        var owner =
                map.areas().stream().filter(area -> area.name().equals(inset.owner())).findFirst();
        var amount = owner.map(Area::amount).orElse(Amount.missing());
        var inside = new Pen();
        double room = frame.height() - textHeight - 10;
        if (!inset.rings().isEmpty()) {
            var part = Projection.fit(inset.rings(), frame.width() - 16, room);
            var outline = Outline.draft();
            for (var ring : inset.rings()) {
                part.shifted(frame.x() + 8, frame.y() + 4).trace(ring, outline);
            }
            if (!outline.isEmpty()) {
                inside.trace(outline.done(), paint(amount));
            }
        }
        String of = inset.owner().isEmpty() ? "" : " (" + inset.owner() + ")";
        pen.group(inset.label() + of, "", inside);
    }

    /// Swatches in rows: zero, the classes, then hatched and dotted where they occur.
    private double legend(double top) {
        var row = new Row(top);
        var amounts = map.areas().stream().map(Area::amount).toList();
        if (amounts.stream().anyMatch(a -> a instanceof Amount.Known(double v) && v == 0)) {
            row.swatch(paint(Amount.of(0)), map.words().number(0));
        }
        List<Double> bounds = map.classes().bounds();
        double from = 1;
        for (int i = 0; i < bounds.size(); i++) {
            String first = map.words().number(from);
            String last = map.words().number(bounds.get(i));
            String range = first.equals(last) ? first : first + "–" + last;
            row.swatch(
                    Paint.fill(map.classes().step(i)).edge(BORDER.stroke(), BORDER.width()), range);
            from = Math.floor(bounds.get(i)) + 1;
        }
        if (amounts.stream().anyMatch(Amount.Withheld.class::isInstance)) {
            row.swatch(paint(Amount.withheld()), map.words().withheld());
        }
        if (amounts.stream().anyMatch(Amount.Missing.class::isInstance)) {
            row.swatch(paint(Amount.missing()), map.words().missing());
        }
        return row.y + 24;
    }

    /// Where the next swatch of the legend goes.
    private final class Row {
        private double x = 1;
        private double y;

        Row(double y) {
            this.y = y;
        }

        void swatch(Paint paint, String text) {
            double width = 24 + small.widthOf(text) + 16;
            if (x > 1 && x + width > WIDTH) {
                x = 1;
                y += 24;
            }
            pen.box(new Pen.Place(x, y, 18, 14), paint);
            pen.words(x + 24, y + 11.5, text, small);
            x += width;
        }
    }
}
