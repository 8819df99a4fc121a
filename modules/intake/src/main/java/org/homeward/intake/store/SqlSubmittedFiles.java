package org.homeward.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.base.Period;
import org.homeward.base.UserId;
import org.homeward.intake.Register.Written;
import org.homeward.intake.model.Coverage;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.model.SubmittedFile;
import org.homeward.intake.model.SubmittedFiles;
import org.homeward.intake.model.WithdrawalReason;
import org.homeward.journal.ActId;
import org.homeward.journal.Recording;
import org.homeward.journal.RowHash;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Published files in PostgreSQL. Rows are only added; a withdrawal is a second revision.
public final class SqlSubmittedFiles implements SubmittedFiles {
    private static final String ADD =
            """
            insert into intake.file (id, revision, act, agency, kind, sent_on, regime, sha256, rows,
                                     half_year, repair, state, created, revised,
                                     unchanged, withdrawn, by_user, reason)
            values (:id, case :state when 'PUBLISHED' then 1 else 2 end, :act, :agency, :kind,
                    :sent_on, :regime, :sha256, :rows, :half_year, :repair, :state, :created,
                    :revised, :unchanged, :withdrawn, :by_user, :reason)
            """
                    + RowHash.returning("intake.file");

    private static final String HISTORY =
            """
            select *
              from intake.file
             where id = :id
             order by revision
            """;

    private static final String OF_AGENCY =
            """
            select file.*
              from (select distinct on (id) *, min(ordinal) over (partition by id) as first
                      from intake.file
                     where agency = :agency
                     order by id, revision desc) as file
             order by file.first desc
             limit :limit offset :skip
            """;

    private static final String COUNT =
            """
            select count(*)
              from intake.file
             where agency = :agency
               and revision = 1
            """;

    private static final String WITH_CONTENT =
            """
            select *
              from intake.file as file
             where agency = :agency
               and kind = :kind
               and sha256 = :sha256
               and not exists (select
                                 from intake.file as later
                                where later.id = file.id
                                  and later.revision = 2)
             order by ordinal desc
             limit 1
            """;

    private static final String EDITION =
            """
            select count(*)
              from intake.file
             where agency = :agency
               and kind = :kind
            """;

    private static final String LOCK =
            """
            select pg_advisory_xact_lock(hashtextextended('intake/' || :agency || '/' || :kind, 0))
            """;

    private final JdbcClient jdbc;

    public SqlSubmittedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Recording recording, SubmittedFile file) {
        var terms = file.terms();
        var written = file.written();
        recording.include(
                jdbc.sql(ADD)
                        .param("id", file.id())
                        .param("act", recording.act().value())
                        .param("agency", terms.agency().value())
                        .param("kind", terms.kind())
                        .param("sent_on", terms.sentOn())
                        .param("regime", terms.regime().orElse(null))
                        .param("sha256", file.sha256())
                        .param("rows", file.rows())
                        .param("half_year", file.covered().map(Period::first).orElse(null))
                        .param("repair", file.repair().isEmpty() ? null : file.repair())
                        .param("state", file.state().name())
                        .param("created", written.created())
                        .param("revised", written.revised())
                        .param("unchanged", written.unchanged())
                        .param("withdrawn", written.withdrawn())
                        .param("by_user", file.by().value())
                        .param("reason", file.reason().map(WithdrawalReason::code).orElse(null))
                        .query(byte[].class)
                        .list());
    }

    @Override
    public Optional<SubmittedFile> find(UUID id) {
        return history(id).stream().reduce((_, newer) -> newer);
    }

    @Override
    public List<SubmittedFile> history(UUID id) {
        return jdbc.sql(HISTORY).param("id", id).query((row, _) -> file(row)).list();
    }

    @Override
    public List<SubmittedFile> of(AgencyId agency, int limit, int skip) {
        return jdbc.sql(OF_AGENCY)
                .param("agency", agency.value())
                .param("limit", limit)
                .param("skip", skip)
                .query((row, _) -> file(row))
                .list();
    }

    @Override
    public int count(AgencyId agency) {
        return jdbc.sql(COUNT).param("agency", agency.value()).query(Integer.class).single();
    }

    @Override
    public Optional<SubmittedFile> withContent(FileTerms terms, String sha256) {
        return jdbc.sql(WITH_CONTENT)
                .param("agency", terms.agency().value())
                .param("kind", terms.kind())
                .param("sha256", sha256)
                .query((row, _) -> file(row))
                .optional();
    }

    @Override
    public long edition(AgencyId agency, String kind) {
        return jdbc.sql(EDITION)
                .param("agency", agency.value())
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    @Override
    public void lock(AgencyId agency, String kind) {
        jdbc.sql(LOCK)
                .param("agency", agency.value())
                .param("kind", kind)
                .query((_, _) -> true)
                .single();
    }

    private static SubmittedFile file(ResultSet row) throws SQLException {
        return new SubmittedFile(
                row.getObject("id", UUID.class),
                new FileTerms(
                        new AgencyId(row.getString("agency")),
                        row.getString("kind"),
                        row.getObject("sent_on", LocalDate.class),
                        Optional.ofNullable(row.getString("regime"))),
                row.getString("sha256"),
                row.getInt("rows"),
                Optional.ofNullable(row.getObject("half_year", LocalDate.class))
                        .map(Coverage::half),
                Objects.requireNonNullElse(row.getString("repair"), ""),
                SubmittedFile.State.valueOf(row.getString("state")),
                new Written(
                        row.getInt("created"),
                        row.getInt("revised"),
                        row.getInt("unchanged"),
                        row.getInt("withdrawn")),
                new UserId(row.getObject("by_user", UUID.class)),
                new ActId(row.getObject("act", UUID.class)),
                Optional.ofNullable(row.getString("reason")).flatMap(WithdrawalReason::ofCode));
    }
}
