package org.homeward.figures.work;

import java.time.InstantSource;
import java.util.OptionalInt;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.Right;
import org.homeward.base.Period;
import org.homeward.figures.model.Counts;
import org.homeward.figures.model.FigureRequest;

/// What every use of a figure needs: what counts, which pack decides, and what time it is.
///
/// @param packVersion SHA-256 of the country pack, in hex
public record FigureUse(Counts counts, String packVersion, InstantSource clock) {
    /// Reading pseudonymous facts, in numbers or as a list of codes.
    public static final Right READ = Right.of(DataClass.T, Action.READ);

    private static final Period EVER = Period.of("1900..2100");

    /// The year in which what the figure counts first happened, as far as the register knows at the
    /// position; empty while it knows of nothing. Before it the register has no number, not even 0.
    OptionalInt firstYear(FigureRequest request) {
        var plain =
                FigureRequest.of(
                        request.definition(), EVER, request.position(), request.division());
        return counts.series(plain, Period.Step.YEAR).stream()
                .filter(part -> part.count() > 0)
                .mapToInt(part -> part.period().first().getYear())
                .findFirst();
    }

    void check(Grant grant) {
        grant.check(READ, clock.instant());
    }
}
