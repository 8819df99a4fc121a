package org.homeward.journal.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.database.Database;
import org.homeward.database.Transactions;
import org.homeward.journal.ActId;
import org.homeward.journal.JournalTree;
import org.homeward.journal.Position;
import org.homeward.journal.RowHash;
import org.homeward.journal.Verification;
import org.homeward.journal.Verification.Kind;
import org.homeward.journal.model.Checkpoint;
import org.homeward.journal.model.Hashes;
import org.homeward.journal.model.MerkleTree;
import org.homeward.journal.model.Proofs;
import org.homeward.journal.model.RowHashes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Works the whole journal out again from the data: every row into its act, every act into its
/// leaf, every leaf into the tree, and the tree against what was signed.
///
/// Reads one snapshot, in the order of ids and positions, and holds one act at a time, so that the
/// size of the register does not matter. Knows no module: every table with a column `act` belongs
/// to
/// the journal.
public final class VerifyJournal {
    private static final int FETCH = 2_000;

    private static final String ENTRIES =
            """
            select e.position, e.recorded_at, e.leaf, a.id, a.kind, a.actor, a.agency, a.purpose,
                   a.subject, a.content, a.salt, i.kind as instance, i.pack
              from journal.entry e
              join journal.act a on a.id = e.act
             cross join journal.instance i
             where :all
                or e.act = any(cast(:acts as uuid[]))
             order by e.position
            """;

    private static final String ACTS =
            """
            select a.id, a.content,
                   exists (select from journal.entry e where e.act = a.id)
                   or exists (select from journal.waiting w where w.act = a.id) as ordered
              from journal.act a
             where :all
                or a.id = any(cast(:acts as uuid[]))
             order by a.id
            """;

    private static final String TABLES =
            """
            select c.table_schema || '.' || c.table_name
              from information_schema.columns c
              join information_schema.tables t using (table_schema, table_name)
             where c.table_schema = :schema
               and c.column_name = 'act'
               and t.table_type = 'BASE TABLE'
             order by 1
            """;

    private final Transactions transactions;
    private final JdbcClient journal;
    private final SequencedMap<String, JdbcClient> modules = new LinkedHashMap<>();

    /// @param schemas of the modules whose rows carry acts
    public VerifyJournal(Database database, List<String> schemas) {
        this.transactions = database.transactions();
        this.journal = database.client("journal");
        schemas.forEach(schema -> modules.put(schema, database.client(schema)));
    }

    /// @param signed what the tree must be a continuation of
    public Verification handle(List<Checkpoint> signed) {
        return transactions.reading(
                () -> {
                    var findings = new Findings();
                    var tree = entries(findings, signed);
                    long rows = rows(findings, Some.ALL);
                    return new Verification(tree.size(), rows, tree.root(), findings.found());
                });
    }

    /// Some acts alone: their rows, their leaves, and that each leaf stands in the signed tree.
    /// That
    /// nothing is missing beside them is shown by the whole journal only.
    ///
    /// @param tree gives the proofs; it is not trusted
    /// @param signed what the leaves must stand in
    public Verification handle(Set<ActId> acts, JournalTree tree, Checkpoint signed) {
        return transactions.reading(
                () -> {
                    var some = Some.of(acts);
                    var findings = new Findings();
                    long found = standing(findings, some, tree, signed);
                    if (found < acts.size()) {
                        findings.add(Kind.ACT_WITHOUT_POSITION, acts.size() - found);
                    }
                    return new Verification(
                            found, rows(findings, some), signed.root(), findings.found());
                });
    }

    private long standing(Findings findings, Some some, JournalTree tree, Checkpoint signed) {
        var end = new Position(signed.size());
        var found = new long[1];
        some.in(journal.sql(ENTRIES))
                .query(
                        row -> {
                            found[0]++;
                            var position = new Position(row.getLong("position"));
                            byte[] leaf = leaf(row, position.value(), millis(row));
                            if (!Arrays.equals(leaf, row.getBytes("leaf"))) {
                                findings.add(Kind.LEAF_CHANGED, position);
                            } else if (position.compareTo(end) > 0) {
                                findings.add(Kind.SHORTER_THAN_SIGNED, position);
                            } else if (!Proofs.holdsInclusion(
                                    leaf,
                                    position.value() - 1,
                                    signed.size(),
                                    tree.inclusion(position, end),
                                    signed.root())) {
                                findings.add(Kind.OTHER_THAN_SIGNED, position);
                            }
                        });
        return found[0];
    }

    /// Which acts are looked at.
    private record Some(boolean all, String[] acts) {
        static final Some ALL = new Some(true, new String[0]);

        static Some of(Set<ActId> acts) {
            return new Some(false, acts.stream().map(ActId::toString).toArray(String[]::new));
        }

        JdbcClient.StatementSpec in(JdbcClient.StatementSpec statement) {
            return statement.param("all", all).param("acts", acts);
        }
    }

    private MerkleTree entries(Findings findings, List<Checkpoint> signed) {
        var again = new OrderAgain(findings, signed);
        Some.ALL
                .in(journal.sql(ENTRIES))
                .withFetchSize(FETCH)
                .query(
                        row -> {
                            long position = row.getLong("position");
                            long recorded = millis(row);
                            again.add(
                                    position,
                                    recorded,
                                    leaf(row, position, recorded),
                                    row.getBytes("leaf"));
                        });
        return again.end();
    }

    private static long millis(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant().toEpochMilli();
    }

    /// As the function `journal.sequence_waiting` made it, written here a second time on purpose.
    private static byte[] leaf(ResultSet row, long position, long recorded) throws SQLException {
        var subject = row.getString("subject");
        var said =
                String.join(
                        "|",
                        "homeward-act-1",
                        row.getString("instance"),
                        row.getString("pack"),
                        Long.toString(position),
                        Long.toString(recorded),
                        row.getString("id"),
                        row.getString("kind"),
                        row.getString("actor"),
                        row.getString("agency"),
                        row.getString("purpose"),
                        subject == null ? "-" : subject,
                        HexFormat.of().formatHex(row.getBytes("content")));
        var bytes = said.getBytes(StandardCharsets.UTF_8);
        var salt = row.getBytes("salt");
        var salted = Arrays.copyOf(salt, salt.length + bytes.length);
        System.arraycopy(bytes, 0, salted, salt.length, bytes.length);
        return Hashes.leaf(Hashes.of(salted));
    }

    /// The rows of every act against what the act commits to.
    private long rows(Findings findings, Some some) {
        return open(
                new ArrayList<>(), List.copyOf(modules.entrySet()), new Comparing(some, findings));
    }

    /// Opens the rows of one schema after the other, each inside the one before, so that all of
    /// them
    /// stay open while the acts are gone through.
    private long open(
            List<RowsByAct> opened, List<Map.Entry<String, JdbcClient>> rest, Comparing comparing) {
        if (rest.isEmpty()) {
            return compare(opened, comparing);
        }
        var module = rest.getFirst();
        var others = rest.subList(1, rest.size());
        var client = module.getValue();
        var tables = client.sql(TABLES).param("schema", module.getKey()).query(String.class).list();
        if (tables.isEmpty()) {
            return open(opened, others, comparing);
        }
        return comparing
                .some()
                .in(client.sql(rowsOf(tables)))
                .withFetchSize(FETCH)
                .query(
                        rows -> {
                            opened.add(new RowsByAct(rows));
                            return open(opened, others, comparing);
                        });
    }

    private static String rowsOf(List<String> tables) {
        var parts =
                tables.stream()
                        .map(
                                table ->
                                        "select act, %s from %s where :all or act = any(cast(:acts as uuid[]))"
                                                .formatted(RowHash.of(table), table))
                        .collect(Collectors.joining(" union all "));
        return "select act, hash from (%s) as written (act, hash) order by act".formatted(parts);
    }

    /// What is compared, and where what disagrees is noted.
    private record Comparing(Some some, Findings findings) {}

    private long compare(List<RowsByAct> opened, Comparing comparing) {
        ResultSetExtractor<Long> extracting = acts -> compare(acts, opened, comparing.findings());
        return comparing.some().in(journal.sql(ACTS)).withFetchSize(FETCH).query(extracting);
    }

    private static long compare(ResultSet acts, List<RowsByAct> opened, Findings findings)
            throws SQLException {
        long counted = 0;
        while (acts.next()) {
            var act = acts.getObject("id", UUID.class);
            try (var hashes = new RowHashes()) {
                for (var module : opened) {
                    module.passBefore(act, findings);
                    module.take(act, hashes);
                }
                counted += hashes.size();
                if (!Arrays.equals(hashes.root(), acts.getBytes("content"))) {
                    findings.add(Kind.ROWS_CHANGED, act);
                }
            }
            if (!acts.getBoolean("ordered")) {
                findings.add(Kind.ACT_WITHOUT_POSITION, act);
            }
        }
        for (var module : opened) {
            module.passRest(findings);
        }
        return counted;
    }

    /// The rows of one schema in the order of their acts.
    private static final class RowsByAct {
        private final ResultSet rows;
        private @Nullable UUID ahead;

        RowsByAct(ResultSet rows) throws SQLException {
            this.rows = rows;
            step();
        }

        private void step() throws SQLException {
            ahead = rows.next() ? rows.getObject("act", UUID.class) : null;
        }

        void take(UUID act, RowHashes hashes) throws SQLException {
            while (act.equals(ahead)) {
                hashes.add(rows.getBytes("hash"));
                step();
            }
        }

        /// Rows of acts that come before, which nobody asked for: the journal does not know them.
        void passBefore(UUID act, Findings findings) throws SQLException {
            while (ahead != null && isBefore(ahead, act)) {
                findings.add(Kind.ROWS_WITHOUT_ACT, ahead);
                step();
            }
        }

        void passRest(Findings findings) throws SQLException {
            while (ahead != null) {
                findings.add(Kind.ROWS_WITHOUT_ACT, ahead);
                step();
            }
        }
    }

    /// The order of ids in PostgreSQL, byte by byte; Java compares their halves with a sign.
    private static boolean isBefore(UUID one, UUID other) {
        int high =
                Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0
                ? high < 0
                : Long.compareUnsigned(
                                one.getLeastSignificantBits(), other.getLeastSignificantBits())
                        < 0;
    }
}
