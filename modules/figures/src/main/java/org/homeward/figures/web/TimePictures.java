package org.homeward.figures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.access.Grant;
import org.homeward.base.Period;
import org.homeward.figures.model.Counts.Part;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureRequest;
import org.homeward.figures.work.FigureSeries;
import org.homeward.figures.work.NationalPicture;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.ChartFigure;
import org.homeward.webkit.Column;
import org.homeward.webkit.Downloads;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Table;
import org.homeward.webkit.chart.Amount;
import org.homeward.webkit.chart.Chart;
import org.homeward.webkit.chart.TrendChart;

/// Figures over time: year by year, and as they were known when.
final class TimePictures {
    private static final int YEARS = 16;
    private static final int TIMES = 8;

    private final FigureSeries series;
    private final Pictures pictures;

    TimePictures(FigureSeries series, Pictures pictures) {
        this.series = series;
        this.pictures = pictures;
    }

    /// The figure with its filters in the years up to its period.
    ChartFigure overYears(Grant grant, FigureRequest request, Words words) {
        int last = request.period().last().getYear();
        var years = Period.of((last - YEARS + 1) + ".." + last);
        var parts = series.handle(grant, request.during(years), Period.Step.YEAR);
        var line = new NationalPicture.Line(request.definition(), fromFirst(parts));
        return overYears("years", List.of(line), words.text("figures.years.title"), request, words);
    }

    private static List<Part> fromFirst(List<Part> parts) {
        int empty = 0;
        while (empty < parts.size() - 1 && parts.get(empty).count() == 0) {
            empty++;
        }
        return parts.subList(empty, parts.size());
    }

    private ChartFigure overYears(
            String id,
            List<NationalPicture.Line> lines,
            String title,
            FigureRequest request,
            Words words) {
        var chart = pictures.trend(lines, new Chart.Caption(title, describe(lines, words)), words);
        return new ChartFigure(
                id,
                PageHeading.of(title),
                chart,
                yearsTable(lines, title, request, words),
                new ChartFigure.Extras(
                        words.text("webkit.chart.table"), List.of(), Downloads.none()));
    }

    /// First and last value of every line, for whoever cannot see them.
    static String describe(List<NationalPicture.Line> lines, Words words) {
        var text = new StringBuilder();
        for (var line : lines) {
            var first = line.parts().getFirst();
            var last = line.parts().getLast();
            text.append(text.isEmpty() ? "" : " ");
            text.append(
                    words.text(
                            "figures.chart.line",
                            line.definition().name(words.language()),
                            first.count(),
                            first.period(),
                            last.count(),
                            last.period()));
        }
        return text.toString();
    }

    /// One row per year, one column per figure; every number leads to its figure.
    static Table yearsTable(
            List<NationalPicture.Line> lines, String title, FigureRequest request, Words words) {
        var columns = new ArrayList<Column>();
        columns.add(Column.rowHeading(words.text("figures.column.period")));
        lines.forEach(line -> columns.add(Column.number(line.definition().name(words.language()))));
        var rows = new ArrayList<List<Cell>>();
        for (int at = 0; at < lines.getFirst().parts().size(); at++) {
            var period = lines.getFirst().parts().get(at).period();
            var cells = new ArrayList<Cell>();
            cells.add(Cell.text(words.period(period)));
            for (var line : lines) {
                var one =
                        FigureRequest.of(
                                line.definition(), period, request.position(), request.division());
                cells.add(
                        Cell.link(
                                FigureQuestion.of(one).address(),
                                words.number(line.parts().get(at).count())));
            }
            rows.add(cells);
        }
        return Table.of(title, columns, rows).captionHidden();
    }

    /// What was known of the period when; none where there was only one moment to know it.
    Optional<ChartFigure> knownOverTime(Grant grant, FigureRequest request, Words words) {
        var known = series.knownOverTime(grant, request, TIMES);
        if (known.size() < 2) {
            return Optional.empty();
        }
        var title = words.text("figures.knowledge.title");
        var first = known.getFirst();
        var last = known.getLast();
        var chart =
                new TrendChart(
                        new Chart.Caption(
                                title,
                                words.text(
                                        "figures.knowledge.text",
                                        first.count(),
                                        first.day(),
                                        last.count(),
                                        last.day())),
                        known.stream().map(one -> words.date(one.day())).toList(),
                        List.of(
                                new TrendChart.Series(
                                        request.definition().name(words.language()),
                                        TrendChart.Kind.COMPUTED,
                                        known.stream()
                                                .map(one -> Amount.of(one.count()))
                                                .toList())),
                        List.of(),
                        Pictures.chartWords(words));
        var rows =
                known.stream()
                        .map(
                                one ->
                                        List.of(
                                                Cell.text(words.date(one.day())),
                                                Cell.link(
                                                        FigureQuestion.of(
                                                                        request.at(one.position()))
                                                                .address(),
                                                        words.number(one.count()))))
                        .toList();
        var columns =
                List.of(
                        Column.rowHeading(words.text("figures.column.known")),
                        Column.number(words.text("figures.count")));
        return Optional.of(
                new ChartFigure(
                        "knowledge",
                        PageHeading.of(title).lead(words.text("figures.knowledge.lead")),
                        chart,
                        Table.of(title, columns, rows).captionHidden(),
                        new ChartFigure.Extras(
                                words.text("webkit.chart.table"), List.of(), Downloads.none())));
    }
}
