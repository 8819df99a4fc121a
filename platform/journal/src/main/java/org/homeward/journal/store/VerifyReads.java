package org.homeward.journal.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.database.Database;
import org.homeward.database.Transactions;
import org.homeward.journal.Verification;
import org.homeward.journal.Verification.Kind;
import org.homeward.journal.model.Checkpoint;
import org.homeward.journal.model.Hashes;
import org.homeward.journal.model.MerkleTree;
import org.homeward.journal.model.StoredTree;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Works the journal of reads out again: every look into its leaf, every leaf into the tree, the
/// roots of tiles that are kept, and the tree against what was signed.
public final class VerifyReads {
    private static final int FETCH = 2_000;

    private static final String LOOKS =
            """
            select l.position, l.looked_at, l.kind, l.reader, l.agency, l.on_right, l.purpose,
                   l.record, l.records, l.salt, l.leaf, i.kind as instance, i.pack
              from journal.look l
             cross join journal.instance i
             order by l.position
            """;

    private static final String TILES =
            """
            select tile, root
              from journal.look_tile
            """;

    private final Transactions transactions;
    private final JdbcClient journal;

    public VerifyReads(Database database) {
        this.transactions = database.transactions();
        this.journal = database.client("journal");
    }

    /// @param signed what the tree must be a continuation of
    public Verification handle(List<Checkpoint> signed) {
        return transactions.reading(
                () -> {
                    var findings = new Findings();
                    var tree = looks(findings, signed);
                    return new Verification(tree.size(), 0, tree.root(), findings.found());
                });
    }

    private MerkleTree looks(Findings findings, List<Checkpoint> signed) {
        var again = new OrderAgain(findings, signed);
        var tiles = new Tiles(kept(), findings);
        journal.sql(LOOKS)
                .withFetchSize(FETCH)
                .query(
                        row -> {
                            long position = row.getLong("position");
                            long at =
                                    row.getObject("looked_at", OffsetDateTime.class)
                                            .toInstant()
                                            .toEpochMilli();
                            byte[] leaf = leaf(row, position, at);
                            again.add(position, at, leaf, row.getBytes("leaf"));
                            tiles.add(leaf);
                        });
        tiles.end();
        return again.end();
    }

    private Map<Long, byte[]> kept() {
        var kept = new HashMap<Long, byte[]>();
        journal.sql(TILES)
                .query(
                        row -> {
                            kept.put(row.getLong("tile"), row.getBytes("root"));
                        });
        return kept;
    }

    /// The kept roots of full tiles against those of the leaves.
    private static final class Tiles {
        private final Map<Long, byte[]> kept;
        private final Findings findings;
        private MerkleTree open = new MerkleTree();
        private long tile;

        Tiles(Map<Long, byte[]> kept, Findings findings) {
            this.kept = kept;
            this.findings = findings;
        }

        void add(byte[] leaf) {
            open.add(leaf);
            if (open.size() == StoredTree.TILE_WIDTH) {
                byte[] root = kept.remove(tile);
                if (root != null && !Arrays.equals(root, open.root())) {
                    findings.add(Kind.TILE_CHANGED, tile);
                }
                open = new MerkleTree();
                tile++;
            }
        }

        void end() {
            kept.keySet().forEach(beyond -> findings.add(Kind.TILE_CHANGED, beyond));
        }
    }

    /// As the function `journal.write_looks` made it, written here a second time on purpose.
    private static byte[] leaf(ResultSet row, long position, long at) throws SQLException {
        var record = row.getString("record");
        var said =
                String.join(
                        "|",
                        "homeward-look-1",
                        row.getString("instance"),
                        row.getString("pack"),
                        Long.toString(position),
                        Long.toString(at),
                        row.getString("kind"),
                        row.getString("reader"),
                        row.getString("agency"),
                        row.getString("on_right"),
                        row.getString("purpose"),
                        record == null ? "-" : record,
                        row.getString("records"));
        var bytes = said.getBytes(StandardCharsets.UTF_8);
        var salt = row.getBytes("salt");
        var salted = Arrays.copyOf(salt, salt.length + bytes.length);
        System.arraycopy(bytes, 0, salted, salt.length, bytes.length);
        return Hashes.leaf(Hashes.of(salted));
    }
}
