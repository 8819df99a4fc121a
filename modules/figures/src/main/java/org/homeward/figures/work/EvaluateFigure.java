package org.homeward.figures.work;

import java.util.List;
import java.util.OptionalInt;
import org.homeward.access.Grant;
import org.homeward.figures.model.Counts;
import org.homeward.figures.model.Evaluation;
import org.homeward.figures.model.FigureRequest;

/// Somebody asks for a figure.
public final class EvaluateFigure {
    private final FigureUse use;

    public EvaluateFigure(FigureUse use) {
        this.use = use;
    }

    public Evaluation handle(Grant grant, FigureRequest request) {
        use.check(grant);
        return new Evaluation(
                request, use.counts().table(request), margins(request), identity(request));
    }

    private List<Counts.Table> margins(FigureRequest request) {
        return request.by().size() < 2
                ? List.of()
                : request.by().stream().map(one -> use.counts().table(request.by(one))).toList();
    }

    /// The year in which the register begins for the figure, when the period begins before it.
    public OptionalInt beginsLater(Grant grant, FigureRequest request) {
        use.check(grant);
        var year = use.firstYear(request);
        return year.isPresent() && request.period().first().getYear() < year.getAsInt()
                ? year
                : OptionalInt.empty();
    }

    private Evaluation.Identity identity(FigureRequest request) {
        return new Evaluation.Identity(
                request.definition().hash(), use.packVersion(), use.counts().engine());
    }
}
