package org.homeward.figures.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.homeward.figures.model.Evaluation;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.web.SheetFiles.Format;
import org.homeward.figures.work.Sheets;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.ChartFigure;
import org.homeward.webkit.Column;
import org.homeward.webkit.Downloads;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Table;
import org.homeward.webkit.chart.Chart;

/// Pictures with their table and the files to take away.
final class Exhibits {
    private final Pictures pictures;
    private final Sheets sheets;

    Exhibits(CountryPack pack, Sheets sheets) {
        this.pictures = new Pictures(pack);
        this.sheets = sheets;
    }

    Pictures pictures() {
        return pictures;
    }

    /// The picture of an evaluation; none where it is not broken down.
    Optional<ChartFigure> of(String id, PageHeading heading, Evaluation evaluation, Words words) {
        var sheet = sheets.sheet(evaluation, words);
        var request = evaluation.request();
        return pictures.of(evaluation, sheet, words)
                .map(
                        chart ->
                                new ChartFigure(
                                        id,
                                        heading,
                                        chart,
                                        new SheetTables(request, words).table(sheet),
                                        new ChartFigure.Extras(
                                                words.text("webkit.chart.table"),
                                                sheets.unplaced(sheet.unplaced(), words),
                                                downloads(evaluation, words))));
    }

    /// Numbers and, where there is a picture, the picture.
    Downloads downloads(Evaluation evaluation, Words words) {
        var question = FigureQuestion.of(evaluation.request());
        boolean drawn = !evaluation.request().by().isEmpty();
        return new Downloads(
                words.text("webkit.downloads.heading"),
                Arrays.stream(Format.values())
                        .filter(format -> drawn || !format.isPicture())
                        .map(
                                format ->
                                        item(
                                                question.address("/file." + format.ending()),
                                                format,
                                                words))
                        .toList());
    }

    static Downloads.Item item(String address, Format format, Words words) {
        return new Downloads.Item(
                address,
                words.text(format.isPicture() ? "figures.file.picture" : "figures.file.numbers"),
                format.name(),
                "");
    }

    /// A picture over time with its table: the labels of the first column, then one per line.
    static Table timeTable(Chart.Caption caption, List<Column> columns, List<List<Cell>> rows) {
        return Table.of(caption.title(), columns, rows).captionHidden();
    }
}
