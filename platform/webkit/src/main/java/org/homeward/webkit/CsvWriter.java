package org.homeward.webkit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// Writes rows as CSV by RFC 4180 in UTF-8, so that no cell can act as a formula in a spreadsheet.
///
/// A text that starts like a formula, also behind white space or in full-width form, gets a leading
/// apostrophe. A plain negative number stays a number.
public final class CsvWriter {

    /// Whether the file starts with a byte order mark, which spreadsheet programs need to see
    /// UTF-8.
    public enum Mark {
        WITH_BYTE_ORDER_MARK,
        PLAIN
    }

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?");

    private final Writer out;

    public CsvWriter(OutputStream out, Mark mark) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (mark == Mark.WITH_BYTE_ORDER_MARK) {
            this.out.write('\uFEFF');
        }
    }

    public void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(defused(cells.get(i))));
        }
        out.write("\r\n");
    }

    /// To be called after the last row; the stream stays open.
    public void finish() throws IOException {
        out.flush();
    }

    static String defused(String cell) {
        if (NUMBER.matcher(cell).matches()) {
            return cell;
        }
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            if (FORMULA_STARTS.indexOf(letter) >= 0) {
                return "'" + cell;
            }
            if (!isInvisible(letter)) {
                return cell;
            }
        }
        return cell;
    }

    private static boolean isInvisible(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || Character.getType(letter) == Character.FORMAT;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
