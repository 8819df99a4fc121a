package org.homeward.justice.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.base.PartialDate;
import org.homeward.base.Problem;
import org.homeward.intake.Row;
import org.homeward.intake.RowAge;
import org.homeward.intake.RowProblem;
import org.homeward.justice.model.SuspectEvent;

/// What cannot be true of a row of suspects, seen as a whole, and what seldom is.
final class SuspectRules {
    private SuspectRules() {}

    static List<RowProblem> problems(Row row, LocalDate sentOn) {
        var problems = new ArrayList<RowProblem>();
        var age = RowAge.of(row);
        var events = new ArrayList<PartialDate>();
        for (var event : SuspectEvent.values()) {
            var on = row.date(event.on());
            if (on.isPresent()) {
                events.add(on.get());
                if (age.isUnborn(on.get())) {
                    problems.add(problem(row, event.on(), "before_birth"));
                } else if (age.isTooOld(on.get())) {
                    problems.add(problem(row, "birth_date", "too_old"));
                }
                ofOrder(row, event, on.get()).ifPresent(problems::add);
            }
        }
        if (events.isEmpty()) {
            problems.add(problem(row, "", "no_event"));
        }
        RowAge.disagreement(row, events, sentOn).ifPresent(problems::add);
        var known = row.date("known_on");
        if (known.isPresent()
                && !events.isEmpty()
                && events.stream().allMatch(known.get()::surelyBefore)) {
            problems.add(problem(row, "known_on", "known_too_early").asWarning());
        }
        return problems;
    }

    /// Whoever is tried in absence is arrested after the conviction; the other events lead to it.
    /// Agencies date the involvement of a suspect by their own knowledge, so it may lie later than
    /// an arrest.
    private static Optional<RowProblem> ofOrder(Row row, SuspectEvent event, PartialDate on) {
        var convicted = row.date(SuspectEvent.CONVICTED.on());
        if (convicted.filter(day -> day.surelyBefore(on)).isPresent()) {
            return Optional.of(
                    event == SuspectEvent.ARRESTED
                            ? problem(row, event.on(), "arrested_after_conviction").asWarning()
                            : problem(row, event.on(), "after_conviction"));
        }
        var involved = row.date(SuspectEvent.INVOLVED.on());
        return event != SuspectEvent.CONVICTED && involved.filter(on::surelyBefore).isPresent()
                ? Optional.of(problem(row, event.on(), "before_involvement").asWarning())
                : Optional.empty();
    }

    private static RowProblem problem(Row row, String column, String key) {
        return new RowProblem(
                row.line(),
                column,
                row.text(column).orElse(""),
                Problem.of("justice.problem." + key));
    }
}
