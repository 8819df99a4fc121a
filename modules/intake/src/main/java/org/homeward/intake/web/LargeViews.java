package org.homeward.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.homeward.access.web.Visitor;
import org.homeward.intake.model.LargeFile;
import org.homeward.intake.model.LargeFiles;
import org.homeward.intake.model.LargeRun;
import org.homeward.intake.model.SheetLimits;
import org.homeward.intake.model.Staging;
import org.homeward.intake.model.SubmittedFiles;
import org.homeward.packs.Words;
import org.homeward.webkit.Button;
import org.homeward.webkit.FileField;
import org.homeward.webkit.Link;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Tile;
import org.homeward.webkit.Tone;
import org.springframework.web.servlet.ModelAndView;

/// Puts large files into words.
final class LargeViews {
    private static final double MEGABYTE = 1 << 20;

    private final Phrases phrases;
    private final LargeFiles files;
    private final Staging staging;
    private final SubmittedFiles submitted;
    private final ErrorViews errors;

    LargeViews(Phrases phrases, LargeFiles files, Staging staging, SubmittedFiles submitted) {
        this.phrases = phrases;
        this.files = files;
        this.staging = staging;
        this.submitted = submitted;
        this.errors = new ErrorViews(phrases);
    }

    SortedMap<Integer, String> parts(Visitor visitor, UUID id) {
        return phrases.seeingFiles(visitor, () -> files.parts(id));
    }

    long edition(Visitor visitor, LargeFile file) {
        var terms = file.terms();
        return phrases.seeingFiles(visitor, () -> submitted.edition(terms.agency(), terms.kind()));
    }

    boolean isPublished(Visitor visitor, UUID id) {
        return phrases.seeingFiles(visitor, () -> submitted.find(id))
                .filter(file -> file.terms().agency().equals(visitor.signedIn().agency()))
                .isPresent();
    }

    /// A file of which parts are missing, or whose reading has not begun or is paused.
    ModelAndView waiting(Visitor visitor, LargeFile file, String outcome) {
        var words = visitor.words();
        int there = parts(visitor, file.id()).size();
        boolean complete = there == file.parts();
        var notices = outcome(words, outcome);
        notices.add(
                complete
                        ? Notice.of(Tone.NEUTRAL, howFar(visitor, file))
                        : Notice.of(
                                Tone.CAUTION,
                                words.text("intake.large.incomplete", there, file.parts())));
        var steps = new ArrayList<LargeView.Step>();
        if (complete) {
            steps.add(
                    step(
                            visitor,
                            Paths.large(file.id()) + "/check",
                            Button.submit(words.text("intake.large.check")),
                            words.text("intake.large.check.hint")));
        }
        steps.add(forget(visitor, file));
        return page(
                visitor,
                new LargeView(
                        top(words, file, notices, List.of()),
                        complete ? Optional.empty() : Optional.of(missing(words, file)),
                        Optional.empty(),
                        steps));
    }

    private String howFar(Visitor visitor, LargeFile file) {
        var words = visitor.words();
        var chunks = phrases.seeingFiles(visitor, () -> staging.chunks(file.id()));
        if (chunks.isEmpty()) {
            return words.text("intake.large.complete");
        }
        int lines = chunks.stream().mapToInt(Staging.Chunk::lines).sum();
        return chunks.getLast().end().isPresent()
                ? words.text("intake.large.read_whole", lines)
                : words.text("intake.large.read_so_far", lines);
    }

    /// A file that was read to its end.
    ModelAndView checked(Visitor visitor, LargeRun run, String outcome) {
        var words = visitor.words();
        var steps = new ArrayList<LargeView.Step>();
        var notices = outcome(words, outcome);
        int changed = run.counts().changed();
        if (run.problems() > 0) {
            notices.add(
                    Notice.of(
                            Tone.DANGER,
                            words.text("intake.publish.has_problems", run.problems())));
        } else if (changed == 0) {
            notices.add(Notice.of(Tone.NEUTRAL, words.text("intake.publish.nothing_new")));
        } else {
            steps.add(
                    new LargeView.Step(
                            visitor.csrf(),
                            Paths.large(run.file().id()) + "/publish",
                            Long.toString(run.edition()),
                            Button.submit(words.text("intake.publish.button", changed)),
                            words.text("intake.large.publish.hint")));
        }
        run.earlier()
                .map(
                        file ->
                                Notice.of(Tone.CAUTION, words.text("intake.check.same_file"))
                                        .links(
                                                List.of(
                                                        Link.to(
                                                                Paths.file(file.id()),
                                                                words.text(
                                                                        "intake.receipt.link")))))
                .ifPresent(notices::add);
        if (run.mended() > 0) {
            notices.add(Notice.of(Tone.NEUTRAL, words.text("intake.large.mended", run.mended())));
        }
        steps.add(forget(visitor, run.file()));
        return page(
                visitor,
                new LargeView(
                        top(words, run.file(), notices, tiles(words, run)),
                        Optional.empty(),
                        findings(words, run),
                        steps));
    }

    private static List<Notice> outcome(Words words, String outcome) {
        var notices = new ArrayList<Notice>();
        if (!outcome.isEmpty() && words.has("intake.outcome." + outcome)) {
            notices.add(Notice.of(Tone.CAUTION, words.text("intake.outcome." + outcome)));
        }
        return notices;
    }

    private Optional<LargeView.Findings> findings(Words words, LargeRun run) {
        int all = run.problems() + run.warnings();
        return run.findings().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new LargeView.Findings(
                                words.text("intake.errors.title_all"),
                                words.text("intake.large.findings", run.findings().size(), all),
                                errors.table(words, run.file().terms().kind(), run.findings())));
    }

    private LargeView.Top top(Words words, LargeFile file, List<Notice> notices, List<Tile> tiles) {
        var terms = file.terms();
        return new LargeView.Top(
                Phrases.crumbs(words),
                PageHeading.of(words.text("intake.large.title"))
                        .caption(phrases.kindName(words, terms.kind()))
                        .lead(words.text("intake.large.lead")),
                notices,
                tiles,
                new SummaryList(
                        List.of(
                                item(words, "agency", phrases.agency(words, terms.agency())),
                                item(words, "kind", phrases.kindName(words, terms.kind())),
                                item(words, "sent_on", words.date(terms.sentOn())),
                                item(words, "regime", phrases.regime(words, terms)),
                                item(words, "received", words.dateTime(file.receivedAt())),
                                item(
                                        words,
                                        "size",
                                        words.text(
                                                "intake.large.megabytes",
                                                Math.max(
                                                        1, Math.round(file.size() / MEGABYTE)))))));
    }

    private static SummaryList.Item item(Words words, String key, String value) {
        return SummaryList.item(words.text("intake.column." + key), value);
    }

    private static List<Tile> tiles(Words words, LargeRun run) {
        var counts = run.counts();
        var tiles = new ArrayList<Tile>();
        tiles.add(tile(words, "rows", run.lines()).tone(Tone.NEUTRAL));
        tiles.add(tile(words, "created", counts.created()));
        tiles.add(tile(words, "revised", counts.revised()));
        tiles.add(tile(words, "unchanged", counts.unchanged()).tone(Tone.NEUTRAL));
        tiles.add(tile(words, "withdrawn", counts.withdrawn()));
        if (run.problems() > 0) {
            tiles.add(tile(words, "errors", run.problems()).tone(Tone.DANGER));
        }
        if (run.warnings() > 0) {
            tiles.add(tile(words, "warnings", run.warnings()).tone(Tone.CAUTION));
        }
        return tiles;
    }

    private static Tile tile(Words words, String key, int count) {
        return Tile.of(words.number(count), words.text("intake.tile." + key));
    }

    private static LargeView.Missing missing(Words words, LargeFile file) {
        return new LargeView.Missing(
                words.text("intake.large.missing"),
                FileField.of("file", words.text("intake.field.file"), ".csv")
                        .hint(words.text("intake.large.missing.hint"))
                        .progressLabel(words.text("intake.field.file.sending")),
                Button.submit(words.text("intake.large.send")),
                sending(words, Paths.large(file.id()), file.size()));
    }

    /// What the script that sends parts has to know.
    ///
    /// @param size of the file that was begun; 0 where none was
    static LargeView.Sending sending(Words words, String path, long size) {
        return new LargeView.Sending(
                path,
                size,
                SheetLimits.USUAL.bytes(),
                LargeFile.PART,
                new LargeView.Texts(
                        words.text("intake.large.other"), words.text("intake.large.failed")));
    }

    private static LargeView.Step forget(Visitor visitor, LargeFile file) {
        var words = visitor.words();
        return step(
                visitor,
                Paths.large(file.id()) + "/forget",
                Button.submit(words.text("intake.forget.button")).secondary(),
                words.text("intake.forget.hint"));
    }

    private static LargeView.Step step(Visitor visitor, String path, Button button, String hint) {
        return new LargeView.Step(visitor.csrf(), path, "", button, hint);
    }

    private static ModelAndView page(Visitor visitor, LargeView view) {
        return visitor.page("intake/large", visitor.words().text("intake.large.title"), view);
    }
}
