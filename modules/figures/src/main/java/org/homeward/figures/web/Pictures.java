package org.homeward.figures.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.base.UnitId;
import org.homeward.figures.model.Breakdown;
import org.homeward.figures.model.Counts.CellCount;
import org.homeward.figures.model.Counts.Part;
import org.homeward.figures.model.Evaluation;
import org.homeward.figures.model.FigureRequest;
import org.homeward.figures.work.CodeNames;
import org.homeward.figures.work.NationalPicture;
import org.homeward.figures.work.Sheet;
import org.homeward.packs.CodeEntry;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;
import org.homeward.webkit.chart.Amount;
import org.homeward.webkit.chart.BarChart;
import org.homeward.webkit.chart.Chart;
import org.homeward.webkit.chart.ChartWords;
import org.homeward.webkit.chart.FlowChart;
import org.homeward.webkit.chart.PyramidChart;
import org.homeward.webkit.chart.TrendChart;

/// Draws evaluations: the breakdown decides the kind of picture.
final class Pictures {
    private static final int MOST_BARS = 20;
    private static final int MOST_ENDS = 9;

    private final CountryPack pack;
    private final CodeNames names;
    private final MapPictures maps;
    private final Regions regions;
    private final SeriesBreaks breaks;

    Pictures(CountryPack pack) {
        this.pack = pack;
        this.names = new CodeNames(pack);
        this.maps = new MapPictures(pack);
        this.regions = new Regions(pack);
        this.breaks = new SeriesBreaks(pack);
    }

    /// The picture of a table; none where there is nothing to break down by.
    Optional<Chart> of(Evaluation evaluation, Sheet sheet, Words words) {
        var by = evaluation.request().by();
        if (by.isEmpty()) {
            return Optional.empty();
        }
        if (by.contains(Breakdown.AGE_GROUP) && by.contains(Breakdown.SEX)) {
            return Optional.of(pyramid(evaluation, sheet, words));
        }
        if (by.contains(Breakdown.PROVINCE) && by.contains(Breakdown.DESTINATION)) {
            return Optional.of(flow(evaluation, sheet, words));
        }
        if (by.equals(List.of(Breakdown.PROVINCE)) && maps.exists(evaluation.request())) {
            return Optional.of(maps.map(evaluation, caption(sheet, words), words));
        }
        if (by.equals(List.of(Breakdown.PERIOD))) {
            return Optional.of(overPeriods(sheet, words));
        }
        return Optional.of(bars(sheet, words));
    }

    private static Chart.Caption caption(Sheet sheet, Words words) {
        var largest =
                sheet.rows().stream()
                        .max(java.util.Comparator.comparingLong(Sheet.Row::count))
                        .map(
                                row ->
                                        words.text(
                                                "figures.chart.largest",
                                                String.join(", ", row.labels()),
                                                row.count(),
                                                sheet.total()))
                        .orElse(words.text("figures.none_counted"));
        return new Chart.Caption(sheet.title().figure() + ", " + sheet.title().period(), largest);
    }

    static ChartWords chartWords(Words words) {
        return ChartWords.from(words::text, value -> words.number((long) value));
    }

    private static Chart bars(Sheet sheet, Words words) {
        Map<String, Long> sums = new LinkedHashMap<>();
        if (sheet.isCrossed()) {
            sheet.cross().first().forEach(value -> sums.put(value.label(), value.total()));
        }
        sheet.rows().forEach(row -> sums.putIfAbsent(row.labels().getFirst(), row.count()));
        var bars =
                sums.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .limit(MOST_BARS)
                        .map(bar -> BarChart.Bar.of(bar.getKey(), Amount.of(bar.getValue())))
                        .toList();
        return BarChart.of(caption(sheet, words), bars, chartWords(words));
    }

    private static Chart overPeriods(Sheet sheet, Words words) {
        return new TrendChart(
                caption(sheet, words),
                sheet.rows().stream().map(row -> row.labels().getFirst()).toList(),
                List.of(
                        new TrendChart.Series(
                                sheet.title().figure(),
                                TrendChart.Kind.COMPUTED,
                                sheet.rows().stream().map(row -> Amount.of(row.count())).toList())),
                List.of(),
                chartWords(words));
    }

    /// Several figures year by year, with the years in which the law changed what is counted.
    Chart trend(List<NationalPicture.Line> lines, Chart.Caption caption, Words words) {
        var parts = lines.getFirst().parts();
        return new TrendChart(
                caption,
                parts.stream().map(part -> words.period(part.period())).toList(),
                lines.stream()
                        .map(
                                line ->
                                        new TrendChart.Series(
                                                line.definition().name(words.language()),
                                                TrendChart.Kind.COMPUTED,
                                                line.parts().stream()
                                                        .map(part -> Amount.of(part.count()))
                                                        .toList()))
                        .toList(),
                breaks.within(parts.stream().map(Part::period).toList(), words),
                chartWords(words));
    }

    /// The first two sexes of the pack's list stand back to back; others are named below.
    private Chart pyramid(Evaluation evaluation, Sheet sheet, Words words) {
        var request = evaluation.request();
        int ageAxis = request.by().indexOf(Breakdown.AGE_GROUP);
        var sexes =
                pack.codes("sex_statistical").entries().stream()
                        .map(CodeEntry::code)
                        .limit(2)
                        .toList();
        Map<List<String>, Long> counts = new LinkedHashMap<>();
        long outside = 0;
        for (var cell : evaluation.table().cells()) {
            var age = cell.key().codes().get(ageAxis);
            var sex = cell.key().codes().get(1 - ageAxis);
            if (age == null || sex == null || !sexes.contains(sex)) {
                outside += cell.count();
            } else {
                counts.put(List.of(age, sex), cell.count());
            }
        }
        var bands = new ArrayList<PyramidChart.Band>();
        for (var band : pack.ageBands()) {
            bands.add(
                    new PyramidChart.Band(
                            label(Breakdown.AGE_GROUP, band.code(), request, words),
                            amount(counts, band.code(), sexes.getFirst()),
                            amount(counts, band.code(), sexes.getLast())));
        }
        return new PyramidChart(
                caption(sheet, words),
                new PyramidChart.Sides(
                        label(Breakdown.SEX, sexes.getFirst(), request, words),
                        label(Breakdown.SEX, sexes.getLast(), request, words)),
                bands,
                outside == 0 ? "" : words.text("figures.chart.outside", outside),
                chartWords(words));
    }

    private static Amount amount(Map<List<String>, Long> counts, String age, String sex) {
        return Amount.of(counts.getOrDefault(List.of(age, sex), 0L));
    }

    private String label(Breakdown breakdown, String code, FigureRequest request, Words words) {
        return names.label(breakdown, code, request.division(), words);
    }

    private Chart flow(Evaluation evaluation, Sheet sheet, Words words) {
        var request = evaluation.request();
        int from = request.by().indexOf(Breakdown.PROVINCE);
        var flows = new ArrayList<FlowChart.Flow>();
        for (var cell : evaluation.table().cells()) {
            flows.add(
                    new FlowChart.Flow(
                            origin(cell, from, request, words),
                            names.label(
                                    Breakdown.DESTINATION,
                                    cell.key().codes().get(1 - from),
                                    request.division(),
                                    words),
                            cell.count()));
        }
        return new FlowChart(
                caption(sheet, words),
                new FlowChart.Ends(
                        words.text("figures.flow.from"),
                        names.name(Breakdown.DESTINATION, words.language())),
                flows,
                MOST_ENDS,
                chartWords(words));
    }

    private String origin(CellCount cell, int axis, FigureRequest request, Words words) {
        var code = cell.key().codes().get(axis);
        return Optional.ofNullable(code)
                .flatMap(
                        unit ->
                                regions.region(
                                        new UnitId(unit),
                                        request.division().regime(),
                                        words.language()))
                .orElseGet(() -> names.label(Breakdown.PROVINCE, code, request.division(), words));
    }
}
