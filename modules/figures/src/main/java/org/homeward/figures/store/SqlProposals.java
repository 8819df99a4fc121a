package org.homeward.figures.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.base.UserId;
import org.homeward.figures.model.DecidedMeanwhile;
import org.homeward.figures.model.Proposal;
import org.homeward.figures.model.Proposals;
import org.homeward.journal.ActId;
import org.homeward.journal.Recording;
import org.homeward.journal.RowHash;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Proposals for release in PostgreSQL. Rows are only added; a proposal is decided once.
public final class SqlProposals implements Proposals {
    private static final String HOLD =
            "select pg_advisory_xact_lock(hashtextextended('figures/proposal/' || :id, 0))";

    private static final String ADD =
            """
            insert into figures.proposal
                   (proposal, act, proposed_by, figure, period, breakdowns, filters, regime, step,
                    position, value, definition_hash, pack_version, engine)
            values (:proposal, :act, :proposed_by, :figure, :period, :breakdowns, :filters, :regime,
                    :step, :position, :value, :definition_hash, :pack_version, :engine)
            """
                    + RowHash.returning("figures.proposal");

    private static final String DECIDE =
            """
            insert into figures.proposal_decision (proposal, act, released)
            values (:proposal, :act, :released)
            """
                    + RowHash.returning("figures.proposal_decision");

    private static final String WAITING =
            """
            select p.*
              from figures.proposal p
             where not exists (select from figures.proposal_decision d
                                where d.proposal = p.proposal)
             order by p.position, p.proposal
            """;

    private final JdbcClient jdbc;

    public SqlProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void hold(UUID id) {
        jdbc.sql(HOLD).param("id", id.toString()).query((_, _) -> id).single();
    }

    @Override
    public void add(Recording recording, Proposal proposal) {
        var identity = proposal.identity();
        recording.include(
                QuestionColumns.bind(jdbc.sql(ADD), proposal.question())
                        .param("proposal", proposal.id())
                        .param("act", recording.act().value())
                        .param("proposed_by", proposal.proposedBy().value())
                        .param("value", proposal.value())
                        .param("definition_hash", identity.definitionHash())
                        .param("pack_version", identity.packVersion())
                        .param("engine", identity.engine())
                        .query(byte[].class)
                        .list());
    }

    @Override
    public void decide(Recording recording, UUID proposal, Decision decision) {
        var statement =
                jdbc.sql(DECIDE)
                        .param("proposal", proposal)
                        .param("act", recording.act().value())
                        .param("released", decision == Decision.RELEASED);
        try {
            recording.include(statement.query(byte[].class).list());
        } catch (DuplicateKeyException e) {
            throw new DecidedMeanwhile(e);
        }
    }

    @Override
    public Optional<Proposal> find(UUID id) {
        return jdbc.sql("select * from figures.proposal where proposal = :id")
                .param("id", id)
                .query((row, _) -> proposal(row))
                .optional();
    }

    @Override
    public List<Proposal> waiting() {
        return jdbc.sql(WAITING).query((row, _) -> proposal(row)).list();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getObject("proposal", UUID.class),
                QuestionColumns.question(row),
                row.getLong("value"),
                QuestionColumns.identity(row),
                new UserId(row.getObject("proposed_by", UUID.class)),
                new ActId(row.getObject("act", UUID.class)));
    }
}
