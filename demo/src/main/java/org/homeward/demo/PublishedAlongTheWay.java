package org.homeward.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.homeward.access.Condition;
import org.homeward.access.NotAllowed;
import org.homeward.access.StandIns;
import org.homeward.app.wiring.Rooms;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureRequest;
import org.homeward.figures.store.SqlProposals;
import org.homeward.figures.store.SqlPublications;
import org.homeward.figures.work.FigureUse;
import org.homeward.figures.work.ProposeFigure;
import org.homeward.figures.work.ReadQuestion;
import org.homeward.figures.work.ReleaseFigure;
import org.homeward.testkit.population.DemoHistory;

/// Publishes the figures that the invented country published in its history, as they were known
/// then: one statistician proposes each, a second one releases it.
final class PublishedAlongTheWay {
    private final Rooms rooms;
    private final ReadQuestion questions;
    private final ProposeFigure proposeFigure;
    private final ReleaseFigure releaseFigure;

    PublishedAlongTheWay(Rooms rooms) {
        var foundation = rooms.foundation();
        var client = foundation.database().client("figures");
        var use = new FigureUse(rooms.counts(), foundation.pack().version(), foundation.clock());
        var proposals = new SqlProposals(client);
        this.rooms = rooms;
        this.questions =
                new ReadQuestion(foundation.pack(), foundation.journal(), foundation.clock());
        this.proposeFigure =
                new ProposeFigure(use, proposals, foundation.journal(), foundation::randomId);
        this.releaseFigure =
                new ReleaseFigure(
                        use,
                        proposals,
                        new SqlPublications(client),
                        foundation.journal(),
                        StandIns.NONE);
    }

    /// Done twice, as after a kill, it publishes once.
    ///
    /// @param at the place of the event in the history
    void publish(DemoHistory.FigurePublished published, int at) {
        var question =
                new FigureQuestion(
                        published.figure(),
                        published.period().toString(),
                        List.of(),
                        new TreeMap<>(),
                        new FigureQuestion.Knowledge(published.asKnownOn().toString(), ""),
                        FigureQuestion.Division.USUAL);
        switch (questions.read(question)) {
            case ReadQuestion.Understood(var request) -> byTwo(request, at);
            case ReadQuestion.Refused refused ->
                    throw new IllegalStateException(
                            "the history publishes "
                                    + published.figure()
                                    + ": "
                                    + refused.problem());
        }
    }

    private void byTwo(FigureRequest request, int at) {
        var id =
                UUID.nameUUIDFromBytes(
                        ("homeward-demo/figure/" + at).getBytes(StandardCharsets.UTF_8));
        var proposer = DemoUsers.proposer(rooms);
        var read = rooms.rights().require(proposer, FigureUse.READ, ProposeFigure.PURPOSE);
        var proposal = proposeFigure.handle(proposer, read, new ProposeFigure.Command(id, request));
        var releaser = DemoUsers.releaser(rooms);
        if (!releaseFigure.isSecondPerson(releaser, proposal)) {
            throw new NotAllowed();
        }
        var release =
                rooms.rights()
                        .grant(
                                releaser,
                                ReleaseFigure.RELEASE,
                                ProposeFigure.PURPOSE,
                                Set.of(Condition.TWO_PERSONS))
                        .orElseThrow(NotAllowed::new);
        releaseFigure.handle(releaser, release, id);
    }
}
