package org.homeward.justice.web;

import java.util.Optional;
import org.homeward.base.AgencyId;
import org.homeward.base.UnitId;
import org.homeward.justice.model.CaseStage;
import org.homeward.justice.model.SuspectEvent;
import org.homeward.justice.model.SuspectFile;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;
import org.homeward.webkit.SummaryList;

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
        return code.map(known -> coded(words, list, known)).orElse(words.text("justice.unknown"));
    }

    String stage(Words words, CaseStage stage) {
        return words.text("justice.stage." + stage.code());
    }

    String event(Words words, SuspectEvent event) {
        return words.text("justice.event." + event.code());
    }

    /// The person's age at an event, with what it was worked out from.
    String age(Words words, SuspectFile file, SuspectFile.Event event) {
        if (event.age().isEmpty()) {
            return words.text("justice.age.unknown");
        }
        var basis = file.coded().ageBasis();
        boolean stated = basis.isPresent() && basis.get().equals("STATED");
        return words.text(
                stated ? "justice.age.stated" : "justice.age.known", event.age().getAsInt());
    }

    static SummaryList.Item item(Words words, String column, String value) {
        return SummaryList.item(words.text("justice.column." + column), value);
    }
}
