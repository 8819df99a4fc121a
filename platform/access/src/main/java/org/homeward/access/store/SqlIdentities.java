package org.homeward.access.store;

import java.util.Optional;
import java.util.UUID;
import org.homeward.access.model.Identities;
import org.homeward.access.model.WrittenMeanwhile;
import org.homeward.base.UserId;
import org.homeward.journal.Recording;
import org.homeward.journal.RowHash;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Identities in PostgreSQL. Rows are only added; a change is a newer revision.
public final class SqlIdentities implements Identities {
    private static final String NEWEST =
            """
            select i.user_id, i.issuer, i.subject
              from access.identity i
             where i.subject is not null
               and not exists (select from access.identity newer
                                where newer.user_id = i.user_id
                                  and newer.revision > i.revision)
            """;

    private static final String BY_SUBJECT =
            NEWEST + " and i.issuer = :issuer and i.subject = :subject";

    private static final String BY_USER = NEWEST + " and i.user_id = :user";

    private static final String ADD =
            """
            insert into access.identity (user_id, revision, act, issuer, subject)
            select :user, coalesce(max(revision), 0) + 1, cast(:act as uuid), :issuer,
                   cast(:subject as text)
              from access.identity
             where user_id = :user
            """
                    + RowHash.returning("access.identity");

    private static final String NOTE_LOGOUT =
            """
            insert into access.provider_logout (act, user_id)
            values (:act, :user)
            """
                    + RowHash.returning("access.provider_logout");

    private final JdbcClient jdbc;

    public SqlIdentities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void noteLogout(Recording recording, UserId user) {
        recording.include(
                jdbc.sql(NOTE_LOGOUT)
                        .param("act", recording.act().value())
                        .param("user", user.value())
                        .query(byte[].class)
                        .list());
    }

    @Override
    public Optional<UserId> find(Identity identity) {
        return jdbc.sql(BY_SUBJECT)
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .query((row, _) -> new UserId(row.getObject("user_id", UUID.class)))
                .optional();
    }

    @Override
    public Optional<Identity> of(UserId user) {
        return jdbc.sql(BY_USER)
                .param("user", user.value())
                .query((row, _) -> new Identity(row.getString("issuer"), row.getString("subject")))
                .optional();
    }

    @Override
    public void bind(Recording recording, UserId user, Identity identity) {
        insert(
                recording,
                add(recording, user, identity.issuer()).param("subject", identity.subject()));
    }

    @Override
    public void unbind(Recording recording, UserId user, String issuer) {
        insert(recording, add(recording, user, issuer).param("subject", null));
    }

    private JdbcClient.StatementSpec add(Recording recording, UserId user, String issuer) {
        return jdbc.sql(ADD)
                .param("user", user.value())
                .param("act", recording.act().value())
                .param("issuer", issuer);
    }

    private static void insert(Recording recording, JdbcClient.StatementSpec statement) {
        try {
            recording.include(statement.query(byte[].class).list());
        } catch (DuplicateKeyException e) {
            throw new WrittenMeanwhile(e);
        }
    }
}
