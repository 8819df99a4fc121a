package org.homeward.linkage.command.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.homeward.linkage.command.say.Refused;

/// A table of text: its headings, and its rows to be read from the beginning, again and again.
/// Commas, semicolons, tabs or bars part the fields, whichever the headings are parted by.
///
/// @param headings without blanks around them
public record CsvFile(Path file, Encoding encoding, char delimiter, List<String> headings) {
    private static final String DELIMITERS = ",;\t|";
    private static final int LONGEST_HEADINGS = 1 << 20;
    private static final int LONGEST_FIELD = 1 << 24;

    /// @throws Refused when it cannot be read, is empty or has two columns of one name
    public static CsvFile open(Path file) {
        try {
            return headed(file);
        } catch (NoSuchFileException e) {
            throw new Refused("file.missing", file);
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    private static CsvFile headed(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refused(Files.exists(file) ? "file.unreadable" : "file.missing", file);
        }
        var encoding = Encoding.of(file);
        var table = new CsvFile(file, encoding, delimiter(file, encoding), List.of());
        try (var reader = table.reader()) {
            var rows = reader.iterator();
            if (!rows.hasNext()) {
                throw new Refused("table.empty", file);
            }
            var headings = rows.next().getFields().stream().map(String::strip).toList();
            var seen = new HashSet<String>();
            for (var heading : headings) {
                if (!heading.isEmpty() && !seen.add(heading)) {
                    throw new Refused("table.column_twice", file, heading);
                }
            }
            return new CsvFile(file, encoding, table.delimiter, headings);
        } catch (CsvParseException | UncheckedIOException e) {
            throw fault(file, e);
        }
    }

    /// Whichever is most in the first line that is not empty, quoted text apart.
    private static char delimiter(Path file, Encoding encoding) throws IOException {
        var counts = new int[DELIMITERS.length()];
        try (var reader = encoding.open(file)) {
            var letters = new char[LONGEST_HEADINGS];
            int length = Math.max(0, read(reader, letters));
            boolean quoted = false;
            boolean begun = false;
            for (int at = 0; at < length; at++) {
                char letter = letters[at];
                boolean ends = letter == '\n' || letter == '\r';
                if (ends && begun && !quoted) {
                    break;
                }
                begun |= !ends;
                quoted ^= letter == '"';
                int which = DELIMITERS.indexOf(letter);
                if (which >= 0 && !quoted) {
                    counts[which]++;
                }
            }
        }
        int most = 0;
        for (int at = 1; at < counts.length; at++) {
            most = counts[at] > counts[most] ? at : most;
        }
        return DELIMITERS.charAt(most);
    }

    private static int read(Reader reader, char[] letters) throws IOException {
        int length = 0;
        for (int read = 0; read >= 0 && length < letters.length; ) {
            read = reader.read(letters, length, letters.length - length);
            length += Math.max(0, read);
        }
        return length;
    }

    private CsvReader<CsvRecord> reader() throws IOException {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(encoding.open(file));
    }

    /// Takes rows one after the other.
    public interface Rows {
        /// @param line where the row begins, from 1
        /// @return whether to go on
        boolean row(List<String> fields, long line);
    }

    /// Reads the rows after the headings, without those that are empty.
    ///
    /// @throws Refused when a row has more or fewer fields than there are headings, or is broken
    public void read(Rows rows) {
        try (var reader = reader()) {
            var all = reader.iterator();
            all.next();
            while (all.hasNext()) {
                var row = all.next();
                if (row.getFieldCount() != headings.size()) {
                    throw new Refused(
                            "table.ragged",
                            file,
                            row.getStartingLineNumber(),
                            row.getFieldCount(),
                            headings.size());
                }
                if (!rows.row(row.getFields(), row.getStartingLineNumber())) {
                    return;
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw fault(file, e);
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    private static Refused fault(Path file, RuntimeException e) {
        return e.getCause() instanceof IOException broken
                ? fault(file, broken)
                : new Refused("table.broken", file, String.valueOf(e.getMessage()));
    }

    private static Refused fault(Path file, IOException e) {
        if (!(e instanceof CharacterCodingException)) {
            return new Refused("file.unreadable", file);
        }
        try {
            var charset = Encoding.of(file).charset();
            return charset.equals(StandardCharsets.UTF_8)
                    ? new Refused("table.not_utf8", file, Encoding.firstBrokenLine(file))
                    : new Refused("table.not_in", file, charset);
        } catch (IOException again) {
            return new Refused("file.unreadable", file);
        }
    }
}
