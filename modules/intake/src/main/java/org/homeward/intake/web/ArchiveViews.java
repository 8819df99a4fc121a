package org.homeward.intake.web;

import java.util.List;
import org.homeward.intake.work.SubmitArchive;
import org.homeward.intake.work.SubmitArchive.Fate;
import org.homeward.intake.work.SubmitArchive.Part;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Link;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tag;
import org.homeward.webkit.Tone;

/// Puts what came of a packed file into words, for the sender alone.
final class ArchiveViews {
    private final Phrases phrases;

    ArchiveViews(Phrases phrases) {
        this.phrases = phrases;
    }

    ArchiveView view(Words words, List<SubmitArchive.Part> parts) {
        String title = words.text("intake.archive.title");
        long taken = parts.stream().filter(it -> it.fate() instanceof Fate.Taken).count();
        var columns =
                List.of(
                        Column.rowHeading(words.text("intake.archive.name")),
                        Column.text(words.text("intake.column.kind")),
                        Column.text(words.text("intake.column.state")),
                        Column.text(words.text("intake.column.next")));
        return new ArchiveView(
                Phrases.crumbs(words),
                PageHeading.of(title)
                        .lead(words.text("intake.archive.lead", (int) taken, parts.size())),
                Table.of(title, columns, parts.stream().map(it -> row(words, it)).toList())
                        .captionHidden()
                        .cardsWhenNarrow());
    }

    private List<Cell> row(Words words, Part part) {
        String kind = part.kind().isEmpty() ? "" : phrases.kindName(words, part.kind());
        return switch (part.fate()) {
            case Fate.Taken(var upload) ->
                    List.of(
                            Cell.text(part.name()),
                            Cell.text(kind),
                            Cell.tag(new Tag(words.text("intake.archive.taken"), Tone.ACCENT)),
                            Cell.link(
                                    Link.to(
                                                    Paths.upload(upload),
                                                    words.text("intake.waiting.check"))
                                            .about(part.name()),
                                    ""));
            case Fate.Unusable(var problem) -> left(words, part, kind, words.text(problem));
            case Fate.Declined(var reason) ->
                    left(words, part, kind, words.text(StartPages.slip(reason).problem()));
        };
    }

    private static List<Cell> left(Words words, Part part, String kind, String why) {
        return List.of(
                Cell.text(part.name()),
                kind.isEmpty() ? Cell.none(words.text("intake.no_events")) : Cell.text(kind),
                Cell.tag(new Tag(words.text("intake.archive.left"), Tone.DANGER)),
                Cell.text(why));
    }
}
