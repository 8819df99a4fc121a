package org.homeward.webkit.chart;

import java.util.List;

/// A drawing that leaves the page: with margins, its title above and its notes below.
final class Sheet {
    private static final double MARGIN = 20;

    private Sheet() {}

    static Scene of(Scene drawing, String title, List<String> notes) {
        var pen = new Pen();
        double width = Math.max(drawing.width(), 420);
        pen.box(
                new Pen.Place(0, 0, width + 2 * MARGIN, sheetHeight(drawing, title, notes, width)),
                Paint.fill(Palette.WHITE));
        var heading = heading();
        double y = pen.lines(MARGIN, MARGIN + 16, heading.wrap(title, width), heading);
        pen.moved(MARGIN, y, withoutLinks(drawing.marks()));
        double base = y + drawing.height() + MARGIN;
        for (String note : notes) {
            base = pen.lines(MARGIN, base, foot().wrap(note, width), foot());
        }
        return pen.scene(width + 2 * MARGIN, sheetHeight(drawing, title, notes, width));
    }

    /// A file knows no site to follow a link to.
    private static List<Mark> withoutLinks(List<Mark> marks) {
        return marks.stream()
                .map(
                        mark ->
                                mark instanceof Mark.Group(var tip, _, var inside)
                                        ? new Mark.Group(tip, "", inside)
                                        : mark)
                .toList();
    }

    private static Lettering heading() {
        return Lettering.of(17).bold();
    }

    private static Lettering foot() {
        return Lettering.of(11).colour(Palette.SOFT);
    }

    private static double sheetHeight(
            Scene drawing, String title, List<String> notes, double width) {
        double above = MARGIN + 16 + heading().wrap(title, width).size() * heading().line();
        int footLines = notes.stream().mapToInt(note -> foot().wrap(note, width).size()).sum();
        return above + drawing.height() + MARGIN + footLines * foot().line() + 6;
    }
}
