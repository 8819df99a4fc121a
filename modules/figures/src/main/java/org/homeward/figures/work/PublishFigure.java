package org.homeward.figures.work;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.access.Action;
import org.homeward.access.Actor;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.Right;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureRequest;
import org.homeward.figures.model.Publication;
import org.homeward.figures.model.Publications;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;

/// Somebody publishes a figure: its number, at its position, stays at a permanent address.
public final class PublishFigure {
    /// Adding to what is public.
    public static final Right PUBLISH = Right.of(DataClass.PUB, Action.CREATE);

    /// The work for which figures are published, as the matrix file lists it.
    public static final String PURPOSE = "statements";

    /// Who may read the figure and publish it.
    ///
    /// @param read a grant for [FigureUse#READ]
    /// @param publish a grant for [#PUBLISH]
    public record Publisher(Actor actor, Grant read, Grant publish) {}

    private final FigureUse use;
    private final EvaluateFigure evaluateFigure;
    private final Publications publications;
    private final Journal journal;
    private final Supplier<UUID> ids;

    public PublishFigure(
            FigureUse use, Publications publications, Journal journal, Supplier<UUID> ids) {
        this.use = use;
        this.evaluateFigure = new EvaluateFigure(use);
        this.publications = publications;
        this.journal = journal;
        this.ids = ids;
    }

    public UUID handle(Publisher publisher, FigureRequest request) {
        publisher.publish.check(PUBLISH, use.clock().instant());
        var evaluation = evaluateFigure.handle(publisher.read, request);
        var id = ids.get();
        var occasion =
                new Occasion(
                        "figure-published",
                        publisher.actor.user(),
                        publisher.actor.agency(),
                        publisher.publish.purpose(),
                        Optional.of(id));
        return journal.act(
                occasion,
                recording -> {
                    publications.add(
                            recording,
                            new Publication(
                                    id,
                                    FigureQuestion.of(request),
                                    evaluation.table().total(),
                                    evaluation.identity(),
                                    recording.act()));
                    return id;
                });
    }
}
