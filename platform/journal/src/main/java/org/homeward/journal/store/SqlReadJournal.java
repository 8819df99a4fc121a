package org.homeward.journal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.database.Columns;
import org.homeward.database.Database;
import org.homeward.journal.JournalTree;
import org.homeward.journal.Look;
import org.homeward.journal.Look.Kind;
import org.homeward.journal.Position;
import org.homeward.journal.ReadJournal;
import org.homeward.journal.model.StoredTree;
import org.homeward.journal.model.Tile;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The journal of reads in PostgreSQL. Order, time and leaves are made inside the database.
///
/// Looks of all requests are written by one thread with a connection of its own: whoever waits may
/// hold one of the pool, and the writer must never wait for those.
public final class SqlReadJournal implements ReadJournal, JournalTree, AutoCloseable {
    private static final String WRITE =
            """
            select journal.write_looks(:kinds, :readers, :agencies, :rights, :purposes, :records,
                                       :counts, :salts)
            """;

    private static final String LOOKS =
            """
            select position, looked_at, kind, reader, agency, on_right, purpose, record, records
              from journal.look
            """;

    private static final String AT =
            LOOKS
                    + """
                     where record = :id
                       and position < :before
                     order by position desc
                     limit :limit
                    """;

    private static final String OF =
            LOOKS
                    + """
                     where reader = :id
                       and position < :before
                     order by position desc
                     limit :limit
                    """;

    private static final String BY_AGENCY =
            LOOKS
                    + """
                     where agency = :agency
                       and position < :before
                     order by position desc
                     limit :limit
                    """;

    private static final String BY_ANYBODY =
            LOOKS
                    + """
                     where position < :before
                     order by position desc
                     limit :limit
                    """;

    private static final String LATEST = "select coalesce(max(position), 0) from journal.look";

    private static final String LEAVES =
            """
            select leaf
              from journal.look
             where position > :after
               and position <= :up_to
             order by position
            """;

    private final Database writing;
    private final JdbcClient reading;
    private final RandomGenerator random;
    private final StoredTree tree;
    private final GroupCommit<Look> group;

    private SqlReadJournal(Database writing, JdbcClient reading, RandomGenerator random) {
        this.writing = writing;
        this.reading = reading;
        this.random = random;
        this.tree = new StoredTree(this::leaves, new SqlTiles(writing.client("journal")));
        this.group = new GroupCommit<>("reads", this::writeGroup);
    }

    /// @param writing of this journal alone, closed with it
    /// @param reading client of the schema `journal`
    public static SqlReadJournal open(
            Database writing, JdbcClient reading, RandomGenerator random) {
        return new SqlReadJournal(writing, reading, random);
    }

    @Override
    public void write(List<Look> looks) {
        if (!looks.isEmpty()) {
            begin(looks).await();
        }
    }

    @Override
    public Begun begin(List<Look> looks) {
        var promised = group.handIn(looks);
        return () -> await(promised);
    }

    private static void await(GroupCommit.Promised promised) {
        try {
            promised.await();
        } catch (ExecutionException e) {
            throw new ReadsNotWritten(e.getCause() != null ? e.getCause() : e);
        } catch (TimeoutException e) {
            throw new ReadsNotWritten(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReadsNotWritten(e);
        }
    }

    private void writeGroup(List<Look> looks) {
        var columns =
                Columns.of(looks)
                        .texts("kinds", look -> look.kind().name())
                        .uuids("readers", look -> look.reader().value())
                        .texts("agencies", look -> look.agency().value())
                        .texts("rights", Look::right)
                        .texts("purposes", Look::purpose)
                        .uuids("records", look -> look.record().orElse(null))
                        .ints("counts", Look::count)
                        .bytes("salts", _ -> salt());
        // One statement is a transaction by itself, and one message instead of three: everybody who
        // opens something waits for this.
        writing.client("journal")
                .sql(WRITE)
                .params(columns.asParameters())
                .query(Long.class)
                .single();
    }

    private byte[] salt() {
        var salt = new byte[16];
        random.nextBytes(salt);
        return salt;
    }

    @Override
    public Position latest() {
        return reading.sql(LATEST).query((row, _) -> new Position(row.getLong(1))).single();
    }

    @Override
    public List<Entry> at(UUID record, Position before, int limit) {
        return entries(AT, record, before, limit);
    }

    @Override
    public List<Entry> of(UserId reader, Position before, int limit) {
        return entries(OF, reader.value(), before, limit);
    }

    @Override
    public List<Entry> by(Optional<AgencyId> readers, Position before, int limit) {
        var looks = reading.sql(readers.isPresent() ? BY_AGENCY : BY_ANYBODY);
        if (readers.isPresent()) {
            looks = looks.param("agency", readers.get().value());
        }
        return looks.param("before", before.value())
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    private List<Entry> entries(String sql, UUID id, Position before, int limit) {
        return reading.sql(sql)
                .param("id", id)
                .param("before", before.value())
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new Position(row.getLong("position")),
                row.getObject("looked_at", OffsetDateTime.class).toInstant(),
                new Look(
                        Kind.valueOf(row.getString("kind")),
                        new UserId(row.getObject("reader", UUID.class)),
                        new AgencyId(row.getString("agency")),
                        row.getString("on_right"),
                        row.getString("purpose"),
                        Optional.ofNullable(row.getObject("record", UUID.class)),
                        row.getInt("records")));
    }

    @Override
    public byte[] rootAt(Position position) {
        return tree.root(position.value());
    }

    @Override
    public List<byte[]> inclusion(Position entry, Position at) {
        return tree.inclusion(entry.value() - 1, at.value());
    }

    @Override
    public List<byte[]> consistency(Position older, Position newer) {
        return tree.consistency(older.value(), newer.value());
    }

    @Override
    public byte[] bytes(Tile tile) {
        return tree.bytes(tile);
    }

    private List<byte[]> leaves(long after, long upTo) {
        return reading.sql(LEAVES)
                .param("after", after)
                .param("up_to", upTo)
                .query((row, _) -> row.getBytes(1))
                .list();
    }

    @Override
    public void close() {
        group.close();
        writing.close();
    }
}
