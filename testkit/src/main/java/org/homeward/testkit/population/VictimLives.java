package org.homeward.testkit.population;

import static org.homeward.testkit.population.Milestone.VICTIM_IDENTIFIED;
import static org.homeward.testkit.population.Milestone.VICTIM_RECEIVED;
import static org.homeward.testkit.population.Milestone.VICTIM_RESCUED;
import static org.homeward.testkit.population.Milestone.VICTIM_SUPPORTED;
import static org.homeward.testkit.population.Milestone.VICTIM_VERIFIED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.base.Period;

/// The lives of the victims: received, verified, identified, supported; some rescued before, some
/// after; some known to the country only from a later step on; many who drop out on the way.
final class VictimLives {
    private static final int YEARS_UNTIL_AGAIN = 2;

    private final Calibration calibration;
    private final Strangers strangers;
    private final Flow flow;
    private final Chance chance;
    private final List<Life> lives = new ArrayList<>();
    private final List<Life> recent = new ArrayList<>();

    VictimLives(Calibration calibration, Strangers strangers, Chance chance) {
        this.calibration = calibration;
        this.strangers = strangers;
        this.chance = chance;
        this.flow = new Flow(calibration.magnitudes(), chance);
    }

    List<Life> live(List<Period> halves) {
        for (var half : halves) {
            recent.removeIf(life -> isOver(life, half));
            enter(VICTIM_RECEIVED, half, flow.count(VICTIM_RECEIVED, half));
            follow(VICTIM_VERIFIED, VICTIM_RECEIVED, half);
            follow(VICTIM_IDENTIFIED, VICTIM_VERIFIED, half);
            rescue(half);
            flow.advance(
                    VICTIM_SUPPORTED,
                    half,
                    flow.count(VICTIM_SUPPORTED, half),
                    recent,
                    life -> Flow.latest(life, List.of(VICTIM_IDENTIFIED)));
        }
        return lives;
    }

    private void follow(Milestone milestone, Milestone before, Period half) {
        int missing =
                flow.advance(
                        milestone,
                        half,
                        flow.count(milestone, half),
                        recent,
                        life -> laterSteps(life, milestone) ? Optional.empty() : life.on(before));
        enter(milestone, half, missing);
    }

    /// Rescue comes before reception for those found at home or at the border, and last for those
    /// who were identified while still held abroad.
    private void rescue(Period half) {
        int count = flow.count(VICTIM_RESCUED, half);
        int before = 0;
        for (var life : recent) {
            var first = life.dates().values().stream().min(LocalDate::compareTo).orElseThrow();
            var on = first.minusDays(chance.days(2));
            if (!life.has(VICTIM_RESCUED) && before < count * 0.7 && half.contains(on)) {
                if (chance.is(0.6)) {
                    life.happen(VICTIM_RESCUED, on);
                    before++;
                }
            }
        }
        flow.advance(
                VICTIM_RESCUED, half, count - before, recent, life -> life.on(VICTIM_IDENTIFIED));
    }

    private static boolean laterSteps(Life life, Milestone milestone) {
        return life.dates().keySet().stream()
                .anyMatch(step -> step != VICTIM_RESCUED && step.compareTo(milestone) > 0);
    }

    private void enter(Milestone first, Period half, int count) {
        for (int entry = 0; entry < count; entry++) {
            var on = chance.between(half.first(), half.last());
            var life = again(on).orElseGet(() -> newcomer(on));
            life.happen(first, on);
            lives.add(life);
            recent.add(life);
        }
    }

    private Life newcomer(LocalDate on) {
        var circumstances = calibration.circumstances();
        var route = circumstances.route(circumstances.victims(), on.getYear(), chance);
        var person = strangers.victim(route, on);
        return Life.ofVictim(person, new Life.Setting(route, strangers.place(route), ""));
    }

    /// A person who was a victim years ago and is one again.
    private Optional<Life> again(LocalDate on) {
        if (lives.isEmpty() || !chance.is(calibration.persons().again())) {
            return Optional.empty();
        }
        var earlier = chance.pick(lives);
        var first = earlier.dates().values().stream().min(LocalDate::compareTo).orElseThrow();
        if (first.isAfter(on.minusYears(YEARS_UNTIL_AGAIN))) {
            return Optional.empty();
        }
        var route = earlier.setting().route();
        return Optional.of(
                Life.ofVictim(
                        earlier.person(), new Life.Setting(route, strangers.place(route), "")));
    }

    private static boolean isOver(Life life, Period half) {
        return life.dates().values().stream()
                .allMatch(day -> day.isBefore(half.first().minusYears(2)));
    }
}
