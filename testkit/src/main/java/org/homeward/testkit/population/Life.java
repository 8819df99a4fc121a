package org.homeward.testkit.population;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.homeward.base.UnitId;
import org.jspecify.annotations.Nullable;

/// What really happened to one victim, in one case, or with one suspect of a case.
///
/// It is told half-year by half-year while the population is made; afterwards nobody adds to it.
final class Life {
    private final FileKind kind;
    private final int subject;
    private final @Nullable TruePerson person;
    private final Setting setting;
    private final @Nullable Life criminalCase;
    private final Map<Milestone, LocalDate> dates = new EnumMap<>(Milestone.class);

    /// Where and how it happened.
    ///
    /// @param offence of a case or suspect; empty for victims
    record Setting(Circumstances.Route route, UnitId place, String offence) {}

    private Life(
            FileKind kind,
            int subject,
            @Nullable TruePerson person,
            Setting setting,
            @Nullable Life criminalCase) {
        this.kind = kind;
        this.subject = subject;
        this.person = person;
        this.setting = setting;
        this.criminalCase = criminalCase;
    }

    static Life ofVictim(TruePerson person, Setting setting) {
        return new Life(FileKind.VICTIMS, person.key(), person, setting, null);
    }

    static Life ofCase(int subject, Setting setting) {
        return new Life(FileKind.CASES, subject, null, setting, null);
    }

    static Life ofSuspect(TruePerson person, Life criminalCase) {
        return new Life(
                FileKind.SUSPECTS, person.key(), person, criminalCase.setting, criminalCase);
    }

    FileKind kind() {
        return kind;
    }

    /// The key of the person or case in the truth.
    int subject() {
        return subject;
    }

    TruePerson person() {
        if (person == null) {
            throw new IllegalStateException("a case is no person");
        }
        return person;
    }

    Life criminalCase() {
        if (criminalCase == null) {
            throw new IllegalStateException("only suspects belong to a case");
        }
        return criminalCase;
    }

    Setting setting() {
        return setting;
    }

    boolean has(Milestone milestone) {
        return dates.containsKey(milestone);
    }

    Optional<LocalDate> on(Milestone milestone) {
        return Optional.ofNullable(dates.get(milestone));
    }

    /// The day of a milestone that it has.
    LocalDate day(Milestone milestone) {
        return on(milestone).orElseThrow();
    }

    Map<Milestone, LocalDate> dates() {
        return dates;
    }

    void happen(Milestone milestone, LocalDate on) {
        if (dates.put(milestone, on) != null) {
            throw new IllegalStateException(milestone + " happens once");
        }
    }
}
