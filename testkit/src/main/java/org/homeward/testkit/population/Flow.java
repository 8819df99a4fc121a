package org.homeward.testkit.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.base.Period;

/// Moves lives from one milestone to the next, about as many in each half-year as the calibration
/// says. Those whose time has come go first, by lot; the others drop out, unless too few are there.
final class Flow {
    private static final int PATIENCE_DAYS = 540;
    private static final int GRACE_DAYS = 60;

    private final Calibration.Magnitudes magnitudes;
    private final Chance chance;

    Flow(Calibration.Magnitudes magnitudes, Chance chance) {
        this.magnitudes = magnitudes;
        this.chance = chance;
    }

    /// How many events of a kind the half-year has.
    int count(Milestone milestone, Period half) {
        return chance.near(magnitudes.mean(milestone, half), magnitudes.noise());
    }

    /// Lets up to `count` of the lives reach the milestone within the half-year.
    ///
    /// @param after the day of what must come first; empty for a life that cannot get there
    /// @return how many were missing
    int advance(
            Milestone milestone,
            Period half,
            int count,
            Collection<Life> lives,
            Function<Life, Optional<LocalDate>> after) {
        var lag = magnitudes.lag(milestone);
        var candidates = new ArrayList<Candidate>();
        for (var life : lives) {
            var before = life.has(milestone) ? Optional.<LocalDate>empty() : after.apply(life);
            before.map(day -> day.plusDays(lag.leastDays()))
                    .filter(day -> !day.isAfter(half.last()))
                    .filter(day -> !day.isBefore(half.first().minusDays(PATIENCE_DAYS)))
                    .ifPresent(
                            day -> candidates.add(candidate(life, day, half, lag.typicalDays())));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::rank));
        var chosen = candidates.subList(0, Math.min(count, candidates.size()));
        for (var candidate : chosen) {
            candidate.life.happen(milestone, candidate.on);
        }
        return count - chosen.size();
    }

    /// A life with the day on which it would get there, and its place in the queue: whole numbers
    /// by how natural the day is, fractions by lot.
    private record Candidate(Life life, LocalDate on, double rank) {}

    private Candidate candidate(Life life, LocalDate earliest, Period half, double typicalDays) {
        var natural = earliest.plusDays(chance.days(typicalDays));
        if (half.contains(natural)) {
            return new Candidate(life, natural, chance.share());
        }
        if (natural.isAfter(half.last())) {
            var from = earliest.isBefore(half.first()) ? half.first() : earliest;
            return new Candidate(life, chance.between(from, half.last()), 1 + chance.share());
        }
        var soon = half.first().plusDays(chance.days(typicalDays));
        boolean waits = natural.isAfter(half.first().minusDays(GRACE_DAYS));
        return new Candidate(
                life,
                soon.isAfter(half.last()) ? half.last() : soon,
                (waits ? 0 : 2) + chance.share());
    }

    /// The latest of the days of some milestones, empty where one of them is missing.
    static Optional<LocalDate> latest(Life life, List<Milestone> milestones) {
        var latest = Optional.<LocalDate>empty();
        for (var milestone : milestones) {
            var day = life.on(milestone);
            if (day.isEmpty()) {
                return Optional.empty();
            }
            latest = latest.filter(known -> known.isAfter(day.get())).or(() -> day);
        }
        return latest;
    }
}
