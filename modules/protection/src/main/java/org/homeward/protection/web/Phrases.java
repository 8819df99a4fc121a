package org.homeward.protection.web;

import java.util.Optional;
import org.homeward.base.AgencyId;
import org.homeward.base.UnitId;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;
import org.homeward.protection.model.VictimEvent;
import org.homeward.protection.model.VictimFile;
import org.homeward.protection.model.VictimFile.Event;

/// Says in words what is kept in codes.
final class Phrases {
    private final CountryPack pack;

    Phrases(CountryPack pack) {
        this.pack = pack;
    }

    String agency(Words words, AgencyId agency) {
        return pack.agencies().name(agency, words.language());
    }

    String unit(Words words, UnitId unit) {
        return pack.units().name(unit, words.language());
    }

    String coded(Words words, String list, String code) {
        return pack.codes(list).label(code, words.language());
    }

    String coded(Words words, String list, Optional<String> code) {
        return code.map(known -> coded(words, list, known))
                .orElse(words.text("protection.unknown"));
    }

    String event(Words words, VictimEvent event) {
        return words.text("protection.event." + event.code());
    }

    /// The person's age at an event, with what it was worked out from.
    String age(Words words, VictimFile file, Event event) {
        if (event.age().isEmpty()) {
            return words.text("protection.age.unknown");
        }
        var basis = file.coded().ageBasis();
        boolean stated = basis.isPresent() && basis.get().equals("STATED");
        return words.text(
                stated ? "protection.age.stated" : "protection.age.known", event.age().getAsInt());
    }
}
