package org.homeward.intake.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.intake.model.Cell;
import org.homeward.intake.model.Sheet;

/// Lines of a file as the sender wrote them, every cell as text: those with errors and why, or
/// some columns of all.
public final class ErrorWorkbook {
    private static final int WIDTH = 18;
    private static final int WIDTH_OF_REASONS = 70;

    /// Takes the lines of a table.
    @FunctionalInterface
    public interface Sink {
        void line(List<String> cells) throws IOException;
    }

    /// Words of the workbook.
    public record Names(String sheet, String line, String reasons) {}

    private ErrorWorkbook() {}

    /// Writes the lines that have reasons, with their number before and the reasons behind.
    public static void write(
            OutputStream out, Sheet sheet, Map<Integer, List<String>> reasons, Names names)
            throws IOException {
        var widths = new ArrayList<Integer>();
        widths.add(8);
        sheet.headings().cells().forEach(_ -> widths.add(WIDTH));
        widths.add(WIDTH_OF_REASONS);
        var page =
                new XlsxWriter.Page(
                        names.sheet(),
                        widths,
                        List.of(),
                        rows -> lines(sheet, reasons, names, new Rowed(rows)));
        XlsxWriter.write(out, List.of(page));
    }

    /// The same lines, for another format.
    public static void lines(
            Sheet sheet, Map<Integer, List<String>> reasons, Names names, Sink sink)
            throws IOException {
        var headings = new ArrayList<String>();
        headings.add(names.line());
        sheet.headings().cells().forEach(cell -> headings.add(cell.text()));
        headings.add(names.reasons());
        sink.line(headings);
        var elsewhere = new LinkedHashMap<>(reasons); // of the headings, or of the whole file
        for (var line : sheet.lines()) {
            var why = reasons.get(line.number());
            if (why != null) {
                elsewhere.remove(line.number());
                sink.line(line(sheet, line, why));
            }
        }
        for (var rest : elsewhere.values()) {
            sink.line(line(sheet, new Sheet.Line(0, List.of()), rest));
        }
    }

    private static List<String> line(Sheet sheet, Sheet.Line line, List<String> reasons) {
        var cells = new ArrayList<String>();
        cells.add(line.number() == 0 ? "" : Integer.toString(line.number()));
        for (int at = 0; at < sheet.headings().cells().size(); at++) {
            cells.add(line.cell(at).text());
        }
        cells.add(String.join("\n", reasons));
        return cells;
    }

    /// Writes some columns of all lines that hold anything in one of them.
    ///
    /// @param shared columns that do not count as holding anything
    public static void writeColumns(
            OutputStream out, Sheet sheet, List<Integer> places, Set<Integer> shared, String name)
            throws IOException {
        var page =
                new XlsxWriter.Page(
                        name,
                        places.stream().map(_ -> WIDTH).toList(),
                        List.of(),
                        rows -> {
                            rows.heading(texts(sheet.headings(), places));
                            for (var line : sheet.lines()) {
                                if (places.stream()
                                        .filter(place -> !shared.contains(place))
                                        .anyMatch(place -> !line.cell(place).isEmpty())) {
                                    rows.row(texts(line, places));
                                }
                            }
                        });
        XlsxWriter.write(out, List.of(page));
    }

    private static List<String> texts(Sheet.Line line, List<Integer> places) {
        return places.stream().map(line::cell).map(Cell::text).toList();
    }

    /// The first line of a sheet is its headings.
    private static final class Rowed implements Sink {
        private final XlsxWriter.Rows rows;
        private boolean begun;

        Rowed(XlsxWriter.Rows rows) {
            this.rows = rows;
        }

        @Override
        public void line(List<String> cells) throws IOException {
            if (!begun) {
                begun = true;
                rows.heading(cells);
            } else {
                rows.row(cells);
            }
        }
    }
}
