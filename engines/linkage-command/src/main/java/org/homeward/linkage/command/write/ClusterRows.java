package org.homeward.linkage.command.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import org.homeward.linkage.Clusters;
import org.homeward.linkage.Records;

/// Clusters as a table: each record's id in the order of the input, and its cluster, named by the
/// id of its first record.
public final class ClusterRows {
    private static final String CLUSTER = "cluster";

    private ClusterRows() {}

    /// @param idColumn the heading of the ids; where it is "cluster" itself, the other is "person"
    public static void write(Records records, String idColumn, Clusters clusters, Writer out)
            throws IOException {
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(idColumn, idColumn.equalsIgnoreCase(CLUSTER) ? "person" : CLUSTER);
        for (int record = 0; record < records.size(); record++) {
            csv.writeRecord(records.id(record), records.id(clusters.head(record)));
        }
        csv.flush();
    }
}
