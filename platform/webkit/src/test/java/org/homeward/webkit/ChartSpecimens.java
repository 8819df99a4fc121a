package org.homeward.webkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.webkit.chart.Amount;
import org.homeward.webkit.chart.BarChart;
import org.homeward.webkit.chart.Chart;
import org.homeward.webkit.chart.ChartWords;
import org.homeward.webkit.chart.Classes;
import org.homeward.webkit.chart.FlowChart;
import org.homeward.webkit.chart.ProvinceMap;
import org.homeward.webkit.chart.PyramidChart;
import org.homeward.webkit.chart.Ring;
import org.homeward.webkit.chart.TrendChart;

/// Every kind of chart with invented numbers.
record ChartSpecimens(Wording words) {

    List<Chart> all() {
        return List.of(trend(), bars(), pyramid(), flow(), map());
    }

    List<Specimens.Specimen> specimens() {
        var specimens = new ArrayList<Specimens.Specimen>();
        int number = 0;
        for (var chart : all()) {
            var figure =
                    new ChartFigure(
                            "chart" + ++number,
                            PageHeading.of(chart.caption().title()).lead(t("c.lead")),
                            chart,
                            Table.of(
                                    chart.caption().title(),
                                    List.of(
                                            Column.rowHeading(t("period")),
                                            Column.number(t("total"))),
                                    List.of(List.of(Cell.text("2025"), Cell.text("17")))),
                            new ChartFigure.Extras(
                                    words.text("webkit.chart.table"),
                                    List.of(t("caution.text")),
                                    new Downloads(
                                            words.text("webkit.downloads.heading"),
                                            List.of(
                                                    new Downloads.Item("#", "SVG", "SVG", "9 kB"),
                                                    new Downloads.Item("#", "PNG", "PNG", "")))));
            specimens.add(new Specimens.Specimen("chart", "" + number, Map.of("figure", figure)));
        }
        return specimens;
    }

    private String t(String key) {
        return words.text("g." + key);
    }

    private ChartWords chartWords() {
        return ChartWords.from(
                words, value -> "%,d".formatted(Math.round(value)).replace(',', '.'));
    }

    private Chart.Caption caption(String key) {
        return new Chart.Caption(t("c." + key), t("c.desc"));
    }

    private static List<Amount> amounts(double... values) {
        var amounts = new ArrayList<Amount>();
        for (double value : values) {
            amounts.add(value < 0 ? Amount.missing() : Amount.of(value));
        }
        return amounts;
    }

    TrendChart trend() {
        var periods = new ArrayList<String>();
        for (int year = 2016; year <= 2023; year++) {
            periods.add(year + "-H1");
            periods.add(year + "-H2");
        }
        return new TrendChart(
                caption("trend"),
                periods,
                List.of(
                        new TrendChart.Series(
                                t("c.computed"),
                                TrendChart.Kind.COMPUTED,
                                amounts(
                                        512, 560, 610, 640, 702, 731, 820, 905, 430, -1, 510, 566,
                                        640, 720, 816, 1204)),
                        new TrendChart.Series(
                                t("c.other"),
                                TrendChart.Kind.COMPUTED,
                                amounts(
                                        210, 190, 230, 255, 240, 262, 270, 300, 180, 170, 201, 220,
                                        240, 260, 255, 290)),
                        new TrendChart.Series(
                                t("c.published"),
                                TrendChart.Kind.PUBLISHED,
                                amounts(
                                        500, 540, -1, 650, -1, 720, 800, 930, 400, 410, -1, -1, 655,
                                        700, 830, 1180))),
                List.of(new TrendChart.Break(4, t("c.break"))),
                chartWords());
    }

    BarChart bars() {
        var bars = new ArrayList<BarChart.Bar>();
        double[] values = {412, 388, 120, 655, 0, 9};
        for (int i = 0; i < values.length; i++) {
            var amount = i == 5 ? Amount.withheld() : Amount.of(values[i]);
            var bar = BarChart.Bar.of(t("f." + (i + 1)), amount);
            bars.add(i < 3 ? bar.published(Amount.of(values[i] * 1.08)).href("#") : bar);
        }
        return new BarChart(
                caption("bars"),
                bars,
                BarChart.Order.LARGEST_FIRST,
                t("c.published"),
                chartWords());
    }

    PyramidChart pyramid() {
        var bands = new ArrayList<PyramidChart.Band>();
        double[] left = {12, 44, 180, 412, 390, 220, 90, 31, 4};
        double[] right = {10, 20, 55, 160, 310, 205, 120, 40, 6};
        String[] names = {
            "0–5", "6–11", "12–15", "16–17", "18–24", "25–34", "35–44", "45–59", "60+"
        };
        for (int i = 0; i < names.length; i++) {
            var amount = i == 8 ? Amount.withheld() : Amount.of(right[i]);
            bands.add(new PyramidChart.Band(names[i], Amount.of(left[i]), amount));
        }
        return new PyramidChart(
                caption("pyramid"),
                new PyramidChart.Sides(t("c.left"), t("c.right")),
                bands,
                t("c.unknown"),
                chartWords());
    }

    FlowChart flow() {
        var flows = new ArrayList<FlowChart.Flow>();
        double[][] values = {
            {300, 20, 40, 5}, {80, 60, 120, 11}, {14, 210, 33, 2},
            {50, 90, 44, 61}, {22, 5, 19, 1}, {3, 2, 9, 1}
        };
        for (int from = 0; from < 6; from++) {
            for (int to = 0; to < 4; to++) {
                flows.add(
                        new FlowChart.Flow(
                                t("p." + (from + 1)), t("d." + (to + 1)), values[from][to]));
            }
        }
        return new FlowChart(
                caption("flow"),
                new FlowChart.Ends(t("c.from"), t("c.to")),
                flows,
                5,
                chartWords());
    }

    ProvinceMap map() {
        var areas = new ArrayList<ProvinceMap.Area>();
        Amount[] amounts = {
            Amount.of(120),
            Amount.of(33),
            Amount.of(7),
            Amount.of(0),
            Amount.withheld(),
            Amount.missing()
        };
        for (int i = 0; i < 6; i++) {
            double west = 10 + (i % 2) * 2;
            double south = 50 + (i / 2) * 2;
            var ring =
                    Ring.of(
                            west,
                            south,
                            west + 2.2,
                            south + 0.2,
                            west + 2,
                            south + 2.1,
                            west - 0.2,
                            south + 2);
            areas.add(new ProvinceMap.Area(t("p." + (i + 1)), List.of(ring), amounts[i], "#p" + i));
        }
        var classes = Classes.quantile(List.of(amounts));
        return new ProvinceMap(
                caption("map"),
                areas,
                List.of(new ProvinceMap.Inset(t("c.inset"), t("p.1"), 52, List.of())),
                classes,
                chartWords());
    }
}
