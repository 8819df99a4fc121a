package org.homeward.journal.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.database.Transactions;
import org.homeward.journal.ActId;
import org.homeward.journal.Alongside;
import org.homeward.journal.InstanceKind;
import org.homeward.journal.Journal;
import org.homeward.journal.JournalEntry;
import org.homeward.journal.JournalTree;
import org.homeward.journal.Occasion;
import org.homeward.journal.Position;
import org.homeward.journal.Recording;
import org.homeward.journal.model.StoredTree;
import org.homeward.journal.model.Tile;
import org.homeward.journal.model.TimeOrderedIds;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The journal in PostgreSQL. The order of acts is made inside the database by one function, under
/// one
/// lock that no use case waits for; this class writes acts and reads the order.
public final class SqlJournal implements Journal, JournalTree {
    private static final Logger LOG = System.getLogger("org.homeward.journal");

    private static final String INSERT_ACT =
            """
            with new_act as (
                insert into journal.act (id, kind, actor, agency, purpose, subject, content, salt)
                values (:id, :kind, :actor, :agency, :purpose, cast(:subject as uuid), :content, :salt)
                returning id)
            insert into journal.waiting (act) select id from new_act
            """;

    private static final String SELECT_ENTRY =
            """
            select e.position, e.act, e.recorded_at, e.leaf, a.kind, a.actor, a.agency, a.purpose,
                   a.subject
              from journal.entry e
              join journal.act a on a.id = e.act
            """;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Sequencing sequencing;
    private final TimeOrderedIds ids;
    private final RandomGenerator random;
    private final ZoneId zone;
    private final InstanceKind kind;
    private final AtomicBoolean behind = new AtomicBoolean();
    private final StoredTree tree;
    private final Alongside alongside;
    private final KnownEntries known = new KnownEntries();

    private SqlJournal(
            JdbcClient jdbc,
            Transactions transactions,
            Sequencing sequencing,
            Surroundings surroundings,
            InstanceKind kind) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sequencing = sequencing;
        this.random = surroundings.random();
        this.ids = new TimeOrderedIds(surroundings.clock(), random);
        this.zone = surroundings.zone();
        this.alongside = surroundings.alongside();
        this.kind = kind;
        this.tree = new StoredTree(this::leaves);
    }

    /// What the journal takes from outside: the time for ids, randomness for salts, the pack's time
    /// zone, and what else is written with every act.
    public record Surroundings(
            java.time.InstantSource clock,
            RandomGenerator random,
            ZoneId zone,
            Alongside alongside) {
        public Surroundings(java.time.InstantSource clock, RandomGenerator random, ZoneId zone) {
            this(clock, random, zone, Alongside.NOTHING);
        }
    }

    /// Opens the journal of an instance, founding it when the database is new.
    ///
    /// @param pack id of the country pack
    /// @throws WrongInstance when the database was founded as the other kind or for another pack
    public static SqlJournal open(
            JdbcClient jdbc,
            Transactions transactions,
            Surroundings surroundings,
            InstanceKind kind,
            String pack) {
        return open(jdbc, transactions, ordinary(jdbc), surroundings, kind, pack);
    }

    /// As the other `open`, with a sequencing of its own.
    public static SqlJournal open(
            JdbcClient jdbc,
            Transactions transactions,
            Sequencing sequencing,
            Surroundings surroundings,
            InstanceKind kind,
            String pack) {
        transactions.inTransaction(
                () ->
                        jdbc.sql(
                                        """
                                        insert into journal.instance (kind, pack)
                                        values (:kind, :pack) on conflict do nothing
                                        """)
                                .param("kind", kind.name())
                                .param("pack", pack)
                                .update());
        refuseOther(jdbc, kind, pack);
        var journal = new SqlJournal(jdbc, transactions, sequencing, surroundings, kind);
        sequencing.sequence(); // a crash may have left committed acts without a position
        return journal;
    }

    /// Looks whether the database was founded as another kind or for another pack; a database that
    /// was not founded yet is nobody's.
    public static void refuseOther(JdbcClient jdbc, InstanceKind kind, String pack) {
        var wanted = new Founded(kind.name(), pack);
        jdbc.sql("select kind, pack from journal.instance")
                .query((row, _) -> new Founded(row.getString(1), row.getString(2)))
                .optional()
                .filter(founded -> !founded.equals(wanted))
                .ifPresent(
                        founded -> {
                            throw new WrongInstance(founded.kind(), founded.pack());
                        });
    }

    private record Founded(String kind, String pack) {}

    /// The data belongs to an instance of another kind or of another country.
    public static final class WrongInstance extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String kind;
        private final String pack;

        WrongInstance(String kind, String pack) {
            super("this data folder holds a %s instance for pack %s".formatted(kind, pack));
            this.kind = kind;
            this.pack = pack;
        }

        /// The kind as which the data was founded.
        public String kind() {
            return kind;
        }

        /// The country pack for which the data was founded.
        public String pack() {
            return pack;
        }
    }

    /// One statement, which is a transaction by itself.
    private static Sequencing ordinary(JdbcClient jdbc) {
        return () -> jdbc.sql("select journal.sequence_now()").query(Long.class).single();
    }

    @Override
    public <T> T act(Occasion occasion, Function<Recording, T> work) {
        try (var recording = new OpenRecording(new ActId(ids.next()))) {
            return transactions.inTransaction(() -> carryOut(occasion, recording, work));
        }
    }

    private <T> T carryOut(
            Occasion occasion, OpenRecording recording, Function<Recording, T> work) {
        // first in the row: what else waits for the commit finds the position
        transactions.afterCommit(() -> sequence(recording));
        T outcome = work.apply(recording);
        if (recording.isUsed()) {
            alongside.write(occasion, recording);
            insert(recording, occasion);
        }
        return outcome;
    }

    private void sequence(OpenRecording recording) {
        if (recording.isUsed()) {
            sequenceOrLeaveWaiting();
        }
    }

    /// The acts are committed, so their callers are not told of a failure here: the acts wait, as
    /// they
    /// do after a crash. Said once until it works again.
    private void sequenceOrLeaveWaiting() {
        try {
            sequencing.sequence();
            behind.set(false);
        } catch (DataAccessException failure) {
            if (behind.compareAndSet(false, true)) {
                LOG.log(Level.WARNING, "acts are left without a position for now", failure);
            }
        }
    }

    @Override
    public Position settle() {
        if (!transactions.isOpen() && isAnyWaiting()) {
            sequenceOrLeaveWaiting();
        }
        return latest();
    }

    private boolean isAnyWaiting() {
        return jdbc.sql("select exists (select from journal.waiting)")
                .query(Boolean.class)
                .single();
    }

    private void insert(OpenRecording recording, Occasion occasion) {
        var salt = new byte[16];
        random.nextBytes(salt);
        jdbc.sql(INSERT_ACT)
                .param("id", recording.act().value())
                .param("kind", occasion.kind())
                .param("actor", occasion.actor().value())
                .param("agency", occasion.agency().value())
                .param("purpose", occasion.purpose())
                .param("subject", occasion.subject().map(UUID::toString).orElse(null))
                .param("content", recording.content())
                .param("salt", salt)
                .update();
    }

    @Override
    public InstanceKind kind() {
        return kind;
    }

    @Override
    public Position latest() {
        return jdbc.sql("select coalesce(max(position), 0) from journal.entry")
                .query((row, _) -> new Position(row.getLong(1)))
                .single();
    }

    @Override
    public Optional<Position> asKnownOn(LocalDate day) {
        return jdbc.sql(
                        """
                        select position from journal.entry
                         where recorded_at < :end
                         order by recorded_at desc, position desc
                         limit 1
                        """)
                .param("end", day.plusDays(1).atStartOfDay(zone).toOffsetDateTime())
                .query((row, _) -> new Position(row.getLong(1)))
                .optional();
    }

    @Override
    public Optional<Instant> recordedAt(Position position) {
        return known.time(position, () -> timeAt(position));
    }

    private Optional<Instant> timeAt(Position position) {
        return jdbc.sql("select recorded_at from journal.entry where position = :position")
                .param("position", position.value())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    @Override
    public Optional<Position> positionOf(ActId act) {
        return known.position(act, () -> placeOf(act));
    }

    private Optional<Position> placeOf(ActId act) {
        return jdbc.sql("select position from journal.entry where act = :act")
                .param("act", act.value())
                .query((row, _) -> new Position(row.getLong(1)))
                .optional();
    }

    @Override
    public Map<ActId, Position> positionsOf(Collection<ActId> acts) {
        var positions = new HashMap<ActId, Position>();
        jdbc.sql(
                        """
                        select act, position from journal.entry
                         where act = any(cast(:acts as uuid[]))
                        """)
                .param("acts", acts.stream().map(ActId::toString).toArray(String[]::new))
                .query(
                        row -> {
                            positions.put(
                                    new ActId(row.getObject(1, UUID.class)),
                                    new Position(row.getLong(2)));
                        });
        return positions;
    }

    @Override
    public List<JournalEntry> after(Position position, int limit) {
        return jdbc.sql(SELECT_ENTRY + " where position > :position order by position limit :limit")
                .param("position", position.value())
                .param("limit", limit)
                .query(SqlJournal::entry)
                .list();
    }

    @Override
    public List<JournalEntry> upTo(Position position, int limit) {
        return jdbc.sql(
                        SELECT_ENTRY
                                + " where position <= :position order by position desc limit :limit")
                .param("position", position.value())
                .param("limit", limit)
                .query(SqlJournal::entry)
                .list();
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
        return jdbc.sql(
                        """
                        select leaf from journal.entry
                         where position > :after and position <= :up_to
                         order by position
                        """)
                .param("after", after)
                .param("up_to", upTo)
                .query((row, _) -> row.getBytes(1))
                .list();
    }

    private static JournalEntry entry(ResultSet row, int number) throws SQLException {
        return new JournalEntry(
                new Position(row.getLong("position")),
                new ActId(row.getObject("act", UUID.class)),
                row.getObject("recorded_at", OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant(),
                new Occasion(
                        row.getString("kind"),
                        new UserId(row.getObject("actor", UUID.class)),
                        new AgencyId(row.getString("agency")),
                        row.getString("purpose"),
                        Optional.ofNullable(row.getObject("subject", UUID.class))),
                row.getBytes("leaf"));
    }
}
