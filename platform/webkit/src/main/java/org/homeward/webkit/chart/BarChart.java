package org.homeward.webkit.chart;

import java.util.Comparator;
import java.util.List;

/// Horizontal bars with their values, largest first where the order is not given by the categories.
///
/// Where bars carry a published value beside the computed one, `publishedName` explains its sign.
public record BarChart(
        Caption caption, List<Bar> bars, Order order, String publishedName, ChartWords words)
        implements Chart {

    /// One bar; `href` may lead to the list that it counts.
    public record Bar(String label, Amount amount, Amount published, String href) {
        public static Bar of(String label, Amount amount) {
            return new Bar(label, amount, Amount.missing(), "");
        }

        public Bar published(Amount published) {
            return new Bar(label, amount, published, href);
        }

        public Bar href(String href) {
            return new Bar(label, amount, published, href);
        }
    }

    /// Sorted by value, or as given (age groups, months).
    public enum Order {
        LARGEST_FIRST,
        AS_GIVEN
    }

    private static final double BAR = 16;

    public BarChart {
        bars = List.copyOf(bars);
    }

    public static BarChart of(Caption caption, List<Bar> bars, ChartWords words) {
        return new BarChart(caption, bars, Order.LARGEST_FIRST, "", words);
    }

    @Override
    public Scene draw(Size size) {
        boolean wide = size == Size.WIDE;
        var pen = new Pen();
        var normal = Lettering.of(13);
        double widest =
                bars.stream().mapToDouble(bar -> normal.widthOf(bar.label())).max().orElse(0);
        double labelWidth = wide ? Math.min(widest + 2, 250) : 0;
        double start = wide ? labelWidth + 10 : 0;
        var scale = new Scale(start, perUnit(size.width() - start));
        double y = publishedName.isEmpty() ? 2 : publishedLegend(pen);
        double baseline = y;
        for (var bar : sorted()) {
            var lines = normal.wrap(bar.label(), wide ? labelWidth : size.width());
            double textHeight = lines.size() * normal.line();
            double middle = wide ? y + Math.max(textHeight, BAR) / 2 : y + textHeight + BAR / 2 + 2;
            var inside = new Pen();
            double textTop = wide ? middle - textHeight / 2 + 13 : y + 13;
            var lettering = wide ? normal.end() : normal;
            inside.lines(wide ? labelWidth : 0, textTop, lines, lettering);
            bar(inside, bar, scale, middle);
            pen.group(tip(bar), bar.href(), inside);
            y = Math.max(middle + BAR / 2, wide ? y + textHeight : 0) + (wide ? 9 : 10);
        }
        if (wide) {
            pen.line(start, baseline - 2, start, y - 4, Paint.stroke(Palette.EDGE, 1));
        }
        return pen.scene(size.width(), y);
    }

    /// From amounts to horizontal places.
    private record Scale(double start, double perUnit) {
        double width(double value) {
            return value > 0 ? Math.max(2, value * perUnit) : 0;
        }
    }

    /// The largest scale at which every bar and the number at its end fit.
    private double perUnit(double room) {
        var lettering = Lettering.of(13).bold();
        return bars.stream()
                .filter(bar -> longest(bar) > 0)
                .mapToDouble(
                        bar ->
                                (room - 14 - lettering.widthOf(words.amount(bar.amount())))
                                        / longest(bar))
                .min()
                .orElse(1);
    }

    private static double longest(Bar bar) {
        return Math.max(bar.amount().drawn(), bar.published().drawn());
    }

    private List<Bar> sorted() {
        return switch (order) {
            case AS_GIVEN -> bars;
            case LARGEST_FIRST ->
                    bars.stream()
                            .sorted(Comparator.comparingDouble((Bar bar) -> -bar.amount().drawn()))
                            .toList();
        };
    }

    private void bar(Pen pen, Bar bar, Scale scale, double middle) {
        double width =
                switch (bar.amount()) {
                    case Amount.Known(double value) -> scale.width(value);
                    case Amount.Withheld _ -> 34;
                    case Amount.Missing _ -> 0;
                };
        var paint =
                bar.amount() instanceof Amount.Withheld
                        ? Paint.fill(Palette.HATCH).edge(Palette.EDGE, 1)
                        : Paint.fill(Palette.ACCENT);
        if (width > 0) {
            pen.box(new Pen.Place(scale.start, middle - BAR / 2, width, BAR), paint);
        }
        double end = scale.start + width;
        if (bar.published() instanceof Amount.Known(double value)) {
            double at = scale.start + scale.width(value);
            publishedSign(pen, at, middle);
            end = Math.max(end, at + 3);
        }
        boolean known = bar.amount() instanceof Amount.Known;
        var lettering = known ? Lettering.of(13).bold() : Lettering.of(12).colour(Palette.SOFT);
        pen.words(end + 6, middle + 4.5, words.amount(bar.amount()), lettering);
    }

    private static void publishedSign(Pen pen, double x, double middle) {
        pen.line(x, middle - 11, x, middle + 11, Paint.stroke(Palette.WHITE, 5));
        pen.line(x, middle - 11, x, middle + 11, Paint.stroke(Palette.INK, 2.2));
    }

    private double publishedLegend(Pen pen) {
        publishedSign(pen, 4, 11);
        pen.words(14, 15.5, publishedName, Lettering.of(12).colour(Palette.SOFT));
        return 34;
    }

    private String tip(Bar bar) {
        String own = bar.label() + ": " + words.amount(bar.amount());
        return bar.published() instanceof Amount.Known(double value)
                ? own + "; " + publishedName + ": " + words.number(value)
                : own;
    }
}
