package org.homeward.figures.work;

import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Actor;
import org.homeward.access.Grant;
import org.homeward.figures.model.DecidedMeanwhile;
import org.homeward.figures.model.Proposals;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;

/// Somebody who works for publication sets a proposal aside, their own included: it is not
/// released.
public final class SetAsideProposal {
    public enum Outcome {
        DONE,
        UNKNOWN_PROPOSAL,
        DECIDED_ALREADY
    }

    private final FigureUse use;
    private final Proposals proposals;
    private final Journal journal;

    public SetAsideProposal(FigureUse use, Proposals proposals, Journal journal) {
        this.use = use;
        this.proposals = proposals;
        this.journal = journal;
    }

    /// @param read a grant for [FigureUse#READ] on the purpose of publication
    public Outcome handle(Actor by, Grant read, UUID id) {
        ProposeFigure.check(read, use);
        if (proposals.find(id).isEmpty()) {
            return Outcome.UNKNOWN_PROPOSAL;
        }
        var occasion =
                new Occasion(
                        "figure-set-aside",
                        by.user(),
                        by.agency(),
                        read.purpose(),
                        Optional.of(id));
        try {
            return journal.act(
                    occasion,
                    recording -> {
                        proposals.decide(recording, id, Proposals.Decision.SET_ASIDE);
                        return Outcome.DONE;
                    });
        } catch (DecidedMeanwhile _) {
            return Outcome.DECIDED_ALREADY;
        }
    }
}
