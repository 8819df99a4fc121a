package org.homeward.testkit.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.base.AgencyId;
import org.homeward.base.Period;

/// When each agency sends its files: some weeks after the end of each period, from the day on which
/// it takes over from a predecessor until it ends.
final class PostalCalendar {
    private static final int LAST_WEEKS_DAYS = 16;
    private static final int LAST_DELAY_DAYS = 9;

    private final Country country;
    private final Reporting reporting;
    private final Chance chance;
    private final Map<Route, List<Sending>> sendings = new LinkedHashMap<>();
    private final Map<Sent, LocalDate> days = new HashMap<>();

    /// A file to be: what the agency knows on the cut-off day of what it had not sent before.
    record Sending(AgencyId agency, FileKind kind, LocalDate cutOff, LocalDate sentOn) {}

    private record Route(AgencyId agency, FileKind kind) {}

    private record Sent(AgencyId agency, LocalDate cutOff) {}

    PostalCalendar(Country country, Reporting reporting, Chance chance) {
        this.country = country;
        this.reporting = reporting;
        this.chance = chance;
        reporting.senders().forEach(this::plan);
    }

    /// All sendings, by agency and kind, in order of their cut-off days.
    List<Sending> all() {
        return sendings.values().stream().flatMap(List::stream).toList();
    }

    /// The first sending of the agency whose cut-off day is not before the day.
    Optional<Sending> after(AgencyId agency, FileKind kind, LocalDate day) {
        return sendings.getOrDefault(new Route(agency, kind), List.of()).stream()
                .filter(sending -> !sending.cutOff().isBefore(day))
                .findFirst();
    }

    /// The agency that sends what the given one knows on the day: itself, or who took over.
    AgencyId sender(AgencyId agency, FileKind kind, LocalDate knownOn) {
        if (after(agency, kind, knownOn).isPresent()) {
            return agency;
        }
        return country.successor(agency).map(next -> sender(next, kind, knownOn)).orElse(agency);
    }

    private void plan(AgencyId agency, Reporting.Sender sender) {
        var first = country.demo().from();
        for (var other : reporting.senders().keySet()) {
            if (country.successor(other).filter(agency::equals).isPresent()) {
                first = country.end(other).orElse(first);
            }
        }
        var end = country.end(agency).filter(day -> day.isBefore(country.demo().end()));
        var last = end.orElse(country.demo().end()).minusDays(LAST_WEEKS_DAYS);
        for (var step : sender.steps().entrySet()) {
            var planned = new ArrayList<Sending>();
            for (var period : new Period(first, last).cut(step.getValue())) {
                var cutOff = period.last();
                var sentOn =
                        days.computeIfAbsent(
                                new Sent(agency, cutOff), _ -> sentOn(sender, cutOff, last));
                planned.add(new Sending(agency, step.getKey(), cutOff, sentOn));
            }
            sendings.put(new Route(agency, step.getKey()), planned);
        }
    }

    private LocalDate sentOn(Reporting.Sender sender, LocalDate cutOff, LocalDate last) {
        var delay = sender.delayDays();
        var sentOn = cutOff.plusDays(chance.between(delay.get(0), delay.get(1)));
        var latest = last.plusDays(LAST_DELAY_DAYS);
        return sentOn.isAfter(latest) ? latest : sentOn;
    }
}
