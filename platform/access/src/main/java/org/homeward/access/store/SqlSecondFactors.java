package org.homeward.access.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.model.SecondFactors;
import org.homeward.access.model.WrittenMeanwhile;
import org.homeward.base.UserId;
import org.homeward.journal.Recording;
import org.homeward.journal.RowHash;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Second factors in PostgreSQL. Rows are only added; a change is a newer revision.
public final class SqlSecondFactors implements SecondFactors {
    private static final String NEWEST =
            """
            select secret
              from access.second_factor
             where user_id = :user
             order by revision desc
             limit 1
            """;

    private static final String ADD =
            """
            insert into access.second_factor (user_id, revision, act, secret)
            select :user, coalesce(max(revision), 0) + 1, cast(:act as uuid), cast(:secret as bytea)
              from access.second_factor
             where user_id = :user
            """
                    + RowHash.returning("access.second_factor");

    /// Nothing when a code of this step or a later one was taken.
    private static final String TAKE =
            """
            insert into access.code_taken (user_id, step, act)
            select :user, :step, cast(:act as uuid)
             where not exists (select from access.code_taken
                                where user_id = :user and step >= :step)
            """
                    + RowHash.returning("access.code_taken");

    private static final String OPEN =
            """
            select r.request, r.user_id, r.asked_by, r.until_second
              from access.proof_reset r
             where r.until_second > :now
               and not exists (select from access.proof_reset_decided d
                                where d.request = r.request)
             order by r.until_second
            """;

    private static final String ASK =
            """
            insert into access.proof_reset (request, user_id, act, asked_by, until_second)
            values (:request, :user, :act, :by, :until)
            """
                    + RowHash.returning("access.proof_reset");

    private static final String DECIDE =
            """
            insert into access.proof_reset_decided (request, act, decided_by, outcome)
            values (:request, :act, :by, :outcome)
            """
                    + RowHash.returning("access.proof_reset_decided");

    private final JdbcClient jdbc;

    public SqlSecondFactors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<byte[]> secret(UserId user) {
        return jdbc.sql(NEWEST)
                .param("user", user.value())
                .query((row, _) -> Optional.ofNullable(row.getBytes("secret")))
                .optional()
                .flatMap(it -> it);
    }

    @Override
    public void setSecret(Recording recording, UserId user, byte[] sealedSecret) {
        insert(recording, revision(recording, user).param("secret", sealedSecret));
    }

    @Override
    public void removeSecret(Recording recording, UserId user) {
        insert(recording, revision(recording, user).param("secret", null));
    }

    private JdbcClient.StatementSpec revision(Recording recording, UserId user) {
        return jdbc.sql(ADD).param("user", user.value()).param("act", recording.act().value());
    }

    @Override
    public void take(Recording recording, UserId user, long step) {
        int taken =
                insert(
                        recording,
                        jdbc.sql(TAKE)
                                .param("user", user.value())
                                .param("step", step)
                                .param("act", recording.act().value()));
        if (taken == 0) {
            throw new WrittenMeanwhile(new IllegalStateException("the code was taken before"));
        }
    }

    @Override
    public List<Reset> open(Instant now) {
        return jdbc.sql(OPEN)
                .param("now", now.getEpochSecond())
                .query(
                        (row, _) ->
                                new Reset(
                                        row.getObject("request", UUID.class),
                                        new UserId(row.getObject("user_id", UUID.class)),
                                        new UserId(row.getObject("asked_by", UUID.class)),
                                        Instant.ofEpochSecond(row.getLong("until_second"))))
                .list();
    }

    @Override
    public void ask(Recording recording, Reset reset) {
        insert(
                recording,
                jdbc.sql(ASK)
                        .param("request", reset.request())
                        .param("user", reset.user().value())
                        .param("act", recording.act().value())
                        .param("by", reset.askedBy().value())
                        .param("until", reset.until().getEpochSecond()));
    }

    @Override
    public void decide(Recording recording, Reset reset, UserId by, Decision decision) {
        insert(
                recording,
                jdbc.sql(DECIDE)
                        .param("request", reset.request())
                        .param("act", recording.act().value())
                        .param("by", by.value())
                        .param("outcome", decision.name().toLowerCase(Locale.ROOT)));
    }

    /// How many rows were added.
    private static int insert(Recording recording, JdbcClient.StatementSpec statement) {
        try {
            var rows = statement.query(byte[].class).list();
            recording.include(rows);
            return rows.size();
        } catch (DuplicateKeyException e) {
            throw new WrittenMeanwhile(e);
        }
    }
}
