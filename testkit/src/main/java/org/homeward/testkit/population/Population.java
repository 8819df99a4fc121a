package org.homeward.testkit.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.base.Period;
import org.homeward.packs.CountryPack;
import org.homeward.testkit.population.DemoHistory.Event;
import org.homeward.testkit.population.DemoHistory.FileSent;

/// An invented country: what happened, what its agencies recorded and sent, and the truth behind.
///
/// The same pack, calibration and seed make the same bytes.
public final class Population {
    private final DemoHistory history;
    private final Truth truth;

    private Population(DemoHistory history, Truth truth) {
        this.history = history;
        this.truth = truth;
    }

    /// Invents the country of a pack at the magnitudes of a calibration.
    public static Population generate(CountryPack pack, Calibration calibration, long seed) {
        return new Making(pack, calibration, seed).make();
    }

    /// The files, decisions and published figures, in the order in which they were recorded.
    public DemoHistory history() {
        return history;
    }

    public Truth truth() {
        return truth;
    }

    /// The steps by which a population comes about.
    private static final class Making {
        private final Country country;
        private final Calibration calibration;
        private final Chance chance;

        Making(CountryPack pack, Calibration calibration, long seed) {
            this.country = new Country(pack);
            this.calibration = calibration;
            this.chance = new Chance(seed);
        }

        Population make() {
            var reporting = calibration.reporting();
            var calendar = new PostalCalendar(country, reporting, chance.split());
            var registry = new Registry(reporting, calendar, new Numbering());
            record(registry);
            var records = registry.records();
            var outbox = new Outbox(country, reporting, calendar, chance.split());
            outbox.post(records);
            var reviews =
                    new Reviews(country, reporting.reviews(), outbox::firstSent, chance.split())
                            .review(records);
            var known = new ArrayList<Truth.Known>();
            for (var record : records) {
                var last = record.last();
                known.add(
                        new Truth.Known(
                                record.key(), record.subject(), !last.isWithdrawn(), last.cells()));
            }
            known.addAll(outbox.copies());
            return new Population(history(outbox, reviews), new Truth(known));
        }

        private void record(Registry registry) {
            var demo = country.demo();
            var halves = new Period(demo.from(), demo.to()).cut(Period.Step.HALF_YEAR);
            var strangers = new Strangers(country, calibration, chance.split());
            var numbering = new Numbering();

            var victims = new VictimLives(calibration, strangers, chance.split()).live(halves);
            var clerk = new Clerk(calibration, chance.split());
            var reporting = calibration.reporting();
            var victimRecords = new VictimRecords(reporting, clerk, registry, chance.split());
            victims.forEach(victimRecords::record);

            var cases = new CaseLives(calibration, strangers, chance.split());
            cases.live(halves);
            var justice = new Clerk(calibration, chance.split());
            var caseRecords =
                    new CaseRecords(reporting, justice, registry, numbering, chance.split());
            cases.cases().forEach(life -> caseRecords.record(life, cases.suspectsOf(life)));
        }

        private DemoHistory history(Outbox outbox, List<Event> reviews) {
            var stamped = new ArrayList<>(outbox.events());
            reviews.forEach(event -> stamped.add(new Outbox.Stamped(event, Optional.empty())));
            for (var publication : calibration.publications()) {
                var at = publication.on().atTime(17, 30).atZone(country.zone()).toInstant();
                LocalDate known = publication.on().minusDays(1);
                var event =
                        new DemoHistory.FigurePublished(
                                at, publication.figure(), publication.period(), known);
                stamped.add(new Outbox.Stamped(event, Optional.empty()));
            }
            stamped.sort(Comparator.comparing(item -> item.event().recordedAt()));
            Map<FileSent, Integer> places = new IdentityHashMap<>();
            var events = new ArrayList<Event>();
            for (var item : stamped) {
                if (item.event() instanceof FileSent file) {
                    places.put(file, events.size());
                }
                var file = item.takenBack().map(places::get);
                events.add(
                        file.<Event>map(
                                        place ->
                                                new DemoHistory.FileTakenBack(
                                                        item.event().recordedAt(), place))
                                .orElse(item.event()));
            }
            return new DemoHistory(events);
        }
    }
}
