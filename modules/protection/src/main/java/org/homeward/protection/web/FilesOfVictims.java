package org.homeward.protection.web;

import java.util.List;
import org.homeward.access.web.FilesByNumber;
import org.homeward.access.web.Visitor;
import org.homeward.packs.Words;
import org.homeward.protection.model.VictimFile;
import org.homeward.protection.model.Victims;

/// Victims' files by their numbers.
final class FilesOfVictims implements FilesByNumber {
    private final Victims victims;
    private final Phrases phrases;

    FilesOfVictims(Victims victims, Phrases phrases) {
        this.victims = victims;
        this.phrases = phrases;
    }

    @Override
    public List<Found> withNumber(Visitor visitor, String typed, int limit) {
        return visitor.grant(VictimPage.READ, VictimPage.PURPOSE).stream()
                .flatMap(grant -> victims.withNumber(grant, typed, limit).stream())
                .map(file -> found(visitor.words(), file))
                .toList();
    }

    private Found found(Words words, VictimFile file) {
        return new Found(
                words.text("protection.file.title"),
                file.recordNumber(),
                phrases.agency(words, file.agency()),
                VictimPage.address(file.record()));
    }
}
