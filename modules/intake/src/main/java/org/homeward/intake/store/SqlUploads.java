package org.homeward.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.access.DataClass;
import org.homeward.access.ErasedRecord;
import org.homeward.access.Grant;
import org.homeward.access.SealedField;
import org.homeward.access.Sealing;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.database.Transactions;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.model.Upload;
import org.homeward.intake.model.Uploads;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Uploads in PostgreSQL, each sealed under a key of its own.
public final class SqlUploads implements Uploads {
    private static final String KEEP =
            """
            insert into intake.upload (id, agency, kind, sent_on, regime, by_user, sha256, size,
                                       received_at, key, content)
            values (:id, :agency, :kind, :sent_on, :regime, :by_user, :sha256, :size,
                    :received_at, :key, :content)
            on conflict (id) do nothing
            """;

    private static final String FIND =
            """
            select id, agency, kind, sent_on, regime, by_user, sha256, size, received_at
              from intake.upload
             where id = :id
            """;

    private static final String CONTENT =
            """
            select key, content
              from intake.upload
             where id = :id
            """;

    private static final String DROP =
            """
            delete from intake.upload
             where id = :id
            returning key
            """;

    private static final String DROP_OLD =
            """
            delete from intake.upload
             where received_at < :moment
            returning key
            """;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Sealing sealing;
    private final Supplier<UUID> ids;

    /// @param ids random ids
    public SqlUploads(
            JdbcClient jdbc, Transactions transactions, Sealing sealing, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sealing = sealing;
        this.ids = ids;
    }

    @Override
    public void keep(Upload upload, byte[] bytes) {
        var terms = upload.terms();
        var key = ids.get(); // of its own, so that two sendings at once cannot spoil each other
        sealing.createKey(key, terms.agency());
        byte[] content = sealing.seal(content(key), bytes);
        sealing.flush();
        jdbc.sql(KEEP)
                .param("id", upload.id())
                .param("agency", terms.agency().value())
                .param("kind", terms.kind())
                .param("sent_on", terms.sentOn())
                .param("regime", terms.regime().orElse(null))
                .param("by_user", upload.by().value())
                .param("sha256", upload.sha256())
                .param("size", upload.size())
                .param("received_at", upload.receivedAt().atOffset(ZoneOffset.UTC))
                .param("key", key)
                .param("content", content)
                .update();
    }

    @Override
    public Optional<Upload> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query((row, _) -> upload(row)).optional();
    }

    @Override
    public Optional<byte[]> open(Grant grant, UUID id) {
        var kept =
                jdbc.sql(CONTENT)
                        .param("id", id)
                        .query(
                                (row, _) ->
                                        new Kept(
                                                row.getObject("key", UUID.class),
                                                row.getBytes("content")))
                        .optional();
        return kept.flatMap(it -> open(grant, it));
    }

    /// Another click may publish the upload between the two, which strikes its key.
    private Optional<byte[]> open(Grant grant, Kept kept) {
        try {
            var look = sealing.readings().of(grant, List.of(kept.key()));
            return Optional.of(sealing.open(look, content(kept.key()), kept.content()));
        } catch (ErasedRecord _) {
            return Optional.empty();
        }
    }

    private record Kept(UUID key, byte[] content) {}

    @Override
    public void drop(UUID id) {
        strike(jdbc.sql(DROP).param("id", id).query(UUID.class).list());
    }

    @Override
    public void dropOlderThan(Instant moment) {
        strike(
                jdbc.sql(DROP_OLD)
                        .param("moment", moment.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .list());
    }

    /// What is left of a dropped upload on the disk and in backups opens no more. Only once it is
    /// sure that it is dropped.
    private void strike(List<UUID> keys) {
        if (transactions.isOpen()) {
            transactions.afterCommit(() -> keys.forEach(sealing::strike));
        } else {
            keys.forEach(sealing::strike);
        }
    }

    private static SealedField content(UUID key) {
        return new SealedField("intake.upload", "content", key, DataClass.I, 1);
    }

    private static Upload upload(ResultSet row) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                new FileTerms(
                        new AgencyId(row.getString("agency")),
                        row.getString("kind"),
                        row.getObject("sent_on", LocalDate.class),
                        Optional.ofNullable(row.getString("regime"))),
                new UserId(row.getObject("by_user", UUID.class)),
                row.getString("sha256"),
                row.getInt("size"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
