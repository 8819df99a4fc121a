package org.homeward.testkit.population;

import static org.homeward.testkit.population.ClerkHabits.Rate.ADDRESS;
import static org.homeward.testkit.population.ClerkHabits.Rate.AT_HOME_UNIT;
import static org.homeward.testkit.population.ClerkHabits.Rate.BIRTH_CORRECTED;
import static org.homeward.testkit.population.ClerkHabits.Rate.BIRTH_FIRST_OF_YEAR;
import static org.homeward.testkit.population.ClerkHabits.Rate.BIRTH_MISSING;
import static org.homeward.testkit.population.ClerkHabits.Rate.BIRTH_SWAPPED;
import static org.homeward.testkit.population.ClerkHabits.Rate.BIRTH_YEAR_ONLY;
import static org.homeward.testkit.population.ClerkHabits.Rate.CITIZENSHIP;
import static org.homeward.testkit.population.ClerkHabits.Rate.FORM_CORRECTED;
import static org.homeward.testkit.population.ClerkHabits.Rate.HOME_UNIT;
import static org.homeward.testkit.population.ClerkHabits.Rate.IDENTITY_NUMBER;
import static org.homeward.testkit.population.ClerkHabits.Rate.IDENTITY_NUMBER_LATER;
import static org.homeward.testkit.population.ClerkHabits.Rate.IDENTITY_NUMBER_OF_ANOTHER;
import static org.homeward.testkit.population.ClerkHabits.Rate.LATE_KNOWLEDGE;
import static org.homeward.testkit.population.ClerkHabits.Rate.MONTH_ONLY;
import static org.homeward.testkit.population.ClerkHabits.Rate.NAME_CORRECTED;
import static org.homeward.testkit.population.ClerkHabits.Rate.OTHER_NAME;
import static org.homeward.testkit.population.ClerkHabits.Rate.PHONE;
import static org.homeward.testkit.population.ClerkHabits.Rate.WITHDRAWN;
import static org.homeward.testkit.population.ClerkHabits.Rate.YEAR_CORRECTED;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.testkit.population.AgencyRecord.Version;
import org.homeward.testkit.population.ClerkHabits.Rate;

/// Keeps an agency's record of a life: what it learns when, what it leaves out, what it writes
/// wrong and puts right later.
final class Clerk {
    /// Events that often take place where the person lives, not where they were found.
    private static final Map<Milestone, Field> AT_HOME =
            Map.of(
                    Milestone.VICTIM_VERIFIED, Field.VERIFIED_IN,
                    Milestone.VICTIM_SUPPORTED, Field.SUPPORTED_IN);

    private final PersonTraits traits;
    private final ClerkHabits habits;
    private final Reporting reporting;
    private final NameClerk names;
    private final Chance chance;
    private final List<String> seenNumbers = new ArrayList<>();

    /// What an agency tells of a life.
    ///
    /// @param milestones the events that it records
    /// @param references numbers by which it cites other records
    /// @param notBefore the first day on which it can know anything
    record Telling(Set<Milestone> milestones, Map<Field, String> references, LocalDate notBefore) {}

    private record Change(LocalDate knownOn, Field field, String value) {}

    Clerk(Calibration calibration, Chance chance) {
        this.traits = calibration.persons();
        this.habits = calibration.clerks();
        this.reporting = calibration.reporting();
        this.names = new NameClerk(habits, traits.name(), chance);
        this.chance = chance;
    }

    /// The versions of the record, empty when the agency has nothing to tell.
    List<Version> write(Life life, Telling telling) {
        var changes = new ArrayList<Change>();
        for (var milestone : telling.milestones()) {
            var day = life.on(milestone);
            if (day.isPresent()) {
                var learnt = learnt(milestone.on(), day.get(), telling.notBefore());
                changes.add(learnt);
                var in = AT_HOME.get(milestone);
                if (in != null && happens(AT_HOME_UNIT)) {
                    changes.add(new Change(learnt.knownOn(), in, life.person().home().value()));
                }
            }
        }
        if (changes.isEmpty()) {
            return List.of();
        }
        var first = changes.stream().map(Change::knownOn).min(LocalDate::compareTo).orElseThrow();
        var firstEvent = LocalDate.parse(changes.getFirst().value());
        for (var change : changes) {
            if (change.field().content() == Field.Content.DATE) {
                var day = LocalDate.parse(change.value());
                firstEvent = day.isBefore(firstEvent) ? day : firstEvent;
            }
        }
        var cells = new EnumMap<Field, String>(Field.class);
        cells.putAll(telling.references());
        cite(Field.DECISION_NUMBER, Field.INITIATED_ON, cells, changes);
        cite(Field.FILE_NUMBER, Field.TRANSFERRED_ON, cells, changes);
        setting(life, cells, changes, first);
        if (life.kind() != FileKind.CASES) {
            person(life, cells, changes, new Days(first, firstEvent));
        }
        slips(life, changes, new Days(first, firstEvent));
        if (chance.is(habits.rate(WITHDRAWN))) {
            changes.add(new Change(later(first), Field.WITHDRAWN, "yes"));
        }
        return versions(cells, changes);
    }

    /// A number given at an event is known with the event, where the agency records it.
    private static void cite(
            Field number, Field event, Map<Field, String> cells, List<Change> changes) {
        var known = changes.stream().filter(change -> change.field() == event).findFirst();
        if (known.isPresent() && cells.containsKey(number)) {
            var cited = cells.remove(number);
            changes.add(new Change(known.get().knownOn(), number, cited));
        }
    }

    /// When the agency first knew, and when the first event was.
    private record Days(LocalDate known, LocalDate event) {}

    private Change learnt(Field field, LocalDate on, LocalDate notBefore) {
        var late = reporting.lateDays();
        int days =
                chance.is(habits.rate(LATE_KNOWLEDGE))
                        ? chance.between(late.get(0), late.get(1))
                        : chance.days(reporting.typicalDays());
        var known = on.plusDays(days);
        return new Change(known.isBefore(notBefore) ? notBefore : known, field, on.toString());
    }

    private LocalDate later(LocalDate first) {
        return first.plusDays(chance.between(habits.leastDays(), habits.mostDays()));
    }

    private void setting(
            Life life, Map<Field, String> cells, List<Change> changes, LocalDate first) {
        var setting = life.setting();
        var route = setting.route();
        cells.put(Field.PLACE, setting.place().value());
        cells.put(Field.DESTINATION, route.destination());
        cells.put(Field.BORDER, route.border());
        cells.put(Field.FORM, route.form());
        if (!setting.offence().isEmpty()) {
            cells.put(Field.OFFENCE, setting.offence());
        }
        var confusions = habits.confusions().get(route.form());
        if (confusions != null && happens(FORM_CORRECTED)) {
            cells.put(Field.FORM, chance.pick(confusions));
            changes.add(new Change(later(first), Field.FORM, route.form()));
        }
    }

    private void person(Life life, Map<Field, String> cells, List<Change> changes, Days days) {
        var person = life.person();
        cells.put(Field.SEX, person.sex());
        cells.put(Field.ETHNICITY, person.ethnicity());
        cells.put(Field.NAME, names.write(person.name()));
        if (happens(NAME_CORRECTED)) {
            cells.put(Field.NAME, names.slip(names.exact(person.name())));
            changes.add(new Change(later(days.known()), Field.NAME, names.exact(person.name())));
        }
        if (happens(OTHER_NAME)) {
            cells.put(Field.OTHER_NAME, person.name().given());
        }
        if (happens(CITIZENSHIP)) {
            cells.put(Field.CITIZENSHIP, traits.country());
        }
        if (happens(PHONE) && days.event().isAfter(person.birth().plusYears(15))) {
            cells.put(Field.PHONE, person.phone());
        }
        if (happens(HOME_UNIT)) {
            cells.put(Field.HOME_UNIT, person.home().value());
        }
        if (happens(ADDRESS)) {
            cells.put(Field.HOME_ADDRESS, person.address());
        }
        birth(person, cells, changes, days);
        number(person, cells, changes, days);
    }

    private void birth(
            TruePerson person, Map<Field, String> cells, List<Change> changes, Days days) {
        var birth = person.birth();
        cells.put(Field.BIRTH_DATE, birth.toString());
        if (birth.plusYears(2).isAfter(days.event())) {
            return;
        }
        if (happens(BIRTH_CORRECTED)) {
            changes.add(new Change(later(days.known()), Field.BIRTH_DATE, birth.toString()));
            cells.put(Field.BIRTH_DATE, birth.minusYears(chance.between(1, 2)).toString());
            return;
        }
        double share = chance.share();
        if ((share -= habits.rate(BIRTH_YEAR_ONLY)) < 0) {
            cells.put(Field.BIRTH_DATE, Year.from(birth).toString());
        } else if ((share -= habits.rate(BIRTH_FIRST_OF_YEAR)) < 0) {
            cells.put(Field.BIRTH_DATE, birth.withDayOfYear(1).toString());
        } else if ((share -= habits.rate(BIRTH_SWAPPED)) < 0) {
            cells.put(Field.BIRTH_DATE, swapped(birth).toString());
        } else if ((share - habits.rate(BIRTH_MISSING)) < 0) {
            cells.remove(Field.BIRTH_DATE);
            cells.put(Field.AGE, String.valueOf(ChronoUnit.YEARS.between(birth, days.event())));
        }
    }

    private static LocalDate swapped(LocalDate day) {
        return day.getDayOfMonth() > 12
                ? day
                : LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
    }

    private void number(
            TruePerson person, Map<Field, String> cells, List<Change> changes, Days days) {
        int leastAge = traits.numbers().leastAge();
        if (person.birth().plusYears(leastAge).isAfter(days.event())) {
            return;
        }
        var held = new ArrayList<String>();
        for (int at = 0; at < person.numbers().size(); at++) {
            var scheme = traits.numbers().schemes().get(at);
            boolean inUse =
                    !days.known().isBefore(scheme.from()) && days.known().isBefore(scheme.until());
            if (inUse && !person.numbers().get(at).isEmpty()) {
                held.add(person.numbers().get(at));
            }
        }
        if (held.isEmpty()) {
            return;
        }
        var number = chance.pick(held);
        if (happens(IDENTITY_NUMBER_OF_ANOTHER) && !seenNumbers.isEmpty()) {
            cells.put(Field.IDENTITY_NUMBER, chance.pick(seenNumbers));
        } else if (happens(IDENTITY_NUMBER)) {
            cells.put(Field.IDENTITY_NUMBER, number);
            seenNumbers.add(number);
        } else if (happens(IDENTITY_NUMBER_LATER)) {
            changes.add(new Change(later(days.known()), Field.IDENTITY_NUMBER, number));
        }
    }

    /// Event dates known to the month only, or typed with last year's number in the first weeks of
    /// a year; the right day comes later, if at all.
    private void slips(Life life, List<Change> changes, Days days) {
        for (int at = 0; at < changes.size(); at++) {
            var change = changes.get(at);
            if (change.field().content() != Field.Content.DATE
                    || change.field() == Field.BIRTH_DATE
                    || change.knownOn().isAfter(days.known().plusYears(1))) {
                continue;
            }
            var on = LocalDate.parse(change.value());
            if (happens(MONTH_ONLY)) {
                var month = YearMonth.from(on).toString();
                changes.set(at, new Change(change.knownOn(), change.field(), month));
                if (chance.is(0.5)) {
                    changes.add(new Change(later(change.knownOn()), change.field(), on.toString()));
                }
                return;
            }
            if (on.equals(days.event()) && on.getDayOfYear() < 50 && happens(YEAR_CORRECTED)) {
                boolean born =
                        life.kind() == FileKind.CASES
                                || life.person().birth().isBefore(on.minusYears(3));
                if (born) {
                    var wrong = on.minusYears(1).toString();
                    changes.set(at, new Change(change.knownOn(), change.field(), wrong));
                    changes.add(new Change(later(change.knownOn()), change.field(), on.toString()));
                }
                return;
            }
        }
    }

    private boolean happens(Rate rate) {
        return chance.is(habits.rate(rate));
    }

    private static List<Version> versions(Map<Field, String> base, List<Change> changes) {
        var inOrder = new ArrayList<>(changes);
        inOrder.sort(Comparator.comparing(Change::knownOn));
        var versions = new ArrayList<Version>();
        var cells = new EnumMap<>(base);
        for (int at = 0; at < inOrder.size(); at++) {
            var change = inOrder.get(at);
            cells.put(change.field(), change.value());
            boolean lastOfDay =
                    at + 1 == inOrder.size()
                            || inOrder.get(at + 1).knownOn().isAfter(change.knownOn());
            if (lastOfDay) {
                cells.put(Field.KNOWN_ON, change.knownOn().toString());
                versions.add(new Version(change.knownOn(), new EnumMap<>(cells)));
            }
        }
        return versions;
    }
}
