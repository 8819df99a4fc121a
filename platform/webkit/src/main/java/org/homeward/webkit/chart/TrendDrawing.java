package org.homeward.webkit.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.homeward.webkit.chart.TrendChart.Break;
import org.homeward.webkit.chart.TrendChart.Kind;
import org.homeward.webkit.chart.TrendChart.Series;

/// Lays out one trend chart.
final class TrendDrawing {
    private static final double LABEL_ROOM = 168;
    private static final int MOST_MARKERS = 20;

    private final TrendChart chart;
    private final Pen pen = new Pen();
    private final Lettering small = Lettering.of(12).colour(Palette.SOFT);
    private final Lettering normal = Lettering.of(13);
    private final boolean wide;
    private final double width;
    private final Axis axis;
    private final double left;
    private final double right;
    private double top = 14;
    private double bottom;

    TrendDrawing(TrendChart chart, Chart.Size size) {
        this.chart = chart;
        this.wide = size == Chart.Size.WIDE;
        this.width = size.width();
        double largest =
                chart.series().stream()
                        .flatMap(line -> line.amounts().stream())
                        .mapToDouble(Amount::drawn)
                        .max()
                        .orElse(0);
        this.axis = Axis.upTo(largest, 5);
        this.left = small.widthOf(chart.words().number(axis.top())) + 8;
        this.right = width - (wide ? LABEL_ROOM : 12);
    }

    Scene scene() {
        if (!wide) {
            legend();
        }
        if (!chart.breaks().isEmpty()) {
            top += 16;
        }
        bottom = top + (wide ? 240 : 190);
        grid();
        periodLabels();
        for (int i = 0; i < chart.breaks().size(); i++) {
            breakLine(i, chart.breaks().get(i));
        }
        for (int i = 0; i < chart.series().size(); i++) {
            line(chart.series().get(i), colour(i));
        }
        if (wide) {
            labels();
        }
        double below = breakTexts(bottom + 44);
        return pen.scene(width, below - 8);
    }

    private String colour(int index) {
        return chart.series().get(index).kind() == Kind.PUBLISHED
                ? Palette.SOFT
                : Palette.SERIES.get(index % Palette.SERIES.size());
    }

    private double x(int period) {
        int gaps = Math.max(1, chart.periods().size() - 1);
        double start = left + 8;
        double end = right - 8;
        return chart.periods().size() == 1
                ? (start + end) / 2
                : start + period * (end - start) / gaps;
    }

    private double y(double value) {
        return bottom - axis.share(value) * (bottom - top);
    }

    private void legend() {
        for (int i = 0; i < chart.series().size(); i++) {
            var series = chart.series().get(i);
            pen.line(0, top, 26, top, stroke(series, colour(i)));
            marker(pen, 13, top, series, colour(i));
            top = pen.lines(34, top + 5, normal.wrap(series.name(), width - 40), normal) - 1;
        }
        top += 6;
    }

    private void grid() {
        for (double tick : axis.ticks()) {
            String colour = tick == 0 ? Palette.EDGE : Palette.LINE;
            pen.line(left, y(tick), right, y(tick), Paint.stroke(colour, 1));
            pen.words(left - 6, y(tick) + 4, chart.words().number(tick), small.end());
        }
    }

    /// As many period labels as fit; the last one always, since it is the news.
    private void periodLabels() {
        var periods = chart.periods();
        double widest = periods.stream().mapToDouble(small::widthOf).max().orElse(0) + 10;
        double room = periods.size() < 2 ? widest : x(1) - x(0);
        int every = Math.max(1, (int) Math.ceil(widest / room));
        for (int i = periods.size() - 1; i >= 0; i -= every) {
            pen.line(x(i), bottom, x(i), bottom + 5, Paint.stroke(Palette.EDGE, 1));
            double half = small.widthOf(periods.get(i)) / 2;
            double middle = Math.clamp(x(i), half, Math.max(half, width - half));
            pen.words(middle, bottom + 19, periods.get(i), small.middle());
        }
    }

    private void breakLine(int index, Break stop) {
        double at = stop.before() == 0 ? left : (x(stop.before() - 1) + x(stop.before())) / 2;
        pen.line(at, top - 8, at, bottom, Paint.stroke(Palette.SOFT, 1).dashed("2 3"));
        badge(at, top - 14, index);
    }

    private void badge(double x, double y, int index) {
        pen.dot(x, y, 8, Paint.fill(Palette.SOFT));
        pen.words(
                x,
                y + 4,
                Integer.toString(index + 1),
                Lettering.of(11).bold().middle().colour(Palette.WHITE));
    }

    private double breakTexts(double base) {
        double y = base;
        for (int i = 0; i < chart.breaks().size(); i++) {
            badge(8, y - 4, i);
            y = pen.lines(24, y, small.wrap(chart.breaks().get(i).text(), width - 28), small) + 4;
        }
        return y;
    }

    private void line(Series series, String colour) {
        var path = Outline.draft();
        boolean broken = true;
        for (int i = 0; i < series.amounts().size(); i++) {
            if (series.amounts().get(i) instanceof Amount.Known(double value)) {
                if (broken) {
                    path.move(x(i), y(value));
                } else {
                    path.line(x(i), y(value));
                }
                broken = false;
            } else {
                broken = true;
            }
        }
        pen.trace(path.done(), stroke(series, colour));
        for (int i = 0; i < series.amounts().size(); i++) {
            if (series.amounts().get(i) instanceof Amount.Known(double value)) {
                point(series, colour, i, value);
            }
        }
    }

    /// A marker with its tip; where markers would crowd, every second or third has one.
    private void point(Series series, String colour, int period, double value) {
        var inside = new Pen();
        inside.dot(x(period), y(value), 9, Paint.fill(Palette.WHITE).opacity(0));
        boolean alone = isGap(series, period - 1) && isGap(series, period + 1);
        int most = wide ? MOST_MARKERS : MOST_MARKERS / 2;
        int every = Math.ceilDiv(chart.periods().size(), most);
        if (alone || (chart.periods().size() - 1 - period) % every == 0) {
            marker(inside, x(period), y(value), series, colour);
        }
        pen.group(
                "%s, %s: %s"
                        .formatted(
                                series.name(),
                                chart.periods().get(period),
                                chart.words().number(value)),
                "",
                inside);
    }

    private static boolean isGap(Series series, int period) {
        return period < 0
                || period >= series.amounts().size()
                || !(series.amounts().get(period) instanceof Amount.Known);
    }

    private static Paint stroke(Series series, String colour) {
        var full = Paint.stroke(colour, 2.2);
        return series.kind() == Kind.PUBLISHED ? full.dashed("6 4") : full;
    }

    /// Published values are hollow; computed series differ by shape.
    private void marker(Pen on, double x, double y, Series series, String colour) {
        if (series.kind() == Kind.PUBLISHED) {
            on.dot(x, y, 3.4, Paint.fill(Palette.WHITE).edge(colour, 1.8));
            return;
        }
        switch (chart.series().indexOf(series) % Palette.SERIES.size()) {
            case 0 -> on.dot(x, y, 3.4, Paint.fill(colour));
            case 1 -> on.box(new Pen.Place(x - 3.2, y - 3.2, 6.4, 6.4), Paint.fill(colour));
            case 2 ->
                    on.trace(
                            Outline.draft()
                                    .move(x, y - 4.5)
                                    .line(x + 4.3, y + 3)
                                    .line(x - 4.3, y + 3)
                                    .close()
                                    .done(),
                            Paint.fill(colour));
            default ->
                    on.trace(
                            Outline.draft()
                                    .move(x, y - 4.8)
                                    .line(x + 4.8, y)
                                    .line(x, y + 4.8)
                                    .line(x - 4.8, y)
                                    .close()
                                    .done(),
                            Paint.fill(colour));
        }
    }

    /// A label at the end of a line.
    private record EndLabel(double y, List<String> lines, String colour) {}

    /// Names stand at the ends of their lines, pushed apart where they would touch.
    private void labels() {
        var labels = new ArrayList<EndLabel>();
        for (int i = 0; i < chart.series().size(); i++) {
            var series = chart.series().get(i);
            for (int last = series.amounts().size() - 1; last >= 0; last--) {
                if (series.amounts().get(last) instanceof Amount.Known(double value)) {
                    String text = chart.words().number(value) + " " + series.name();
                    var lines = normal.bold().wrap(text, LABEL_ROOM - 10);
                    labels.add(new EndLabel(y(value), lines, colour(i)));
                    break;
                }
            }
        }
        labels.sort(Comparator.comparingDouble(EndLabel::y));
        double needed = labels.stream().mapToDouble(l -> l.lines().size()).sum() * normal.line();
        double free = top;
        for (var label : labels) {
            double height = label.lines().size() * normal.line();
            double latest = bottom + 6 - needed;
            double start = Math.max(free, Math.min(label.y() - height / 2, latest));
            pen.lines(right + 8, start + 13, label.lines(), normal.bold().colour(label.colour()));
            free = start + height + 2;
            needed -= height;
        }
    }
}
