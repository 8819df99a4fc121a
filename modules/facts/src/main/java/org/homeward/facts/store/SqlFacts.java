package org.homeward.facts.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.homeward.database.Columns;
import org.homeward.facts.Fact;
import org.homeward.facts.FactId;
import org.homeward.facts.Facts;
import org.homeward.facts.Membership;
import org.homeward.facts.Subject;
import org.homeward.journal.ActId;
import org.homeward.journal.Journal;
import org.homeward.journal.JournalEntry;
import org.homeward.journal.Position;
import org.homeward.journal.Recording;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Facts in PostgreSQL. What an act wrote goes into its digest, row by row in the order of the ids,
/// so
/// that anyone who holds the rows can work the digest out again.
public final class SqlFacts implements Facts {
    /// A row is written only where it differs from the newest revision.
    private static final String APPEND =
            """
            insert into facts.fact
                   (fact, revision, act, withdrawn, kind, subject, on_first, on_precision, place,
                    agency, form, destination, border, sex, age, age_basis, ethnicity)
            select i.fact, coalesce(n.revision, 0) + 1, :act, false, i.kind, i.subject,
                   i.on_first, i.on_precision, i.place, i.agency, i.form, i.destination, i.border,
                   i.sex, i.age, i.age_basis, i.ethnicity
              from unnest(:fact, :kind, :subject, :on_first, :on_precision, :place, :agency, :form,
                          :destination, :border, :sex, :age, :age_basis, :ethnicity)
                as i (fact, kind, subject, on_first, on_precision, place, agency, form, destination,
                      border, sex, age, age_basis, ethnicity)
              left join lateral (
                   select f.* from facts.fact f
                    where f.fact = i.fact order by f.revision desc limit 1) n on true
             where n.fact is null
                or n.withdrawn
                or (n.kind, n.subject, n.on_first, n.on_precision, n.place, n.agency, n.form,
                    n.destination, n.border, n.sex, n.age, n.age_basis, n.ethnicity)
                   is distinct from
                   (i.kind, i.subject, i.on_first, i.on_precision, i.place, i.agency, i.form,
                    i.destination, i.border, i.sex, i.age, i.age_basis, i.ethnicity)
            returning fact, revision
            """;

    private static final String WITHDRAW =
            """
            insert into facts.fact
                   (fact, revision, act, withdrawn, kind, subject, on_first, on_precision, place,
                    agency, form, destination, border, sex, age, age_basis, ethnicity)
            select n.fact, n.revision + 1, :act, true, n.kind, n.subject, n.on_first,
                   n.on_precision, n.place, n.agency, n.form, n.destination, n.border, n.sex, n.age,
                   n.age_basis, n.ethnicity
              from unnest(:fact) as i (fact)
              join lateral (
                   select f.* from facts.fact f
                    where f.fact = i.fact order by f.revision desc limit 1) n on true
             where not n.withdrawn
            returning fact, concat_ws('|', 'withdrawn', fact, revision) as written
            """;

    private static final String ASSIGN =
            """
            insert into facts.membership (subject, revision, act, about, cluster)
            select i.subject, coalesce(n.revision, 0) + 1, :act, i.about, i.cluster
              from unnest(:subject, :about, :cluster) as i (subject, about, cluster)
              left join lateral (
                   select m.revision, m.cluster from facts.membership m
                    where m.subject = i.subject order by m.revision desc limit 1) n on true
             where coalesce(n.cluster, i.subject) <> i.cluster
            returning subject as fact, concat_ws('|', 'membership', subject, revision, cluster)
                   as written
            """;

    private final JdbcClient jdbc;
    private final Journal journal;

    public SqlFacts(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Override
    public void append(Recording recording, List<? extends Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        var columns =
                Columns.of(List.<Fact>copyOf(facts))
                        .uuids("fact", f -> f.id().value())
                        .texts("kind", f -> f.kind().code())
                        .uuids("subject", f -> f.subject().reference())
                        .dates("on_first", f -> f.occurrence().on().first())
                        .texts("on_precision", f -> f.occurrence().on().precision().name())
                        .texts("place", f -> f.occurrence().place().value())
                        .texts("agency", f -> f.occurrence().agency().value())
                        .texts("form", f -> f.trafficking().form().orElse(null))
                        .texts("destination", f -> f.trafficking().destination().orElse(null))
                        .texts("border", f -> f.trafficking().border().orElse(null))
                        .texts("sex", FactColumns::sex)
                        .ints("age", FactColumns::age)
                        .texts("age_basis", FactColumns::ageBasis)
                        .texts("ethnicity", FactColumns::ethnicity);
        var byId = new HashMap<UUID, Fact>();
        facts.forEach(fact -> byId.put(fact.id().value(), fact));
        write(
                recording,
                APPEND,
                columns,
                row -> {
                    var id = row.getObject(1, UUID.class);
                    var fact = Objects.requireNonNull(byId.get(id));
                    return new Written(id.toString(), FactColumns.line(fact, row.getInt(2)));
                });
    }

    @Override
    public void withdraw(Recording recording, Collection<FactId> facts) {
        if (!facts.isEmpty()) {
            write(
                    recording,
                    WITHDRAW,
                    Columns.of(List.copyOf(facts)).uuids("fact", FactId::value),
                    SqlFacts::written);
        }
    }

    @Override
    public void assign(Recording recording, Collection<Membership> memberships) {
        if (!memberships.isEmpty()) {
            write(
                    recording,
                    ASSIGN,
                    Columns.of(List.copyOf(memberships))
                            .uuids("subject", m -> m.subject().reference())
                            .texts("about", m -> about(m.subject()))
                            .uuids("cluster", Membership::cluster),
                    SqlFacts::written);
        }
    }

    private static Written written(ResultSet row) throws SQLException {
        return new Written(row.getString(1), row.getString(2));
    }

    private static String about(Subject subject) {
        return switch (subject) {
            case Subject.Person _ -> "PERSON";
            case Subject.CriminalCase _ -> "CASE";
        };
    }

    private void write(
            Recording recording, String sql, Columns<?> columns, OfRow<Written> written) {
        jdbc
                .sql(sql)
                .param("act", recording.act().value())
                .params(columns.asParameters())
                .query((row, _) -> written.of(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Written::id))
                .forEach(w -> recording.include(w.text().getBytes(StandardCharsets.UTF_8)));
    }

    /// What the digest takes of a written row, in the order of the ids.
    private record Written(String id, String text) {}

    private interface OfRow<T> {
        T of(ResultSet row) throws SQLException;
    }

    @Override
    public List<Recorded> between(Position after, Position upTo, int limit) {
        var found = new ArrayList<Recorded>();
        var from = after;
        while (from.compareTo(upTo) < 0 && found.size() < limit) {
            var entries =
                    journal.after(from, 500).stream()
                            .filter(e -> e.position().compareTo(upTo) <= 0)
                            .toList();
            if (entries.isEmpty()) {
                break;
            }
            from = entries.getLast().position();
            found.addAll(writtenBy(entries));
        }
        return found;
    }

    private List<Recorded> writtenBy(List<JournalEntry> entries) {
        Map<UUID, Position> positions = new HashMap<>();
        for (var entry : entries) {
            positions.put(entry.act().value(), entry.position());
        }
        var acts =
                entries.stream().map(JournalEntry::act).map(ActId::toString).toArray(String[]::new);
        var found = new ArrayList<Recorded>();
        found.addAll(
                jdbc.sql("select * from facts.fact where act = any(cast(:acts as uuid[]))")
                        .param("acts", acts)
                        .query((row, _) -> recorded(row, positions))
                        .list());
        found.addAll(
                jdbc.sql("select * from facts.membership where act = any(cast(:acts as uuid[]))")
                        .param("acts", acts)
                        .query((row, _) -> assigned(row, positions))
                        .list());
        found.sort(Comparator.comparing(Recorded::position));
        return found;
    }

    @Override
    public List<Recorded> history(FactId fact) {
        Map<UUID, Position> positions = new HashMap<>();
        jdbc.sql("select act from facts.fact where fact = :fact")
                .param("fact", fact.value())
                .query((row, _) -> new ActId(row.getObject(1, UUID.class)))
                .list()
                .forEach(
                        act ->
                                journal.positionOf(act)
                                        .ifPresent(p -> positions.put(act.value(), p)));
        return jdbc.sql("select * from facts.fact where fact = :fact order by revision")
                .param("fact", fact.value())
                .query((row, _) -> recorded(row, positions))
                .list();
    }

    @Override
    public Map<FactId, Fact> asOf(Collection<FactId> facts, Position position) {
        var ids = facts.stream().map(fact -> fact.value().toString()).toArray(String[]::new);
        var wanted = "from facts.fact where fact = any(cast(:facts as uuid[]))";
        Map<UUID, Position> positions = new HashMap<>();
        jdbc.sql("select distinct act " + wanted)
                .param("facts", ids)
                .query((row, _) -> new ActId(row.getObject(1, UUID.class)))
                .list()
                .forEach(
                        act ->
                                journal.positionOf(act)
                                        .ifPresent(p -> positions.put(act.value(), p)));
        Map<FactId, Fact> said = new HashMap<>();
        jdbc
                .sql("select * " + wanted + " order by fact, revision")
                .param("facts", ids)
                .query((row, _) -> recorded(row, positions))
                .list()
                .stream()
                .filter(row -> row.position().compareTo(position) <= 0)
                .forEach(
                        row -> {
                            switch (row) {
                                case Recorded.Asserted(_, var fact) -> said.put(fact.id(), fact);
                                case Recorded.Withdrawn(_, var fact) -> said.remove(fact);
                                case Recorded.Assigned _ -> {}
                            }
                        });
        return said;
    }

    private static Recorded recorded(ResultSet row, Map<UUID, Position> positions)
            throws SQLException {
        var position = positions.get(row.getObject("act", UUID.class));
        if (position == null) {
            throw new IllegalStateException("a row of facts without a position");
        }
        return row.getBoolean("withdrawn")
                ? new Recorded.Withdrawn(position, new FactId(row.getObject("fact", UUID.class)))
                : new Recorded.Asserted(position, FactColumns.fact(row));
    }

    private static Recorded assigned(ResultSet row, Map<UUID, Position> positions)
            throws SQLException {
        var position = positions.get(row.getObject("act", UUID.class));
        var reference = row.getObject("subject", UUID.class);
        Subject subject =
                "CASE".equals(row.getString("about"))
                        ? new Subject.CriminalCase(reference)
                        : new Subject.Person(reference);
        if (position == null) {
            throw new IllegalStateException("a membership without a position");
        }
        return new Recorded.Assigned(
                position, new Membership(subject, row.getObject("cluster", UUID.class)));
    }
}
