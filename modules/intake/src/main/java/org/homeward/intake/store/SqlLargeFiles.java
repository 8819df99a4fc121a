package org.homeward.intake.store;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.SealedField;
import org.homeward.access.Sealing;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.database.Transactions;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.model.LargeFile;
import org.homeward.intake.model.LargeFiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Large files in PostgreSQL, each part sealed under a key of its own.
public final class SqlLargeFiles implements LargeFiles {
    private static final String ANNOUNCE =
            """
            insert into intake.large_file (id, agency, kind, sent_on, regime, by_user, size,
                                           received_at)
            values (:id, :agency, :kind, :sent_on, :regime, :by_user, :size, :received_at)
            on conflict (id) do nothing
            """;

    private static final String FIND = "select * from intake.large_file where id = :id";

    private static final String OF_OFFICER =
            """
            select *
              from intake.large_file
             where by_user = :officer
             order by received_at desc
            """;

    private static final String KEEP =
            """
            insert into intake.large_part (file, part, agency, sha256, key, content)
            values (:file, :part, :agency, :sha256, :key, :content)
            on conflict (file, part) do nothing
            """;

    private static final String PARTS =
            """
            select part, sha256
              from intake.large_part
             where file = :file
            """;

    private static final String KEYS =
            """
            select key
              from intake.large_part
             where file = :file
             order by part
            """;

    private static final String CONTENT =
            """
            select content
              from intake.large_part
             where file = :file
               and key = :key
            """;

    private static final List<String> DROP =
            List.of(
                    "delete from intake.large_part where file = any(:files) returning key",
                    "delete from intake.large_chunk where file = any(:files) returning key");

    private static final List<String> DROP_REST =
            List.of(
                    "delete from intake.large_number where file = any(:files)",
                    "delete from intake.large_assessment where file = any(:files)",
                    "delete from intake.large_file where id = any(:files)");

    private static final String OLD =
            """
            select id
              from intake.large_file
             where received_at < :moment
            """;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Sealing sealing;
    private final Supplier<UUID> ids;
    private final LargeFileHold hold;

    /// @param ids random ids
    public SqlLargeFiles(
            JdbcClient jdbc, Transactions transactions, Sealing sealing, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sealing = sealing;
        this.ids = ids;
        this.hold = new LargeFileHold(jdbc);
    }

    @Override
    public void announce(LargeFile file) {
        var terms = file.terms();
        jdbc.sql(ANNOUNCE)
                .param("id", file.id())
                .param("agency", terms.agency().value())
                .param("kind", terms.kind())
                .param("sent_on", terms.sentOn())
                .param("regime", terms.regime().orElse(null))
                .param("by_user", file.by().value())
                .param("size", file.size())
                .param("received_at", file.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<LargeFile> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query((row, _) -> file(row)).optional();
    }

    @Override
    public List<LargeFile> of(UserId officer) {
        return jdbc.sql(OF_OFFICER)
                .param("officer", officer.value())
                .query((row, _) -> file(row))
                .list();
    }

    @Override
    public void keep(LargeFile file, int part, byte[] bytes) {
        var key = ids.get(); // of its own, so that two sendings at once cannot spoil each other
        sealing.createKey(key, file.terms().agency());
        byte[] content = sealing.seal(content(key), bytes);
        sealing.flush();
        int kept =
                transactions.inTransaction(
                        () -> {
                            hold.holdToAdd(file.id());
                            return jdbc.sql(KEEP)
                                    .param("file", file.id())
                                    .param("part", part)
                                    .param("agency", file.terms().agency().value())
                                    .param("sha256", sha256(bytes))
                                    .param("key", key)
                                    .param("content", content)
                                    .update();
                        });
        if (kept == 0) {
            sealing.strike(key);
        }
    }

    @Override
    public SortedMap<Integer, String> parts(UUID id) {
        var parts = new TreeMap<Integer, String>();
        jdbc.sql(PARTS)
                .param("file", id)
                .query(
                        row -> {
                            parts.put(row.getInt("part"), row.getString("sha256"));
                        });
        return parts;
    }

    @Override
    public InputStream open(Supplier<Grant> grants, LargeFile file) {
        var keys = jdbc.sql(KEYS).param("file", file.id()).query(UUID.class).list();
        if (keys.size() != file.parts()) {
            throw new IllegalStateException("parts of the file are missing");
        }
        return new SequenceInputStream(new Parts(file.id(), grants, keys.iterator()));
    }

    /// The parts one after another, one of them in memory at a time.
    private final class Parts implements Enumeration<InputStream> {
        private final UUID file;
        private final Supplier<Grant> grants;
        private final Iterator<UUID> keys;

        Parts(UUID file, Supplier<Grant> grants, Iterator<UUID> keys) {
            this.file = file;
            this.grants = grants;
            this.keys = keys;
        }

        @Override
        public boolean hasMoreElements() {
            return keys.hasNext();
        }

        @Override
        public InputStream nextElement() {
            var key = keys.next();
            byte[] content =
                    jdbc.sql(CONTENT)
                            .param("file", file)
                            .param("key", key)
                            .query((row, _) -> row.getBytes(1))
                            .single();
            var look = sealing.readings().of(grants.get(), List.of(key));
            return new ByteArrayInputStream(sealing.open(look, content(key), content));
        }
    }

    @Override
    public void drop(UUID id) {
        drop(List.of(id));
    }

    @Override
    public void dropOlderThan(Instant moment) {
        var old =
                jdbc.sql(OLD)
                        .param("moment", moment.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .list();
        if (!old.isEmpty()) {
            drop(old);
        }
    }

    /// What is left of a dropped file on the disk and in backups opens no more. Only once it is
    /// sure that it is dropped.
    private void drop(List<UUID> files) {
        var given = files.toArray(UUID[]::new);
        transactions.run(
                () -> {
                    files.stream().sorted().forEach(hold::hold);
                    var keys = new ArrayList<UUID>();
                    for (var sql : DROP) {
                        keys.addAll(jdbc.sql(sql).param("files", given).query(UUID.class).list());
                    }
                    for (var sql : DROP_REST) {
                        jdbc.sql(sql).param("files", given).update();
                    }
                    transactions.afterCommit(() -> keys.forEach(sealing::strike));
                });
    }

    private static SealedField content(UUID key) {
        return new SealedField("intake.large_part", "content", key, DataClass.I, 1);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static LargeFile file(ResultSet row) throws SQLException {
        return new LargeFile(
                row.getObject("id", UUID.class),
                new FileTerms(
                        new AgencyId(row.getString("agency")),
                        row.getString("kind"),
                        row.getObject("sent_on", LocalDate.class),
                        Optional.ofNullable(row.getString("regime"))),
                new UserId(row.getObject("by_user", UUID.class)),
                row.getLong("size"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
