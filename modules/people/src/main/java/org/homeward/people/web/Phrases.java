package org.homeward.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.homeward.base.AgencyId;
import org.homeward.base.Language;
import org.homeward.base.PartialDate;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;
import org.homeward.people.Identity;
import org.homeward.people.model.Masked;
import org.homeward.people.work.Labels.Covered;
import org.homeward.people.work.Labels.Ended;
import org.homeward.people.work.Labels.Erased;
import org.homeward.people.work.Labels.Label;
import org.homeward.people.work.Labels.Open;

/// Says in words what records hold, as far as their labels show it.
final class Phrases {
    private final CountryPack pack;
    private final Clock clock;

    Phrases(CountryPack pack, Clock clock) {
        this.pack = pack;
        this.clock = clock;
    }

    String agency(Words words, AgencyId agency) {
        return pack.agencies().name(agency, words.language());
    }

    String sex(Words words, String code) {
        Language language = words.language();
        return pack.codes("sex_statistical").label(code, language);
    }

    String name(Words words, Label label) {
        return switch (label) {
            case Open(var identity) -> identity.name();
            case Covered(var masked) -> masked.name();
            case Ended() -> words.text("people.name.ended");
            case Erased() -> words.text("people.name.erased");
        };
    }

    String born(Words words, Label label) {
        return switch (label) {
            case Open(var identity) -> identity.birthDate().map(words::date).orElse(unknown(words));
            case Covered(var masked) -> masked.birthYear().orElse(unknown(words));
            case Ended(), Erased() -> "";
        };
    }

    /// Completed years today; a range where the birth date is not known to the day.
    String age(Words words, Label label) {
        return switch (label) {
            case Open(var identity) -> identity.birthDate().map(this::years).orElse(unknown(words));
            case Covered _, Ended _, Erased _ -> words.text("people.withheld");
        };
    }

    String number(Words words, Label label) {
        return shown(words, label, Identity::identityNumber, Masked::identityNumber);
    }

    String phone(Words words, Label label) {
        return shown(words, label, Identity::phone, Masked::phone);
    }

    String unknown(Words words) {
        return words.text("people.unknown");
    }

    private interface Part<T> {
        Optional<String> of(T whole);
    }

    private String shown(Words words, Label label, Part<Identity> open, Part<Masked> covered) {
        return switch (label) {
            case Open(var identity) -> open.of(identity).orElse(unknown(words));
            case Covered(var masked) -> covered.of(masked).orElse(unknown(words));
            case Ended(), Erased() -> "";
        };
    }

    private String years(PartialDate birth) {
        var today = LocalDate.ofInstant(clock.instant(), pack.zone());
        int most = Period.between(birth.first(), today).getYears();
        int least = Math.max(0, Period.between(birth.last(), today).getYears());
        return least == most ? "" + most : least + "\u2013" + most;
    }
}
