package org.homeward.demo;

import java.util.List;
import java.util.TreeMap;
import org.homeward.access.Actor;
import org.homeward.access.Grant;
import org.homeward.access.Right;
import org.homeward.app.wiring.Rooms;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.store.SqlPublications;
import org.homeward.figures.work.FigureUse;
import org.homeward.figures.work.PublishFigure;
import org.homeward.figures.work.ReadQuestion;
import org.homeward.testkit.population.DemoHistory;

/// Publishes the figures that the invented country published in its history, as they were known
/// then.
final class PublishedAlongTheWay {
    private static final String PURPOSE = "statements";

    private final Rooms rooms;
    private final ReadQuestion questions;
    private final PublishFigure publishFigure;

    PublishedAlongTheWay(Rooms rooms) {
        var foundation = rooms.foundation();
        this.rooms = rooms;
        this.questions =
                new ReadQuestion(foundation.pack(), foundation.journal(), foundation.clock());
        this.publishFigure =
                new PublishFigure(
                        new FigureUse(
                                rooms.counts(), foundation.pack().version(), foundation.clock()),
                        new SqlPublications(foundation.database().client("figures")),
                        foundation.journal(),
                        foundation::randomId);
    }

    void publish(DemoHistory.FigurePublished published) {
        var question =
                new FigureQuestion(
                        published.figure(),
                        published.period().toString(),
                        List.of(),
                        new TreeMap<>(),
                        new FigureQuestion.Knowledge(published.asKnownOn().toString(), ""),
                        FigureQuestion.Division.USUAL);
        switch (questions.read(question)) {
            case ReadQuestion.Understood(var request) -> publishFigure.handle(publisher(), request);
            case ReadQuestion.Refused refused ->
                    throw new IllegalStateException(
                            "the history publishes "
                                    + published.figure()
                                    + ": "
                                    + refused.problem());
        }
    }

    private PublishFigure.Publisher publisher() {
        var curator = DemoUsers.curator(rooms);
        return new PublishFigure.Publisher(
                curator, grant(curator, FigureUse.READ), grant(curator, PublishFigure.PUBLISH));
    }

    private Grant grant(Actor curator, Right right) {
        return rooms.rights().require(curator, right, PURPOSE);
    }
}
