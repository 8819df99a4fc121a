package org.homeward.intake.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.homeward.intake.model.Cell;
import org.homeward.intake.model.Sheet;
import org.homeward.intake.model.SheetLimits;

/// Reads separated text: comma, semicolon or tab; UTF-8, UTF-16 or a table of single bytes.
final class CsvSheets {
    private static final char[] SEPARATORS = {',', ';', '\t'};

    /// Within so many characters a format says what it is.
    private static final int HEAD = 4_000;

    private final SheetLimits limits;

    CsvSheets(SheetLimits limits) {
        this.limits = limits;
    }

    Sheet read(byte[] bytes) throws UnreadableSheet {
        var decoded = Texts.decode(bytes);
        String text = decoded.text();
        refuseOtherFormats(text);
        var format =
                CSVFormat.Builder.create()
                        .setDelimiter(separator(text))
                        .setQuote('"')
                        .setIgnoreEmptyLines(false)
                        .get();
        var lines = new ArrayList<Sheet.Line>();
        var shared = new HashMap<String, Cell>();
        int number = 0;
        try (var parser = CSVParser.parse(text, format)) {
            for (var record : parser) {
                number = (int) record.getRecordNumber();
                var line = line(number, record, shared);
                if (!line.cells().stream().allMatch(Cell::isEmpty)) {
                    check(lines, line);
                    lines.add(line);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            boolean endless = String.valueOf(e.getMessage()).contains("EOF");
            throw UnreadableSheet.atLine(number + 1, endless ? "file_truncated" : "file_quotes");
        }
        if (lines.isEmpty()) {
            throw UnreadableSheet.of("file_empty");
        }
        checkEnd(text, lines);
        return new Sheet(
                lines.getFirst(),
                lines.subList(1, lines.size()),
                List.of(),
                decoded.otherwise().map(UnreadableSheet::problem));
    }

    /// Formats that are text too. Read as a table they would be one strange heading.
    private static void refuseOtherFormats(String text) throws UnreadableSheet {
        int start = 0;
        while (start < text.length()
                && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == 0xFEFF)) {
            start++;
        }
        String head = text.substring(start, Math.min(text.length(), start + HEAD));
        if (head.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            throw UnreadableSheet.of("file_xml_table");
        }
        if (head.startsWith("<?xml") && !head.toLowerCase(Locale.ROOT).contains("<html")) {
            throw UnreadableSheet.of("file_not_spreadsheet");
        }
        if (head.startsWith("<") || head.startsWith("MIME-Version:")) {
            throw UnreadableSheet.of("file_web_page");
        }
        if (text.startsWith("%PDF-", start)
                || text.startsWith("{", start)
                || text.startsWith("[", start)) {
            throw UnreadableSheet.of("file_not_spreadsheet");
        }
    }

    private Sheet.Line line(int number, CSVRecord record, Map<String, Cell> shared)
            throws UnreadableSheet {
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

    private void check(List<Sheet.Line> lines, Sheet.Line line) throws UnreadableSheet {
        if (line.cells().size() > limits.columns()) {
            throw UnreadableSheet.atLine(
                    line.number(), "too_many_columns", Integer.toString(limits.columns()));
        }
        if (lines.size() > limits.rows()) {
            throw UnreadableSheet.of("too_many_rows", Integer.toString(limits.rows()));
        }
        if (!lines.isEmpty()) {
            int width = lines.getFirst().cells().size();
            for (int at = width; at < line.cells().size(); at++) {
                if (!line.cells().get(at).isEmpty()) {
                    if (width == 1 || isTitle(lines.getFirst())) {
                        throw UnreadableSheet.atLine(lines.getFirst().number(), "title_line");
                    }
                    throw UnreadableSheet.atLine(
                            line.number(), "line_too_wide", Integer.toString(width));
                }
            }
        }
    }

    /// One filled cell above wider lines is a title and no line of headings.
    private static boolean isTitle(Sheet.Line first) {
        return first.cells().stream().filter(cell -> !cell.isEmpty()).count() == 1;
    }

    /// A last line that stops short and has no end is where a transfer broke off.
    private static void checkEnd(String text, List<Sheet.Line> lines) throws UnreadableSheet {
        char last = text.charAt(text.length() - 1);
        boolean ended = last == '\n' || last == '\r';
        int width = lines.getFirst().cells().size();
        if (!ended && lines.size() > 1 && lines.getLast().cells().size() < width) {
            throw UnreadableSheet.atLine(lines.getLast().number(), "file_truncated");
        }
    }

    /// The separator that stands most often in the first line, outside quotes.
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        boolean begun = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"') {
                quoted = !quoted;
            }
            if (!quoted && letter == '\n' && begun) {
                break;
            }
            begun |= !Character.isWhitespace(letter);
            for (int which = 0; which < SEPARATORS.length; which++) {
                counts[which] += !quoted && letter == SEPARATORS[which] ? 1 : 0;
            }
        }
        int most = 0;
        for (int which = 1; which < SEPARATORS.length; which++) {
            most = counts[which] > counts[most] ? which : most;
        }
        return SEPARATORS[most];
    }
}
