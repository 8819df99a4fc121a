package org.homeward.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.homeward.access.NotAllowed;
import org.homeward.access.web.Visitor;
import org.homeward.intake.model.SubmittedFile;
import org.homeward.intake.model.SubmittedFiles;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.SummaryList;

/// Finds a published file for its agency, and says what it is.
final class FileSummaries {
    private final SubmittedFiles files;
    private final Phrases phrases;

    FileSummaries(SubmittedFiles files, Phrases phrases) {
        this.files = files;
        this.phrases = phrases;
    }

    /// The states of a file of the visitor's agency; any other file does not exist.
    List<SubmittedFile> history(Visitor visitor, UUID id) {
        var history = phrases.seeingFiles(visitor, () -> files.history(id));
        if (history.isEmpty() || !phrases.isOwn(visitor, history.getFirst())) {
            throw new NotAllowed();
        }
        return history;
    }

    SummaryList of(Words words, SubmittedFile file) {
        var terms = file.terms();
        var items = new ArrayList<SummaryList.Item>();
        items.addAll(
                List.of(
                        item(words, "number", Cell.text(file.id().toString())),
                        item(words, "kind", Cell.text(phrases.kindName(words, terms.kind()))),
                        item(words, "agency", Cell.text(phrases.agency(words, terms.agency()))),
                        item(words, "sent_on", Cell.text(words.date(terms.sentOn()))),
                        item(words, "regime", Cell.text(phrases.regime(words, terms))),
                        item(words, "covered", Cell.text(phrases.covered(words, file.covered()))),
                        item(words, "rows", Cell.text(words.number(file.rows()))),
                        item(words, "sha256", Cell.text(hash(file.sha256()))),
                        item(words, "state", Cell.tag(phrases.state(words, file.state())))));
        if (!file.repair().isEmpty()) {
            String readings = phrases.readings(words, file.repair());
            items.add(item(words, "repair", Cell.text(readings)));
        }
        return new SummaryList(items);
    }

    /// In groups, so that it wraps on a phone and can be read aloud from paper.
    private static String hash(String hex) {
        return hex.replaceAll("(.{8})(?=.)", "$1 ");
    }

    private static SummaryList.Item item(Words words, String key, Cell value) {
        return SummaryList.item(words.text("intake.column." + key), value);
    }
}
