package org.homeward.intake.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.homeward.intake.model.Cell;
import org.homeward.intake.model.Sheet;
import org.homeward.intake.model.SheetLimits;
import org.jspecify.annotations.Nullable;

/// Goes through separated text line by line, whatever its length.
final class CsvLines {
    /// Beyond so many different cells the shared ones are forgotten.
    private static final int MOST_SHARED = 100_000;

    /// Takes the lines that hold anything, the headings first.
    @FunctionalInterface
    interface Taker {
        /// @return whether to go on
        boolean take(Sheet.Line line) throws UnreadableSheet;
    }

    private final SheetLimits limits;
    private final Map<String, Cell> shared = new HashMap<>();
    private Sheet.@Nullable Line headings;
    private Sheet.@Nullable Line last;
    private int rows;

    CsvLines(SheetLimits limits) {
        this.limits = limits;
    }

    void read(Reader text, char separator, Taker taker) throws UnreadableSheet {
        var format =
                CSVFormat.Builder.create()
                        .setDelimiter(separator)
                        .setQuote('"')
                        .setIgnoreEmptyLines(false)
                        .get();
        var ending = new Ending(text);
        int number = 0;
        try (var parser = CSVParser.parse(ending, format)) {
            for (var record : parser) {
                number = (int) record.getRecordNumber();
                var line = line(number, record);
                if (!line.cells().stream().allMatch(Cell::isEmpty)) {
                    check(line);
                    if (!taker.take(line)) {
                        return;
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw UnreadableSheet.atLine(number + 1, problem(e));
        }
        if (headings == null) {
            throw UnreadableSheet.of("file_empty");
        }
        checkEnd(ending);
    }

    private static String problem(Exception e) {
        var cause = e instanceof UncheckedIOException ? e.getCause() : e;
        if (cause instanceof CharacterCodingException) {
            return "file_encoding";
        }
        return String.valueOf(e.getMessage()).contains("EOF") ? "file_truncated" : "file_quotes";
    }

    private Sheet.Line line(int number, CSVRecord record) throws UnreadableSheet {
        if (shared.size() > MOST_SHARED) {
            shared.clear();
        }
        var cells = new ArrayList<Cell>(record.size());
        for (var value : record) {
            if (value.length() > limits.cellLength()) {
                throw UnreadableSheet.atLine(
                        number, "cell_too_long", Integer.toString(limits.cellLength()));
            }
            cells.add(shared.computeIfAbsent(value, Cell::text));
        }
        return new Sheet.Line(number, cells);
    }

    private void check(Sheet.Line line) throws UnreadableSheet {
        if (line.cells().size() > limits.columns()) {
            throw UnreadableSheet.atLine(
                    line.number(), "too_many_columns", Integer.toString(limits.columns()));
        }
        last = line;
        if (headings == null) {
            headings = line;
            return;
        }
        if (++rows > limits.rows()) {
            throw UnreadableSheet.of("too_many_rows", Integer.toString(limits.rows()));
        }
        int width = headings.cells().size();
        for (int at = width; at < line.cells().size(); at++) {
            if (!line.cells().get(at).isEmpty()) {
                if (width == 1 || isTitle(headings)) {
                    throw UnreadableSheet.atLine(headings.number(), "title_line");
                }
                throw UnreadableSheet.atLine(
                        line.number(), "line_too_wide", Integer.toString(width));
            }
        }
    }

    /// One filled cell above wider lines is a title and no line of headings.
    private static boolean isTitle(Sheet.Line first) {
        return first.cells().stream().filter(cell -> !cell.isEmpty()).count() == 1;
    }

    /// A last line that stops short and has no end is where a transfer broke off.
    private void checkEnd(Ending text) throws UnreadableSheet {
        if (headings != null && last != null && last != headings && !text.ended()) {
            if (last.cells().size() < headings.cells().size()) {
                throw UnreadableSheet.atLine(last.number(), "file_truncated");
            }
        }
    }

    /// Remembers the last letter that was read.
    private static final class Ending extends FilterReader {
        private int latest = -1;

        Ending(Reader in) {
            super(in);
        }

        boolean ended() {
            return latest == '\n' || latest == '\r';
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            latest = read < 0 ? latest : read;
            return read;
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            latest = read > 0 ? into[offset + read - 1] : latest;
            return read;
        }
    }
}
