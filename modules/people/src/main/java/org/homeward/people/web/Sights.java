package org.homeward.people.web;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Optional;
import org.homeward.access.Action;
import org.homeward.access.Condition;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.homeward.access.web.Visitor;
import org.homeward.people.Side;
import org.homeward.people.work.Searcher;
import org.homeward.people.work.Searcher.Sight;

/// Works out what a visitor may see of persons: by casework on the side of protection, by
/// investigation on the side of justice, or, masked, on both to decide which records are one.
final class Sights {
    static final String LINKAGE = "linkage";
    static final Right DECIDE = Right.of(DataClass.I, Action.DECIDE);
    private static final Right READ = Right.of(DataClass.I, Action.READ);
    private static final Right MASKED = Right.of(DataClass.I, Action.MASKED);

    private final Clock clock;

    Sights(Clock clock) {
        this.clock = clock;
    }

    /// Throws [NotAllowed] for a visitor who may see nobody.
    Searcher of(Visitor visitor) {
        var sights = new EnumMap<Side, Sight>(Side.class);
        for (var side : Side.values()) {
            ofSide(visitor, side).ifPresent(sight -> sights.put(side, sight));
        }
        if (sights.isEmpty()) {
            throw new NotAllowed();
        }
        return Searcher.of(sights, clock.instant());
    }

    /// Whether the visitor works with the files of a side, to which a person's page then leads.
    boolean worksWithFiles(Visitor visitor, Side side) {
        return entry(visitor, side).isPresent();
    }

    private static Optional<Sight> ofSide(Visitor visitor, Side side) {
        var byWork =
                entry(visitor, side)
                        .flatMap(
                                entry ->
                                        identity(visitor, side)
                                                .map(identity -> new Sight(entry, identity)));
        return byWork.or(
                () ->
                        visitor.grant(DECIDE, LINKAGE)
                                .flatMap(
                                        entry ->
                                                visitor.grant(MASKED, LINKAGE)
                                                        .map(masked -> new Sight(entry, masked))));
    }

    private static Optional<Grant> entry(Visitor visitor, Side side) {
        var files = Searcher.classOf(side);
        return visitor.grant(Right.of(files, Action.READ), purpose(side))
                .or(() -> visitor.grant(Right.of(files, Action.EXISTENCE), purpose(side)));
    }

    /// Whoever is recorded on the side of justice is a suspect.
    private static Optional<Grant> identity(Visitor visitor, Side side) {
        var read =
                side == Side.JUSTICE
                        ? visitor.grant(READ, purpose(side), Condition.SUSPECTS_ONLY)
                        : visitor.grant(READ, purpose(side));
        return read.or(() -> visitor.grant(MASKED, purpose(side)));
    }

    private static String purpose(Side side) {
        return side == Side.PROTECTION ? "casework" : "investigation";
    }
}
