package org.homeward.figures.work;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.access.Actor;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureRequest;
import org.homeward.figures.model.Proposal;
import org.homeward.figures.model.Proposals;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;

/// Somebody who works for publication proposes a number for release. Nothing is public yet.
public final class ProposeFigure {
    /// The work for which figures are released, as the matrix file lists it.
    public static final String PURPOSE = "publication";

    private final FigureUse use;
    private final EvaluateFigure evaluateFigure;
    private final Proposals proposals;
    private final Journal journal;
    private final Supplier<UUID> ids;

    public ProposeFigure(FigureUse use, Proposals proposals, Journal journal, Supplier<UUID> ids) {
        this.use = use;
        this.evaluateFigure = new EvaluateFigure(use);
        this.proposals = proposals;
        this.journal = journal;
        this.ids = ids;
    }

    /// For the form that will ask.
    public UUID newId() {
        return ids.get();
    }

    /// A proposal to make.
    ///
    /// @param id made by whoever asks, so that asking twice changes nothing
    public record Command(UUID id, FigureRequest request) {}

    /// @param read a grant for [FigureUse#READ] on the purpose of publication
    public Proposal handle(Actor by, Grant read, Command command) {
        check(read, use);
        var known = proposals.find(command.id());
        if (known.isPresent()) {
            return known.get();
        }
        var evaluation = evaluateFigure.handle(read, command.request());
        var occasion =
                new Occasion(
                        "figure-proposed",
                        by.user(),
                        by.agency(),
                        read.purpose(),
                        Optional.of(command.id()));
        return journal.act(
                occasion,
                recording -> {
                    proposals.hold(command.id());
                    var meanwhile = proposals.find(command.id());
                    if (meanwhile.isPresent()) { // a second click that was quicker
                        return meanwhile.get();
                    }
                    var proposal =
                            new Proposal(
                                    command.id(),
                                    FigureQuestion.of(command.request()),
                                    evaluation.table().total(),
                                    evaluation.identity(),
                                    by.user(),
                                    recording.act());
                    proposals.add(recording, proposal);
                    return proposal;
                });
    }

    static void check(Grant read, FigureUse use) {
        read.check(FigureUse.READ, use.clock().instant());
        if (!read.purpose().equals(PURPOSE)) {
            throw new NotAllowed();
        }
    }
}
