package org.homeward.figures.work;

import java.util.ArrayList;
import java.util.List;
import org.homeward.access.Grant;
import org.homeward.base.Period;
import org.homeward.figures.model.Counts.Part;
import org.homeward.figures.model.FigureRequest;
import org.homeward.journal.Journal;
import org.homeward.journal.Position;

/// A figure over time: what happened in each part of a period, or what was known of it when.
public final class FigureSeries {
    private final FigureUse use;
    private final Journal journal;
    private final ReadQuestion questions;

    public FigureSeries(FigureUse use, Journal journal, ReadQuestion questions) {
        this.use = use;
        this.journal = journal;
        this.questions = questions;
    }

    /// Each part of the request's period by itself.
    public List<Part> handle(Grant grant, FigureRequest request, Period.Step step) {
        use.check(grant);
        return use.counts().series(request, step);
    }

    /// What was known at the end of a day.
    public record Known(java.time.LocalDate day, Position position, long count) {}

    /// The same number as it was known at up to `times` days, evenly spread between the end of the
    /// period and the position of the request, which is the last of them; from the first of these
    /// days on which anything was known.
    public List<Known> knownOverTime(Grant grant, FigureRequest request, int times) {
        use.check(grant);
        var plain =
                new FigureRequest(
                        request.definition(),
                        request.period(),
                        request.position(),
                        List.of(),
                        request.filters(),
                        request.division());
        var last = questions.dayOf(request.position());
        var first = questions.dayOf(new Position(1));
        var start = request.period().last().isBefore(first) ? first : request.period().last();
        long days = Math.max(0, start.until(last, java.time.temporal.ChronoUnit.DAYS));
        var known = new ArrayList<Known>();
        for (int i = 0; i < times - 1 && days >= times; i++) {
            var day = start.plusDays(days * i / (times - 1));
            journal.asKnownOn(day)
                    .filter(position -> position.compareTo(request.position()) < 0)
                    .ifPresent(position -> known.add(known(day, plain.at(position))));
        }
        known.add(known(last, plain));
        while (known.size() > 1 && known.getFirst().count() == 0) {
            known.removeFirst(); // nobody had reported yet; that is no number to draw a line from
        }
        return known;
    }

    private Known known(java.time.LocalDate day, FigureRequest request) {
        return new Known(day, request.position(), use.counts().table(request).total());
    }
}
