package org.homeward.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.homeward.access.model.Login;
import org.homeward.access.model.Onboarding;
import org.homeward.access.model.Onboarding.Decision;
import org.homeward.access.model.Onboardings;
import org.homeward.access.model.WrittenMeanwhile;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.journal.Recording;
import org.homeward.journal.RowHash;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Proposals of who begins at an agency, in PostgreSQL.
public final class SqlOnboardings implements Onboardings {
    private static final String OPEN =
            """
            select o.onboarding, o.agency, o.login, o.display_name, o.asked_by, o.until_second
              from access.onboarding o
             where o.until_second > :now
               and not exists (select from access.onboarding_decided d
                                where d.onboarding = o.onboarding)
             order by o.until_second, o.onboarding
            """;

    private static final String ADD =
            """
            insert into access.onboarding
                   (onboarding, act, agency, login, display_name, asked_by, until_second)
            values (:onboarding, :act, :agency, :login, :name, :by, :until)
            """
                    + RowHash.returning("access.onboarding");

    private static final String DECIDE =
            """
            insert into access.onboarding_decided (onboarding, act, decided_by, outcome)
            values (:onboarding, :act, :by, :outcome)
            """
                    + RowHash.returning("access.onboarding_decided");

    private final JdbcClient jdbc;

    public SqlOnboardings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Onboarding> open(Instant now) {
        return jdbc.sql(OPEN)
                .param("now", now.getEpochSecond())
                .query((row, _) -> onboarding(row))
                .list();
    }

    @Override
    public void add(Recording recording, Onboarding onboarding) {
        var proposed = onboarding.proposed();
        recording.include(
                jdbc.sql(ADD)
                        .param("onboarding", onboarding.id())
                        .param("act", recording.act().value())
                        .param("agency", proposed.agency().value())
                        .param("login", proposed.login().value())
                        .param("name", proposed.displayName())
                        .param("by", onboarding.askedBy().value())
                        .param("until", onboarding.until().getEpochSecond())
                        .query(byte[].class)
                        .list());
    }

    @Override
    public void decide(Recording recording, Onboarding onboarding, UserId by, Decision decision) {
        try {
            recording.include(
                    jdbc.sql(DECIDE)
                            .param("onboarding", onboarding.id())
                            .param("act", recording.act().value())
                            .param("by", by.value())
                            .param("outcome", decision.name().toLowerCase(Locale.ROOT))
                            .query(byte[].class)
                            .list());
        } catch (DuplicateKeyException e) {
            throw new WrittenMeanwhile(e);
        }
    }

    private static Onboarding onboarding(ResultSet row) throws SQLException {
        return new Onboarding(
                row.getObject("onboarding", UUID.class),
                new Onboarding.Proposed(
                        new AgencyId(row.getString("agency")),
                        new Login(row.getString("login")),
                        row.getString("display_name")),
                new UserId(row.getObject("asked_by", UUID.class)),
                Instant.ofEpochSecond(row.getLong("until_second")));
    }
}
