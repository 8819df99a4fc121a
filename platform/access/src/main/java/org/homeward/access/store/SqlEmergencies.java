package org.homeward.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.Actor;
import org.homeward.access.DataClass;
import org.homeward.access.Emergencies;
import org.homeward.access.Emergency;
import org.homeward.access.model.WrittenMeanwhile;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.journal.Recording;
import org.homeward.journal.RowHash;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Records opened in an emergency, in PostgreSQL.
public final class SqlEmergencies implements Emergencies {
    private static final String SELECT =
            """
            select e.emergency, e.record, e.reference, e.side, e.owner, e.opened, e.user_id,
                   e.for_user, e.agency, e.roles, e.needs_second, e.since_second, e.until_second,
                   a.approved_by, a.approved_for, a.until_second as approved_until, r.reviewed_by, r.verdict
              from access.emergency e
              left join access.emergency_approved a on a.emergency = e.emergency
              left join access.emergency_review r on r.emergency = e.emergency
            """;

    private static final String FIND = SELECT + " where e.emergency = :emergency";

    private static final String OF_OWNER =
            SELECT + " where e.owner = :owner order by e.since_second desc, e.emergency";

    private static final String ENDING_AFTER =
            SELECT
                    + """
                     where e.agency = :agency
                       and coalesce(a.until_second, e.until_second) > :second
                     order by e.since_second desc, e.emergency
                    """;

    private static final String ADD =
            """
            insert into access.emergency
                   (emergency, act, record, reference, side, owner, opened, user_id, for_user, agency,
                    roles, needs_second, since_second, until_second, reason)
            values (:emergency, :act, :record, :reference, :side, :owner, :opened, :user, :for_user,
                    :agency, :roles, :needs_second, :since, :until, :reason)
            """
                    + RowHash.returning("access.emergency");

    private static final String APPROVE =
            """
            insert into access.emergency_approved (emergency, act, approved_by, approved_for, until_second)
            values (:emergency, :act, :by, :for_user, :until)
            """
                    + RowHash.returning("access.emergency_approved");

    private static final String REVIEW =
            """
            insert into access.emergency_review (emergency, act, reviewed_by, verdict, note)
            values (:emergency, :act, :by, :verdict, :note)
            """
                    + RowHash.returning("access.emergency_review");

    private final JdbcClient jdbc;

    public SqlEmergencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Recording recording, Emergency emergency, byte[] reason) {
        var target = emergency.target();
        var by = emergency.by();
        insert(
                recording,
                jdbc.sql(ADD)
                        .param("emergency", emergency.id())
                        .param("act", recording.act().value())
                        .param("record", target.record())
                        .param("reference", target.reference())
                        .param("side", target.side().name())
                        .param("owner", target.owner().value())
                        .param("opened", target.opened().name())
                        .param("user", by.user().value())
                        .param("for_user", by.standsInFor().map(UserId::value).orElse(null))
                        .param("agency", by.agency().value())
                        .param("roles", by.roles().stream().sorted().toArray(String[]::new))
                        .param("needs_second", emergency.needsSecond())
                        .param("since", emergency.since().getEpochSecond())
                        .param("until", emergency.until().getEpochSecond())
                        .param("reason", reason));
    }

    @Override
    public void approve(Recording recording, UUID emergency, Actor by, Instant until) {
        insert(
                recording,
                jdbc.sql(APPROVE)
                        .param("emergency", emergency)
                        .param("act", recording.act().value())
                        .param("by", by.user().value())
                        .param("for_user", by.standsInFor().map(UserId::value).orElse(null))
                        .param("until", until.getEpochSecond()));
    }

    @Override
    public void review(Recording recording, UUID emergency, Emergency.Review review, byte[] note) {
        insert(
                recording,
                jdbc.sql(REVIEW)
                        .param("emergency", emergency)
                        .param("act", recording.act().value())
                        .param("by", review.by().value())
                        .param("verdict", written(review.verdict()))
                        .param("note", note));
    }

    @Override
    public Optional<Emergency> find(UUID emergency) {
        return jdbc.sql(FIND)
                .param("emergency", emergency)
                .query((row, _) -> emergency(row))
                .optional();
    }

    @Override
    public List<Emergency> of(AgencyId owner) {
        return jdbc.sql(OF_OWNER)
                .param("owner", owner.value())
                .query((row, _) -> emergency(row))
                .list();
    }

    @Override
    public List<Emergency> endingAfter(AgencyId openers, Instant instant) {
        return jdbc.sql(ENDING_AFTER)
                .param("agency", openers.value())
                .param("second", instant.getEpochSecond())
                .query((row, _) -> emergency(row))
                .list();
    }

    @Override
    public byte[] reason(UUID emergency) {
        return jdbc.sql("select reason from access.emergency where emergency = :emergency")
                .param("emergency", emergency)
                .query(byte[].class)
                .single();
    }

    @Override
    public Optional<byte[]> note(UUID emergency) {
        return jdbc.sql("select note from access.emergency_review where emergency = :emergency")
                .param("emergency", emergency)
                .query(byte[].class)
                .optional();
    }

    private static void insert(Recording recording, JdbcClient.StatementSpec statement) {
        try {
            recording.include(statement.query(byte[].class).list());
        } catch (DuplicateKeyException e) {
            throw new WrittenMeanwhile(e);
        }
    }

    private static Emergency emergency(ResultSet row) throws SQLException {
        var reviewedBy = user(row, "reviewed_by");
        var approvedBy =
                Stream.of(user(row, "approved_by"), user(row, "approved_for"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        long until = row.getLong(approvedBy.isEmpty() ? "until_second" : "approved_until");
        return new Emergency(
                row.getObject("emergency", UUID.class),
                new Emergency.Target(
                        row.getObject("record", UUID.class),
                        row.getObject("reference", UUID.class),
                        DataClass.valueOf(row.getString("side")),
                        new AgencyId(row.getString("owner")),
                        DataClass.valueOf(row.getString("opened"))),
                new Actor(
                        new UserId(row.getObject("user_id", UUID.class)),
                        new AgencyId(row.getString("agency")),
                        Set.of((String[]) row.getArray("roles").getArray()),
                        user(row, "for_user")),
                row.getBoolean("needs_second"),
                Instant.ofEpochSecond(row.getLong("since_second")),
                Instant.ofEpochSecond(until),
                approvedBy,
                reviewedBy.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Emergency.Review(
                                        reviewedBy.get(), verdict(row.getString("verdict")))));
    }

    private static Optional<UserId> user(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(UserId::new);
    }

    private static Emergency.Verdict verdict(String written) {
        return Emergency.Verdict.valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String written(Emergency.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
