package org.homeward.figures.work;

import org.homeward.access.Grant;
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
        return new Evaluation(request, use.counts().table(request), identity(request));
    }

    private Evaluation.Identity identity(FigureRequest request) {
        return new Evaluation.Identity(
                request.definition().hash(), use.packVersion(), use.counts().engine());
    }
}
