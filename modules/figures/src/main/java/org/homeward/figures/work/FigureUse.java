package org.homeward.figures.work;

import java.time.InstantSource;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.Right;
import org.homeward.figures.model.Counts;

/// What every use of a figure needs: what counts, which pack decides, and what time it is.
///
/// @param packVersion SHA-256 of the country pack, in hex
public record FigureUse(Counts counts, String packVersion, InstantSource clock) {
    /// Reading pseudonymous facts, in numbers or as a list of codes.
    public static final Right READ = Right.of(DataClass.T, Action.READ);

    void check(Grant grant) {
        grant.check(READ, clock.instant());
    }
}
