package org.homeward.webkit.chart;

import java.util.List;
import java.util.stream.Stream;

/// Two sexes back to back by age band, oldest on top; what is unknown is said below in words.
public record PyramidChart(
        Caption caption, Sides sides, List<Band> bands, String unknownNote, ChartWords words)
        implements Chart {

    /// The names of the two sides.
    public record Sides(String left, String right) {}

    /// One age band.
    public record Band(String label, Amount left, Amount right) {}

    private static final double BAR = 18;
    private static final double STEP = 25;
    private static final String LEFT = Palette.ACCENT;
    private static final String RIGHT = Palette.SLATE;

    /// The bands come youngest first.
    public PyramidChart {
        bands = List.copyOf(bands);
    }

    @Override
    public Scene draw(Size size) {
        var pen = new Pen();
        var small = Lettering.of(12);
        double width = size.width();
        double labels =
                bands.stream().mapToDouble(band -> small.widthOf(band.label())).max().orElse(0)
                        + 18;
        double middle = width / 2;
        double room = middle - labels / 2;
        var name = Lettering.of(13).bold();
        var leftName = name.wrap(sides.left(), room);
        var rightName = name.wrap(sides.right(), room);
        int nameLines = Math.max(leftName.size(), rightName.size());
        double nameTop = 15;
        pen.lines(middle - labels / 2, nameTop, leftName, name.end().colour(LEFT));
        pen.lines(middle + labels / 2, nameTop, rightName, name.colour(RIGHT));
        double axisTop = nameTop + (nameLines - 1) * name.line() + 9;
        double perUnit = perUnit(room);
        double y = axisTop + 4;
        for (int i = bands.size() - 1; i >= 0; i--) {
            var band = bands.get(i);
            pen.words(middle, y + BAR / 2 + 4.5, band.label(), small.middle());
            side(pen, band, true, new Side(middle - labels / 2, y, perUnit));
            side(pen, band, false, new Side(middle + labels / 2, y, perUnit));
            y += STEP;
        }
        pen.line(
                middle - labels / 2,
                axisTop,
                middle - labels / 2,
                y,
                Paint.stroke(Palette.EDGE, 1));
        pen.line(
                middle + labels / 2,
                axisTop,
                middle + labels / 2,
                y,
                Paint.stroke(Palette.EDGE, 1));
        if (!unknownNote.isEmpty()) {
            y = pen.lines(0, y + 18, small.wrap(unknownNote, width), small.colour(Palette.SOFT));
        }
        return pen.scene(width, y);
    }

    /// The largest scale at which every bar and the number at its end stay in their half.
    private double perUnit(double room) {
        var lettering = Lettering.of(12);
        return bands.stream()
                .flatMap(band -> Stream.of(band.left(), band.right()))
                .filter(amount -> amount.drawn() > 0)
                .mapToDouble(
                        amount ->
                                (room - 8 - lettering.widthOf(words.amount(amount)))
                                        / amount.drawn())
                .min()
                .orElse(1);
    }

    /// Where a bar starts, and how long it is per person.
    private record Side(double x, double y, double perUnit) {}

    private void side(Pen pen, Band band, boolean left, Side side) {
        var amount = left ? band.left() : band.right();
        double length =
                switch (amount) {
                    case Amount.Known(double value) -> value * side.perUnit;
                    case Amount.Withheld _ -> 26;
                    case Amount.Missing _ -> 0;
                };
        var inside = new Pen();
        var paint =
                amount instanceof Amount.Withheld
                        ? Paint.fill(Palette.HATCH).edge(Palette.EDGE, 1)
                        : Paint.fill(left ? LEFT : RIGHT);
        double start = left ? side.x - length : side.x;
        if (length > 0) {
            inside.box(new Pen.Place(start, side.y, length, BAR), paint);
        }
        double textX = left ? start - 5 : side.x + length + 5;
        var lettering = left ? Lettering.of(12).end() : Lettering.of(12);
        inside.words(textX, side.y + BAR / 2 + 4.5, words.amount(amount), lettering);
        String name = left ? sides.left() : sides.right();
        pen.group("%s, %s: %s".formatted(band.label(), name, words.amount(amount)), "", inside);
    }
}
