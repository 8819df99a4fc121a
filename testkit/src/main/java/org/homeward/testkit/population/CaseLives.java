package org.homeward.testkit.population;

import static org.homeward.testkit.population.Milestone.CASE_FILE_TRANSFERRED;
import static org.homeward.testkit.population.Milestone.CASE_INITIATED;
import static org.homeward.testkit.population.Milestone.CASE_TRIED;
import static org.homeward.testkit.population.Milestone.CASE_UNCOVERED;
import static org.homeward.testkit.population.Milestone.PERSON_CONVICTED;
import static org.homeward.testkit.population.Milestone.SUSPECT_ACCUSED;
import static org.homeward.testkit.population.Milestone.SUSPECT_ARRESTED;
import static org.homeward.testkit.population.Milestone.SUSPECT_INVOLVED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.base.Period;

/// The lives of the cases and of their suspects. A case goes on only as the law lets it: the file
/// is transferred when somebody is accused, and nobody is convicted before the trial.
final class CaseLives {
    private static final int YEARS_OPEN = 3;

    private final Calibration calibration;
    private final Strangers strangers;
    private final Flow flow;
    private final Chance chance;
    private final List<Life> cases = new ArrayList<>();
    private final List<Life> suspects = new ArrayList<>();
    private final Map<Life, List<Life>> suspectsOf = new IdentityHashMap<>();

    CaseLives(Calibration calibration, Strangers strangers, Chance chance) {
        this.calibration = calibration;
        this.strangers = strangers;
        this.chance = chance;
        this.flow = new Flow(calibration.magnitudes(), chance);
    }

    void live(List<Period> halves) {
        for (var half : halves) {
            var uncovered = uncover(half);
            involve(half, uncovered);
            var open = open(half);
            flow.advance(
                    CASE_INITIATED,
                    half,
                    flow.count(CASE_INITIATED, half),
                    open,
                    life -> life.on(CASE_UNCOVERED));
            var openSuspects = open.stream().flatMap(life -> suspectsOf(life).stream()).toList();
            flow.advance(
                    SUSPECT_ARRESTED,
                    half,
                    flow.count(SUSPECT_ARRESTED, half),
                    openSuspects,
                    life ->
                            life.has(SUSPECT_ACCUSED)
                                    ? Optional.empty()
                                    : life.on(SUSPECT_INVOLVED));
            accuse(half, open);
            flow.advance(
                    CASE_FILE_TRANSFERRED,
                    half,
                    flow.count(CASE_FILE_TRANSFERRED, half),
                    open,
                    this::accusedOn);
            flow.advance(
                    CASE_TRIED,
                    half,
                    flow.count(CASE_TRIED, half),
                    open,
                    life -> life.on(CASE_FILE_TRANSFERRED));
            flow.advance(
                    PERSON_CONVICTED,
                    half,
                    flow.count(PERSON_CONVICTED, half),
                    openSuspects,
                    life ->
                            life.has(SUSPECT_ACCUSED)
                                    ? life.criminalCase().on(CASE_TRIED)
                                    : Optional.empty());
        }
    }

    List<Life> cases() {
        return cases;
    }

    List<Life> suspects() {
        return suspects;
    }

    List<Life> suspectsOf(Life criminalCase) {
        return suspectsOf.getOrDefault(criminalCase, List.of());
    }

    private List<Life> open(Period half) {
        var since = half.first().minusYears(YEARS_OPEN);
        return cases.stream().filter(life -> !life.day(CASE_UNCOVERED).isBefore(since)).toList();
    }

    private List<Life> uncover(Period half) {
        var circumstances = calibration.circumstances();
        var uncovered = new ArrayList<Life>();
        int count = flow.count(CASE_UNCOVERED, half);
        for (int entry = 0; entry < count; entry++) {
            var on = chance.between(half.first(), half.last());
            var route = circumstances.route(circumstances.cases(), on.getYear(), chance);
            var offence = calibration.persons().suspects().offences().floorEntry(on.getYear());
            var code =
                    chance.is(offence.getValue().childShare())
                            ? offence.getValue().child()
                            : offence.getValue().adult();
            var setting = new Life.Setting(route, strangers.place(route), code);
            var life = Life.ofCase(cases.size() + 1, setting);
            life.happen(CASE_UNCOVERED, on);
            cases.add(life);
            uncovered.add(life);
        }
        return uncovered;
    }

    /// One suspect in each case as far as they go round; the others join as rings grow, where many
    /// are already.
    private void involve(Period half, List<Life> uncovered) {
        int count = flow.count(SUSPECT_INVOLVED, half);
        var seats = new ArrayList<>(uncovered);
        for (int entry = 0; entry < count && !uncovered.isEmpty(); entry++) {
            var criminalCase = entry < uncovered.size() ? uncovered.get(entry) : chance.pick(seats);
            seats.add(criminalCase);
            var uncoveredOn = criminalCase.day(CASE_UNCOVERED);
            var on = uncoveredOn.plusDays(chance.days(6));
            var suspect = suspect(criminalCase, uncoveredOn);
            suspect.happen(SUSPECT_INVOLVED, on.isAfter(half.last()) ? uncoveredOn : on);
            suspects.add(suspect);
            suspectsOf.computeIfAbsent(criminalCase, _ -> new ArrayList<>()).add(suspect);
        }
    }

    private Life suspect(Life criminalCase, LocalDate on) {
        if (!suspects.isEmpty() && chance.is(calibration.persons().again())) {
            var earlier = chance.pick(suspects);
            if (earlier.day(SUSPECT_INVOLVED).isBefore(on.minusYears(2))) {
                return Life.ofSuspect(earlier.person(), criminalCase);
            }
        }
        return Life.ofSuspect(strangers.suspect(criminalCase.setting().route(), on), criminalCase);
    }

    /// All suspects of a case are accused on one day, case after case, until enough are.
    private void accuse(Period half, List<Life> open) {
        int count = flow.count(SUSPECT_ACCUSED, half);
        var waiting = new ArrayList<>(open);
        while (count > 0 && !waiting.isEmpty()) {
            var life = waiting.remove(chance.between(0, waiting.size() - 1));
            var mates = suspectsOf(life);
            if (mates.isEmpty() || mates.stream().anyMatch(mate -> mate.has(SUSPECT_ACCUSED))) {
                continue;
            }
            int missing =
                    flow.advance(
                            SUSPECT_ACCUSED,
                            half,
                            Math.min(1, count),
                            mates.subList(0, 1),
                            _ -> accusable(life));
            if (missing == 0) {
                var on = mates.getFirst().day(SUSPECT_ACCUSED);
                for (var mate : mates.subList(1, mates.size())) {
                    mate.happen(SUSPECT_ACCUSED, on);
                }
                count -= mates.size();
            }
        }
    }

    private Optional<LocalDate> accusable(Life criminalCase) {
        return criminalCase
                .on(CASE_INITIATED)
                .map(
                        initiated ->
                                suspectsOf(criminalCase).stream()
                                        .flatMap(mate -> mate.dates().values().stream())
                                        .filter(day -> day.isAfter(initiated))
                                        .max(LocalDate::compareTo)
                                        .orElse(initiated));
    }

    private Optional<LocalDate> accusedOn(Life criminalCase) {
        return suspectsOf(criminalCase).stream()
                .flatMap(mate -> mate.on(SUSPECT_ACCUSED).stream())
                .findFirst();
    }
}
