package org.homeward.justice.web;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.access.web.FilesByNumber;
import org.homeward.access.web.Visitor;
import org.homeward.justice.model.CaseFile;
import org.homeward.justice.model.Cases;
import org.homeward.justice.model.SuspectFile;
import org.homeward.justice.model.Suspects;
import org.homeward.packs.Words;

/// Cases and suspects by their numbers.
final class FilesOfJustice implements FilesByNumber {
    private final Cases cases;
    private final Suspects suspects;
    private final Phrases phrases;

    FilesOfJustice(Cases cases, Suspects suspects, Phrases phrases) {
        this.cases = cases;
        this.suspects = suspects;
        this.phrases = phrases;
    }

    @Override
    public List<Found> withNumber(Visitor visitor, String typed, int limit) {
        var words = visitor.words();
        return visitor.grant(CasePage.READ, CasePage.PURPOSE).stream()
                .flatMap(
                        grant ->
                                Stream.concat(
                                        cases.withNumber(grant, typed, limit).stream()
                                                .map(file -> found(words, file)),
                                        suspects.withNumber(grant, typed, limit).stream()
                                                .map(file -> found(words, file))))
                .limit(limit)
                .toList();
    }

    private Found found(Words words, CaseFile file) {
        return new Found(
                words.text("justice.case.title"),
                file.recordNumber(),
                phrases.agency(words, file.agency()),
                CasePage.address(file.record()));
    }

    private Found found(Words words, SuspectFile file) {
        return new Found(
                words.text("justice.suspect.title"),
                file.recordNumber(),
                phrases.agency(words, file.agency()),
                SuspectPage.address(file.record()));
    }
}
