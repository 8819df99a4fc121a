package org.homeward.protection.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.base.PartialDate;
import org.homeward.base.Problem;
import org.homeward.intake.Row;
import org.homeward.intake.RowAge;
import org.homeward.intake.RowProblem;
import org.homeward.protection.model.VictimEvent;

/// What cannot be true of a row of victims, seen as a whole, and what seldom is.
final class VictimRules {
    private VictimRules() {}

    static List<RowProblem> problems(Row row, LocalDate sentOn) {
        var problems = new ArrayList<RowProblem>();
        var age = RowAge.of(row);
        var events = new ArrayList<PartialDate>();
        for (var event : VictimEvent.values()) {
            var on = row.date(event.on());
            if (on.isPresent()) {
                events.add(on.get());
                ofAge(row, event, age, on.get()).ifPresent(problems::add);
            } else if (row.text(event.in()).isPresent()) {
                problems.add(problem(row, event.in(), "place_without_date"));
            }
        }
        if (events.isEmpty()) {
            problems.add(problem(row, "", "no_event"));
        }
        RowAge.disagreement(row, events, sentOn).ifPresent(problems::add);
        ofOrder(row, problems);
        var known = row.date("known_on");
        if (known.isPresent() && isBeforeAll(known.get(), events)) {
            problems.add(problem(row, "known_on", "known_too_early").asWarning());
        }
        return problems;
    }

    /// An identification concludes a verification. All else may come the other way round: whoever
    /// returns from abroad is often verified there before anybody here receives them.
    private static void ofOrder(Row row, List<RowProblem> problems) {
        if (isBefore(row, VictimEvent.IDENTIFIED, VictimEvent.VERIFIED)) {
            problems.add(problem(row, VictimEvent.IDENTIFIED.on(), "identified_too_early"));
        }
        if (isBefore(row, VictimEvent.VERIFIED, VictimEvent.RECEIVED)) {
            problems.add(problem(row, VictimEvent.VERIFIED.on(), "verified_too_early").asWarning());
        }
        if (isBefore(row, VictimEvent.IDENTIFIED, VictimEvent.RECEIVED)) {
            problems.add(
                    problem(row, VictimEvent.IDENTIFIED.on(), "identified_unreceived").asWarning());
        }
        if (isBefore(row, VictimEvent.RECEIVED, VictimEvent.RESCUED)) {
            problems.add(problem(row, VictimEvent.RESCUED.on(), "rescued_late").asWarning());
        }
    }

    private static Optional<RowProblem> ofAge(
            Row row, VictimEvent event, RowAge age, PartialDate on) {
        if (age.isUnborn(on)) {
            return Optional.of(problem(row, event.on(), "before_birth"));
        }
        return age.isTooOld(on)
                ? Optional.of(problem(row, "birth_date", "too_old"))
                : Optional.empty();
    }

    private static boolean isBefore(Row row, VictimEvent event, VictimEvent other) {
        var one = row.date(event.on());
        var two = row.date(other.on());
        return one.isPresent() && two.isPresent() && one.get().surelyBefore(two.get());
    }

    private static boolean isBeforeAll(PartialDate known, List<PartialDate> events) {
        return !events.isEmpty() && events.stream().allMatch(known::surelyBefore);
    }

    private static RowProblem problem(Row row, String column, String key) {
        return new RowProblem(
                row.line(),
                column,
                row.text(column).orElse(""),
                Problem.of("protection.problem." + key));
    }
}
