package org.homeward.protection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.base.UnitId;
import org.homeward.packs.Words;
import org.homeward.protection.model.VictimEvent;
import org.homeward.protection.model.VictimFile;
import org.homeward.protection.model.VictimFile.Event;

/// Says in words how two revisions of a file differ.
final class Differences {
    private final Phrases phrases;
    private final Words words;
    private final List<String> found = new ArrayList<>();

    private Differences(Phrases phrases, Words words) {
        this.phrases = phrases;
        this.words = words;
    }

    /// One sentence for each thing that is no longer the same.
    static List<String> between(Phrases phrases, Words words, VictimFile before, VictimFile after) {
        var differences = new Differences(phrases, words);
        differences.ofCodes(before.coded(), after.coded());
        for (var event : VictimEvent.values()) {
            differences.ofEvent(event, event(before, event), event(after, event));
        }
        return List.copyOf(differences.found);
    }

    private void ofCodes(VictimFile.Coded before, VictimFile.Coded after) {
        compare(
                "sex",
                coded("sex_statistical", before.sex()),
                coded("sex_statistical", after.sex()));
        compare(
                "form",
                coded("exploitation_form", before.form()),
                coded("exploitation_form", after.form()));
        compare("place", unit(Optional.of(before.place())), unit(Optional.of(after.place())));
        compare("home", unit(before.home()), unit(after.home()));
        compare(
                "ethnicity",
                phrases.coded(words, "ethnic_group", before.ethnicity()),
                phrases.coded(words, "ethnic_group", after.ethnicity()));
        compare(
                "citizenship",
                phrases.coded(words, "country", before.citizenship()),
                phrases.coded(words, "country", after.citizenship()));
        compare(
                "destination",
                phrases.coded(words, "country", before.destination()),
                phrases.coded(words, "country", after.destination()));
        compare(
                "border",
                phrases.coded(words, "border", before.border()),
                phrases.coded(words, "border", after.border()));
    }

    private void ofEvent(VictimEvent kind, Optional<Event> before, Optional<Event> after) {
        String name = phrases.event(words, kind);
        if (before.isEmpty() && after.isPresent()) {
            found.add(words.text("protection.change.added", name, words.date(after.get().on())));
        } else if (before.isPresent() && after.isEmpty()) {
            found.add(words.text("protection.change.removed", name, words.date(before.get().on())));
        } else if (before.isPresent() && after.isPresent()) {
            compare(name, said(before.get()), said(after.get()), "protection.change.changed");
        }
    }

    private String said(Event event) {
        return words.date(event.on()) + ", " + phrases.unit(words, event.in());
    }

    private void compare(String field, String before, String after) {
        compare(
                words.text("protection.column." + field),
                before,
                after,
                "protection.change.changed");
    }

    private void compare(String name, String before, String after, String key) {
        if (!before.equals(after)) {
            found.add(words.text(key, name, before, after));
        }
    }

    private String coded(String list, String code) {
        return phrases.coded(words, list, code);
    }

    private String unit(Optional<UnitId> unit) {
        return unit.map(known -> phrases.unit(words, known))
                .orElse(words.text("protection.unknown"));
    }

    private static Optional<Event> event(VictimFile file, VictimEvent kind) {
        return file.events().stream().filter(event -> event.kind() == kind).findFirst();
    }
}
