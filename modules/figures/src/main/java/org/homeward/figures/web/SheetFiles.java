package org.homeward.figures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homeward.figures.model.FigureRequest;
import org.homeward.figures.work.Sheet;
import org.homeward.packs.Words;
import org.homeward.webkit.CsvWriter;
import org.homeward.webkit.Download;
import org.homeward.webkit.chart.Chart;

/// Files of a table and its picture, for taking away; each carries the footnotes.
final class SheetFiles {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final double SHARP = 2;

    /// The forms in which a table and its picture can be taken away.
    enum Format {
        CSV,
        XLSX,
        SVG,
        PNG;

        static Optional<Format> of(String text) {
            for (var format : values()) {
                if (format.ending().equals(text)) {
                    return Optional.of(format);
                }
            }
            return Optional.empty();
        }

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isPicture() {
            return this == SVG || this == PNG;
        }
    }

    private SheetFiles() {}

    static Download picture(Chart chart, List<String> notes, String name, Format format) {
        return format == Format.SVG
                ? Download.of(name + ".svg", "image/svg+xml", chart.svg(notes))
                : Download.of(name + ".png", "image/png", chart.png(notes, SHARP));
    }

    /// A file name without its ending, and the titles of the table and of the notes in it.
    record Named(String file, String title, String notes) {}

    /// The numbers of an evaluation; a spreadsheet says the definition on its second sheet.
    static Download numbers(
            Format format, Sheet sheet, List<String> definition, String name, Words words) {
        var about = new ArrayList<String>();
        about.add(sheet.title().figure() + ", " + sheet.title().period());
        about.addAll(definition);
        about.addAll(sheet.notes());
        about.add(sheet.address());
        return table(
                format,
                new Named(name, sheet.title().figure(), words.text("figures.notes")),
                rows(sheet, words),
                about);
    }

    /// Rows of texts and numbers, followed by notes; in a spreadsheet they have their own sheet.
    static Download table(Format format, Named named, List<List<Object>> rows, List<String> notes) {
        var noteRows = notes.stream().map(note -> List.<Object>of(note)).toList();
        if (format == Format.XLSX) {
            var pages =
                    List.of(
                            new XlsxWriter.Page(named.title, rows),
                            new XlsxWriter.Page(named.notes, noteRows));
            return new Download(named.file + ".xlsx", XLSX, out -> XlsxWriter.write(pages, out));
        }
        return Download.csv(
                named.file + ".csv",
                out -> {
                    var csv = new CsvWriter(out, CsvWriter.Mark.WITH_BYTE_ORDER_MARK);
                    for (var row : rows) {
                        csv.row(row.stream().map(Object::toString).toList());
                    }
                    csv.row(List.of(""));
                    for (var note : notes) {
                        csv.row(List.of(note));
                    }
                    csv.finish();
                });
    }

    private static List<List<Object>> rows(Sheet sheet, Words words) {
        return sheet.isCrossed() ? crossed(sheet, words) : listed(sheet, words);
    }

    private static List<List<Object>> crossed(Sheet sheet, Words words) {
        var cross = CrossTable.of(sheet);
        var total = words.text("figures.total");
        var rows = new ArrayList<List<Object>>();
        var heading = new ArrayList<Object>();
        heading.add(cross.down().heading() + " / " + cross.across().heading());
        cross.across().values().forEach(value -> heading.add(value.label()));
        heading.add(total);
        rows.add(heading);
        for (var row : cross.down().values()) {
            var cells = new ArrayList<Object>();
            cells.add(row.label());
            for (var column : cross.across().values()) {
                cells.add(cross.count(cross.key(row, column)).orElse(0L));
            }
            cells.add(row.total());
            rows.add(cells);
        }
        var totals = new ArrayList<Object>();
        totals.add(total);
        cross.across().values().forEach(column -> totals.add(column.total()));
        totals.add(sheet.total());
        rows.add(totals);
        return rows;
    }

    private static List<List<Object>> listed(Sheet sheet, Words words) {
        var rows = new ArrayList<List<Object>>();
        var heading = new ArrayList<Object>(sheet.headings());
        if (heading.isEmpty()) {
            heading.add(words.text("figures.column.figure"));
        }
        heading.add(words.text("figures.count"));
        rows.add(heading);
        for (var row : sheet.rows()) {
            var cells = new ArrayList<Object>(row.labels());
            cells.add(row.count());
            rows.add(cells);
        }
        var total = new ArrayList<Object>();
        total.add(words.text("figures.total"));
        total.add(sheet.total());
        rows.add(total);
        return rows;
    }

    /// A file name that says figure, period, breakdown and position.
    static String name(FigureRequest request) {
        var name = new StringBuilder(request.definition().id());
        name.append('_').append(request.period().toString().replace("..", "-to-"));
        request.by().forEach(breakdown -> name.append('_').append(breakdown.code()));
        return name.append("_at-").append(request.position()).toString();
    }
}
