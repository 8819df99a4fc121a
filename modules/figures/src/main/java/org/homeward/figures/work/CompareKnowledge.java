package org.homeward.figures.work;

import org.homeward.access.Grant;
import org.homeward.figures.model.Counts.Difference;
import org.homeward.figures.model.FigureRequest;
import org.homeward.journal.Position;

/// Somebody asks why a figure is another one than it was.
public final class CompareKnowledge {
    private final FigureUse use;

    public CompareKnowledge(FigureUse use) {
        this.use = use;
    }

    /// What changed from an earlier position to that of the request; they may be the same.
    public Difference handle(Grant grant, FigureRequest request, Position earlier) {
        use.check(grant);
        return use.counts().difference(request, earlier, request.position());
    }
}
