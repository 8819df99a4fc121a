package org.homeward.figures.work;

import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.Actor;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.Right;
import org.homeward.access.StandIns;
import org.homeward.figures.model.DecidedMeanwhile;
import org.homeward.figures.model.Proposal;
import org.homeward.figures.model.Proposals;
import org.homeward.figures.model.Publication;
import org.homeward.figures.model.Publications;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;

/// A second person releases a proposed number: from then on it stays at its permanent address.
public final class ReleaseFigure {
    /// Deciding on what is public. The matrix file gives it to two persons only.
    public static final Right RELEASE = Right.of(DataClass.PUB, Action.DECIDE);

    public sealed interface Outcome {}

    public record Released(Publication publication) implements Outcome {}

    public enum Refused implements Outcome {
        UNKNOWN_PROPOSAL,
        OWN_PROPOSAL,
        DECIDED_ALREADY
    }

    private final FigureUse use;
    private final Proposals proposals;
    private final Publications publications;
    private final Journal journal;
    private final StandIns standIns;

    public ReleaseFigure(
            FigureUse use,
            Proposals proposals,
            Publications publications,
            Journal journal,
            StandIns standIns) {
        this.use = use;
        this.proposals = proposals;
        this.publications = publications;
        this.journal = journal;
        this.standIns = standIns;
    }

    /// Whether this actor would be the second person. Whoever asks for a grant for [#RELEASE] may
    /// name the condition of two persons only after this.
    public boolean isSecondPerson(Actor actor, Proposal proposal) {
        return standIns.isSecond(actor, proposal.proposedBy(), proposal.act());
    }

    /// @param grant for [#RELEASE]
    public Outcome handle(Actor by, Grant grant, UUID id) {
        grant.check(RELEASE, use.clock().instant());
        var found = proposals.find(id);
        if (found.isEmpty()) {
            return Refused.UNKNOWN_PROPOSAL;
        }
        var proposal = found.get();
        if (!isSecondPerson(by, proposal)) {
            return Refused.OWN_PROPOSAL;
        }
        var occasion =
                new Occasion(
                        "figure-published",
                        by.user(),
                        by.agency(),
                        grant.purpose(),
                        Optional.of(id));
        try {
            return journal.act(
                    occasion,
                    recording -> {
                        var publication = proposal.released(recording.act());
                        proposals.decide(recording, id, Proposals.Decision.RELEASED);
                        publications.add(recording, publication);
                        return new Released(publication);
                    });
        } catch (DecidedMeanwhile _) {
            return Refused.DECIDED_ALREADY;
        }
    }
}
