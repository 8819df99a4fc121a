package org.homeward.facts.store;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.homeward.database.Columns;
import org.homeward.database.Transactions;
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
import org.homeward.journal.RowHash;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Facts in PostgreSQL.
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
            """
                    + RowHash.returning("facts.fact");

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
            """
                    + RowHash.returning("facts.fact");

    private static final String ASSIGN =
            """
            insert into facts.membership (subject, revision, act, about, cluster)
            select i.subject, coalesce(n.revision, 0) + 1, :act, i.about, i.cluster
              from unnest(:subject, :about, :cluster) as i (subject, about, cluster)
              left join lateral (
                   select m.revision, m.cluster from facts.membership m
                    where m.subject = i.subject order by m.revision desc limit 1) n on true
             where coalesce(n.cluster, i.subject) <> i.cluster
            """
                    + RowHash.returning("facts.membership");

    private static final String FACTS_OF =
            """
            select * from facts.fact where act = any(cast(:acts as uuid[]))
             order by revision
            """;

    private static final String MEMBERSHIPS_OF =
            """
            select * from facts.membership where act = any(cast(:acts as uuid[]))
             order by revision
            """;

    private static final String REVISIONS =
            """
            select * from facts.fact where fact = any(cast(:facts as uuid[]))
             order by fact, revision
            """;

    private static final String BEHIND =
            """
            select act
              from facts.fact
             where fact = any(cast(:facts as uuid[]))
             union
            select m.act
              from facts.fact f
              join facts.membership m on m.subject = f.subject
             where f.fact = any(cast(:facts as uuid[]))
            """;

    private static final String COUNT =
            """
            select act, count(*) as written
              from (select act from facts.fact where act = any(cast(:acts as uuid[]))
                    union all
                    select act from facts.membership where act = any(cast(:acts as uuid[])))
                as row
             group by act
            """;

    private static final int FETCH = 5_000;
    private static final int FEW_ENTRIES = 16;
    private static final int MANY_ENTRIES = 512;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Journal journal;
    private final int large;

    public SqlFacts(JdbcClient jdbc, Transactions transactions, Journal journal) {
        this(jdbc, transactions, journal, LARGE);
    }

    /// @param large what counts as a large act
    public SqlFacts(JdbcClient jdbc, Transactions transactions, Journal journal, int large) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.journal = journal;
        this.large = large;
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
        write(recording, APPEND, columns);
    }

    @Override
    public void withdraw(Recording recording, Collection<FactId> facts) {
        if (!facts.isEmpty()) {
            write(recording, WITHDRAW, Columns.of(List.copyOf(facts)).uuids("fact", FactId::value));
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
                            .uuids("cluster", Membership::cluster));
        }
    }

    private static String about(Subject subject) {
        return switch (subject) {
            case Subject.Person _ -> "PERSON";
            case Subject.CriminalCase _ -> "CASE";
        };
    }

    private void write(Recording recording, String sql, Columns<?> columns) {
        recording.include(
                jdbc.sql(sql)
                        .param("act", recording.act().value())
                        .params(columns.asParameters())
                        .query(byte[].class)
                        .list());
    }

    /// Of a nation the rows of a few entries are many, and counting them takes as long as it takes
    /// to read an index; so few are asked for at first, and more as long as they are short.
    @Override
    public Portion between(Position after, Position upTo, int limit) {
        var found = new ArrayList<Recorded>();
        var from = after;
        int entriesAtOnce = FEW_ENTRIES;
        while (from.compareTo(upTo) < 0 && found.size() < limit) {
            var entries =
                    journal.after(from, entriesAtOnce).stream()
                            .filter(e -> e.position().compareTo(upTo) <= 0)
                            .toList();
            if (entries.isEmpty()) {
                return new Portion(found, upTo);
            }
            var step = untilFull(entries, limit - found.size());
            if (step.isEmpty()) {
                break;
            }
            from = step.getLast().position();
            found.addAll(writtenBy(step));
            entriesAtOnce = Math.min(MANY_ENTRIES, entriesAtOnce * 2);
        }
        return new Portion(found, from);
    }

    /// As many entries as it takes to reach the limit, by what their acts wrote, or all of
    /// them; but none from a large one on.
    private List<JournalEntry> untilFull(List<JournalEntry> entries, int limit) {
        Map<ActId, Long> rows = new HashMap<>();
        jdbc.sql(COUNT)
                .param("acts", ids(entries))
                .query(
                        row -> {
                            rows.put(act(row), row.getLong("written"));
                        });
        long reached = 0;
        int taken = 0;
        while (taken < entries.size() && reached < limit) {
            long next = rows.getOrDefault(entries.get(taken).act(), 0L);
            if (next > large) {
                break;
            }
            reached += next;
            taken++;
        }
        return entries.subList(0, taken);
    }

    @Override
    public void inPieces(Position position, int rows, Consumer<List<Recorded>> piece) {
        var entries = journal.after(new Position(position.value() - 1), 1);
        var moved = new ArrayList<Recorded>();
        jdbc.sql(MEMBERSHIPS_OF)
                .param("acts", ids(entries))
                .query(SqlFacts::membership)
                .list()
                .forEach(row -> moved.add(row.recorded().apply(position)));
        piece.accept(moved);
        transactions.reading(
                () -> {
                    // within a transaction the rows come as they are asked for
                    var gathered = new ArrayList<Recorded>(rows);
                    var columns = new FactColumns();
                    jdbc.sql(FACTS_OF)
                            .param("acts", ids(entries))
                            .withFetchSize(FETCH)
                            .query(
                                    row -> {
                                        var read = fact(row, columns).recorded();
                                        gathered.add(read.apply(position));
                                        if (gathered.size() >= rows) {
                                            piece.accept(List.copyOf(gathered));
                                            gathered.clear();
                                        }
                                    });
                    piece.accept(List.copyOf(gathered));
                    return gathered.size();
                });
    }

    private static String[] ids(List<JournalEntry> entries) {
        return entries.stream().map(JournalEntry::act).map(ActId::toString).toArray(String[]::new);
    }

    private List<Recorded> writtenBy(List<JournalEntry> entries) {
        Map<ActId, Position> positions = new HashMap<>();
        for (var entry : entries) {
            positions.put(entry.act(), entry.position());
        }
        var rows = new ArrayList<Row>();
        rows.addAll(jdbc.sql(FACTS_OF).param("acts", ids(entries)).query(facts()).list());
        rows.addAll(
                jdbc.sql(MEMBERSHIPS_OF)
                        .param("acts", ids(entries))
                        .query(SqlFacts::membership)
                        .list());
        var found = new ArrayList<Recorded>();
        rows.forEach(row -> row.at(positions).ifPresent(found::add));
        found.sort(Comparator.comparing(Recorded::position)); // stable: revisions stay in order
        return found;
    }

    @Override
    public Set<ActId> actsBehind(Collection<FactId> facts) {
        return jdbc.sql(BEHIND)
                .param(
                        "facts",
                        facts.stream().map(fact -> fact.value().toString()).toArray(String[]::new))
                .query((row, _) -> new ActId(row.getObject("act", UUID.class)))
                .set();
    }

    @Override
    public List<Recorded> history(FactId fact) {
        return revisions(List.of(fact));
    }

    @Override
    public Map<FactId, Fact> asOf(Collection<FactId> facts, Position position) {
        Map<FactId, Fact> said = new HashMap<>();
        revisions(facts).stream()
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

    /// The revisions of some facts, each fact's oldest first, as far as they are known: a row whose
    /// act has no position yet is left out.
    ///
    /// The rows are read before the positions. Rows never change and positions are only added, so
    /// whatever had its position when this began is found, however much is written meanwhile.
    private List<Recorded> revisions(Collection<FactId> facts) {
        var rows =
                jdbc.sql(REVISIONS)
                        .param(
                                "facts",
                                facts.stream()
                                        .map(f -> f.value().toString())
                                        .toArray(String[]::new))
                        .query(facts())
                        .list();
        var positions = journal.positionsOf(rows.stream().map(Row::act).collect(toSet()));
        return rows.stream().flatMap(row -> row.at(positions).stream()).toList();
    }

    /// A row, which becomes known at the position of its act.
    private record Row(ActId act, Function<Position, Recorded> recorded) {
        Optional<Recorded> at(Map<ActId, Position> positions) {
            return Optional.ofNullable(positions.get(act)).map(recorded);
        }
    }

    private static RowMapper<Row> facts() {
        var columns = new FactColumns();
        return (row, _) -> fact(row, columns);
    }

    private static Row fact(ResultSet row, FactColumns columns) throws SQLException {
        if (row.getBoolean("withdrawn")) {
            var id = new FactId(row.getObject("fact", UUID.class));
            return new Row(act(row), at -> new Recorded.Withdrawn(at, id));
        }
        var fact = columns.fact(row);
        return new Row(act(row), at -> new Recorded.Asserted(at, fact));
    }

    private static Row membership(ResultSet row, int number) throws SQLException {
        var reference = row.getObject("subject", UUID.class);
        Subject subject =
                "CASE".equals(row.getString("about"))
                        ? new Subject.CriminalCase(reference)
                        : new Subject.Person(reference);
        var membership = new Membership(subject, row.getObject("cluster", UUID.class));
        return new Row(act(row), at -> new Recorded.Assigned(at, membership));
    }

    private static ActId act(ResultSet row) throws SQLException {
        return new ActId(row.getObject("act", UUID.class));
    }
}
