package org.homeward.demo.chaos;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.homeward.demo.chaos.Operations.Fate;
import org.homeward.demo.chaos.Operations.Operation;

/// Reads what an instance kept, as the superuser and in plain SQL, so that no fault of the product
/// can hide itself; compares it with what was asked and answered.
public final class Witness implements AutoCloseable {
    /// All numbers of records that were sent begin like this.
    public static final String MARK = "CHAOS";

    private static final String VICTIMS = "protection.victim";

    private static final String KEPT =
            """
            select split_part(v.record_number, '/', 1),
                   count(*),
                   count(distinct v.record_number),
                   count(distinct v.act),
                   count(*) filter (where p.record is null),
                   count(*) filter (where e.act is null and w.act is null),
                   count(*) filter (where f.facts is distinct from 1)
              from %s v
              left join people.record p on p.on_side = v.person
              left join journal.entry e on e.act = v.act
              left join journal.waiting w on w.act = v.act
              left join lateral (select count(*) as facts
                                   from intake.file s
                                  where s.id = v.file and s.revision = 1) f on true
             where v.record_number like 'CHAOS%%'
             group by 1
            """;

    private static final String GOING_BACK =
            """
            select position
              from (select position, recorded_at, lag(recorded_at) over (order by position) as before
                      from journal.entry) e
             where recorded_at < before
            """;

    private final Connection connection;

    private Witness(Connection connection) {
        this.connection = connection;
    }

    /// Of the server in a data folder, which runs.
    public static Witness of(Path data) throws IOException, SQLException {
        var access = new Properties();
        access.load(new StringReader(Files.readString(data.resolve("postgres/access"))));
        return new Witness(
                DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:%s/postgres?sslmode=disable"
                                .formatted(access.getProperty("port")),
                        "homeward_owner",
                        access.getProperty("owner")));
    }

    private record Kept(long rows, long numbers, long acts, long loose) {}

    /// What does not agree: nothing, if nothing was lost, doubled, halved or made up.
    public List<String> findings(Operations operations) throws SQLException {
        return findings(operations, VICTIMS, PairWitness.LINKS);
    }

    private List<String> findings(Operations operations, String victims, String links)
            throws SQLException {
        var kept = kept(victims);
        var findings = new ArrayList<String>();
        for (var operation : operations.all()) {
            var found = kept.remove(operation.name());
            finding(operation, found == null ? new Kept(0, 0, 0, 0) : found, findings);
        }
        kept.keySet().forEach(name -> findings.add(name + " was never sent"));
        findings.addAll(new PairWitness(connection).findings(operations, links));
        return findings;
    }

    /// How many of the files whose answer never came are in.
    public long wholeUnknown(Operations operations) throws SQLException {
        var kept = kept(VICTIMS);
        return operations.all().stream()
                .filter(it -> it.fate() == Fate.UNKNOWN && kept.containsKey(it.name()))
                .count();
    }

    private static void finding(Operation operation, Kept kept, List<String> findings) {
        var name = operation.name();
        if (kept.rows() == 0) {
            if (operation.fate() == Fate.ACKNOWLEDGED) {
                findings.add(name + " was acknowledged and is lost");
            }
            return;
        }
        if (operation.fate() == Fate.REFUSED) {
            findings.add(name + " was refused and is there");
        }
        if (kept.numbers() != operation.rows()) {
            findings.add("%s: %d of %d records".formatted(name, kept.numbers(), operation.rows()));
        }
        if (kept.rows() != kept.numbers()) {
            findings.add(name + " is there twice in part");
        }
        if (kept.acts() != 1) {
            findings.add(name + " is of several acts");
        }
        if (kept.loose() > 0) {
            findings.add(name + " has rows without person, act or file");
        }
    }

    /// By how much the clock of the database goes before that of this process.
    public Duration clockBefore() throws SQLException {
        try (var query = connection.prepareStatement("select clock_timestamp()");
                var row = query.executeQuery()) {
            row.next();
            return Duration.between(
                    Instant.now(), row.getObject(1, OffsetDateTime.class).toInstant());
        }
    }

    /// Acts that were recorded earlier than the one before them.
    public List<String> timesThatGoBack() throws SQLException {
        var found = new ArrayList<String>();
        try (var query = connection.prepareStatement(GOING_BACK);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add("the time goes back at position " + rows.getLong(1));
            }
        }
        return found;
    }

    private Map<String, Kept> kept(String table) throws SQLException {
        var kept = new HashMap<String, Kept>();
        try (var query = connection.prepareStatement(KEPT.formatted(table));
                var rows = query.executeQuery()) {
            while (rows.next()) {
                kept.put(
                        rows.getString(1),
                        new Kept(
                                rows.getLong(2),
                                rows.getLong(3),
                                rows.getLong(4),
                                rows.getLong(5) + rows.getLong(6) + rows.getLong(7)));
            }
        }
        return kept;
    }

    /// What is found in copies of the tables without one acknowledged row, without one acknowledged
    /// file, with one row twice, and without the first decision: a witness that misses one of them
    /// would prove nothing.
    public List<List<String>> findingsOfPlantedFaults(Operations operations) throws SQLException {
        var name =
                operations.all().stream()
                        .filter(it -> it.fate() == Fate.ACKNOWLEDGED && it.rows() > 1)
                        .findFirst()
                        .orElseThrow()
                        .name();
        var seen = new ArrayList<List<String>>();
        for (var fault :
                List.of(
                        "where record_number <> '" + name + "/1'",
                        "where not starts_with(record_number, '" + name + "/')",
                        "union all select * from %s where record_number = '%s/1'"
                                .formatted(VICTIMS, name))) {
            seen.add(withFault(VICTIMS, fault, operations));
        }
        if (!operations.decisions().isEmpty()) {
            seen.add(withFault(PairWitness.LINKS, "where revision <> 2", operations));
        }
        return seen;
    }

    private List<String> withFault(String table, String fault, Operations operations)
            throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "create temporary table faulty on commit drop as select * from %s %s"
                            .formatted(table, fault));
            return table.equals(VICTIMS)
                    ? findings(operations, "pg_temp.faulty", PairWitness.LINKS)
                    : findings(operations, VICTIMS, "pg_temp.faulty");
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
