package org.homeward.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.model.Upload;
import org.homeward.intake.model.WaitingUploads;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The waiting uploads in PostgreSQL, without their sealed content.
public final class SqlWaitingUploads implements WaitingUploads {
    private static final String OF_OFFICER =
            """
            select id, agency, kind, sent_on, regime, by_user, sha256, size, received_at
              from intake.upload
             where by_user = :officer
             order by received_at desc
            """;

    private final JdbcClient jdbc;

    public SqlWaitingUploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Upload> of(UserId officer) {
        return jdbc.sql(OF_OFFICER)
                .param("officer", officer.value())
                .query((row, _) -> upload(row))
                .list();
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
