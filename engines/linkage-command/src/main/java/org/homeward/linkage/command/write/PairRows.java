package org.homeward.linkage.command.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.homeward.linkage.Records;
import org.homeward.linkage.Scored;

/// Pairs that reach the cut as a table: both ids, the odds that they are of one person in bits, and
/// the probability.
public final class PairRows {
    private PairRows() {}

    public static void write(Records records, Scored scored, double cut, Writer out)
            throws IOException {
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord("one", "other", "bits", "probability");
        scored.forEach(
                (one, other, bits) -> {
                    if (bits >= cut) {
                        csv.writeRecord(
                                records.id(one),
                                records.id(other),
                                String.format(Locale.ROOT, "%.3f", bits),
                                String.format(Locale.ROOT, "%.6f", 1 / (1 + Math.pow(2, -bits))));
                    }
                });
        csv.flush();
    }
}
