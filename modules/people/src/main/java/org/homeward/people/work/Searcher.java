package org.homeward.people.work;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.homeward.base.AgencyId;
import org.homeward.people.Side;
import org.homeward.people.model.NameIndex;

/// Somebody who looks for persons, with the grants that say on which side and how much they see.
public final class Searcher implements NameIndex.Sight {
    private static final Right READ = Right.of(DataClass.I, Action.READ);
    private static final Right MASKED = Right.of(DataClass.I, Action.MASKED);
    private static final Right DECIDE = Right.of(DataClass.I, Action.DECIDE);

    /// What is seen on one side.
    ///
    /// @param entry to the side: a grant on its class of files, or on deciding which records are
    ///     one person
    /// @param identity to names: read or masked
    public record Sight(Grant entry, Grant identity) {
        boolean covers(AgencyId agency) {
            return entry.reach().covers(agency) && identity.reach().covers(agency);
        }
    }

    private final Map<Side, Sight> sights;

    private Searcher(Map<Side, Sight> sights) {
        this.sights = sights;
    }

    /// Somebody who sees the sides given; throws [NotAllowed] for grants that are for something
    /// else or have ended.
    public static Searcher of(Map<Side, Sight> sights, Instant now) {
        sights.forEach(
                (side, sight) -> {
                    var entry = sight.entry().right();
                    boolean enters = entry.equals(DECIDE) || entry.dataClass() == classOf(side);
                    var identity = sight.identity().right();
                    if (!enters || (!identity.equals(READ) && !identity.equals(MASKED))) {
                        throw new NotAllowed();
                    }
                    sight.entry().check(entry, now);
                    sight.identity().check(identity, now);
                });
        var copy = new EnumMap<Side, Sight>(Side.class);
        copy.putAll(sights);
        return new Searcher(copy);
    }

    public static DataClass classOf(Side side) {
        return side == Side.PROTECTION ? DataClass.P : DataClass.J;
    }

    @Override
    public boolean covers(Side side, AgencyId agency) {
        var sight = sights.get(side);
        return sight != null && sight.covers(agency);
    }

    /// Runs work that sees records of persons on each side as far as the searcher enters it.
    <T> T opening(Supplier<T> work) {
        return Grant.opening(sights.values().stream().map(Sight::entry).toList(), work);
    }

    /// The grant on identities of a side that the searcher sees: to read them, or to see them
    /// masked.
    Grant identity(Side side) {
        var sight = sights.get(side);
        if (sight == null) {
            throw new NotAllowed();
        }
        return sight.identity();
    }

    /// A grant of the searcher, to say who searched.
    Grant any() {
        return sights.values().iterator().next().identity();
    }
}
