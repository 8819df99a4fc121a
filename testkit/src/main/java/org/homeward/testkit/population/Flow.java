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
/// says: those who have waited longest first, with some luck; who waits too long never gets there.
final class Flow {
    private static final int PATIENCE_DAYS = 540;
    private static final int LUCK_DAYS = 45;

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
                    .ifPresent(day -> candidates.add(candidate(life, day)));
        }
        candidates.sort(Comparator.comparingLong(Candidate::rank));
        var chosen = candidates.subList(0, Math.min(count, candidates.size()));
        for (var candidate : chosen) {
            candidate.life.happen(milestone, day(candidate.earliest, half, lag.typicalDays()));
        }
        return count - chosen.size();
    }

    /// A day of the half-year, soon after the earliest possible one; who has waited since an
    /// earlier half-year comes at any time.
    private LocalDate day(LocalDate earliest, Period half, double typicalDays) {
        if (earliest.isBefore(half.first())) {
            return chance.between(half.first(), half.last());
        }
        var day = earliest.plusDays(chance.days(typicalDays));
        return day.isAfter(half.last()) ? chance.between(earliest, half.last()) : day;
    }

    private Candidate candidate(Life life, LocalDate earliest) {
        return new Candidate(life, earliest, earliest.toEpochDay() + chance.days(LUCK_DAYS));
    }

    private record Candidate(Life life, LocalDate earliest, long rank) {}

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
