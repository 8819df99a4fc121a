package org.homeward.intake.sheet;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        var lines = new ArrayList<Sheet.Line>();
        new CsvLines(limits).read(new StringReader(text), separator(text), lines::add);
        return new Sheet(
                lines.getFirst(),
                lines.subList(1, lines.size()),
                List.of(),
                decoded.otherwise().map(UnreadableSheet::problem));
    }

    /// Formats that are text too. Read as a table they would be one strange heading.
    static void refuseOtherFormats(String text) throws UnreadableSheet {
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

    /// The separator that stands most often in the first line, outside quotes.
    static char separator(String text) {
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
