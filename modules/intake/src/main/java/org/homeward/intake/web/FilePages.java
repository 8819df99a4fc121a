package org.homeward.intake.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.access.UserNames;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.intake.model.SubmittedFile;
import org.homeward.intake.model.SubmittedFile.State;
import org.homeward.intake.model.SubmittedFiles;
import org.homeward.intake.work.WithdrawFile;
import org.homeward.journal.Journal;
import org.homeward.packs.Words;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Button;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Link;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The receipt of a published file, and its withdrawal as a whole.
@Controller
public final class FilePages {
    /// Who did what, and when.
    record Register(Journal journal, UserNames names) {}

    private final SubmittedFiles files;
    private final WithdrawFile withdraw;
    private final Register register;
    private final Phrases phrases;

    FilePages(SubmittedFiles files, WithdrawFile withdraw, Register register, Phrases phrases) {
        this.files = files;
        this.withdraw = withdraw;
        this.register = register;
        this.phrases = phrases;
    }

    @GetMapping(Paths.FILE)
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    ModelAndView receipt(Visitor visitor, @PathVariable("id") UUID id) {
        var words = visitor.words();
        var history = history(visitor, id);
        var published = history.getFirst();
        var last = history.getLast();
        boolean withdrawn = last.state() == State.WITHDRAWN;
        var view =
                new ReceiptView(
                        Phrases.crumbs(words),
                        PageHeading.of(words.text("intake.receipt.title"))
                                .caption(phrases.agency(words, published.terms().agency())),
                        notices(words, withdrawn),
                        file(words, last),
                        new ReceiptView.Acts(
                                act(words, "published", published),
                                withdrawn
                                        ? Optional.of(act(words, "withdrawn", last))
                                        : Optional.empty(),
                                withdrawn
                                        ? Optional.empty()
                                        : Optional.of(
                                                Button.link(
                                                                withdrawal(id),
                                                                words.text("intake.withdraw.link"))
                                                        .secondary()),
                                words.text("intake.receipt.print")));
        return visitor.page("intake/receipt", words.text("intake.receipt.title"), view);
    }

    private static List<Notice> notices(Words words, boolean withdrawn) {
        return List.of(
                withdrawn
                        ? Notice.of(Tone.CAUTION, words.text("intake.receipt.withdrawn"))
                        : Notice.of(Tone.ACCENT, words.text("intake.receipt.published")));
    }

    private SummaryList file(Words words, SubmittedFile file) {
        var terms = file.terms();
        return new SummaryList(
                List.of(
                        item(words, "number", Cell.text(file.id().toString())),
                        item(words, "kind", Cell.text(phrases.kindName(words, terms.kind()))),
                        item(words, "agency", Cell.text(phrases.agency(words, terms.agency()))),
                        item(words, "sent_on", Cell.text(words.date(terms.sentOn()))),
                        item(words, "regime", Cell.text(phrases.regime(words, terms))),
                        item(words, "rows", Cell.text(words.number(file.rows()))),
                        item(words, "sha256", Cell.text(hash(file.sha256()))),
                        item(words, "state", Cell.tag(phrases.state(words, file.state())))));
    }

    /// In groups, so that it wraps on a phone and can be read aloud from paper.
    private static String hash(String hex) {
        return hex.replaceAll("(.{8})(?=.)", "$1 ");
    }

    private ReceiptView.Act act(Words words, String key, SubmittedFile file) {
        var position = register.journal().positionOf(file.act());
        var at = position.flatMap(register.journal()::recordedAt);
        var written = file.written();
        String by = register.names().displayName(file.by());
        var facts =
                List.of(
                        item(words, "at", Cell.text(at.map(words::dateTime).orElse(""))),
                        item(
                                words,
                                "by",
                                Cell.text(by.isEmpty() ? words.text("intake.by.service") : by)),
                        item(
                                words,
                                "position",
                                Cell.text(position.map(it -> words.number(it.value())).orElse(""))),
                        item(
                                words,
                                "counts",
                                Cell.text(
                                        String.join(
                                                " · ",
                                                count(words, "created", written.created()),
                                                count(words, "revised", written.revised()),
                                                count(words, "unchanged", written.unchanged()),
                                                count(words, "ended", written.withdrawn())))));
        return new ReceiptView.Act(words.text("intake.act." + key), new SummaryList(facts));
    }

    private static String count(Words words, String key, int count) {
        return words.text("intake.count." + key, count);
    }

    private static SummaryList.Item item(Words words, String key, Cell value) {
        return SummaryList.item(words.text("intake.column." + key), value);
    }

    @GetMapping(Paths.FILE + "/withdrawal")
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    ModelAndView ask(Visitor visitor, @PathVariable("id") UUID id) {
        var words = visitor.words();
        var file = history(visitor, id).getLast();
        if (file.state() == State.WITHDRAWN) {
            return Paths.seeOther(Paths.file(id));
        }
        var view =
                new WithdrawalView(
                        Breadcrumbs.of(
                                words::text,
                                List.of(
                                        Link.to(Paths.START, words.text("intake.start.title")),
                                        Link.to(
                                                Paths.file(id),
                                                words.text("intake.receipt.title")))),
                        PageHeading.of(words.text("intake.withdraw.title")),
                        file(words, file),
                        List.of(
                                words.text("intake.withdraw.created", file.written().created()),
                                words.text("intake.withdraw.revised", file.written().revised()),
                                words.text("intake.withdraw.later"),
                                words.text("intake.withdraw.journal")),
                        new WithdrawalView.Form(
                                visitor.csrf(),
                                withdrawal(id),
                                Button.submit(words.text("intake.withdraw.button")).danger(),
                                Button.link(Paths.file(id), words.text("intake.withdraw.back"))
                                        .secondary()));
        return visitor.page("intake/withdrawal", words.text("intake.withdraw.title"), view);
    }

    @PostMapping(Paths.FILE + "/withdrawal")
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    ModelAndView withdraw(Visitor visitor, @PathVariable("id") UUID id) {
        history(visitor, id);
        return switch (withdraw.handle(visitor.signedIn(), id)) {
            case WithdrawFile.Withdrawn(var file) -> Paths.seeOther(Paths.file(file.id()));
            case WithdrawFile.Refused reason ->
                    switch (reason) {
                        case UNKNOWN_FILE -> throw new NotAllowed();
                        case ALREADY_WITHDRAWN -> Paths.seeOther(Paths.file(id));
                    };
        };
    }

    private static String withdrawal(UUID id) {
        return Paths.file(id) + "/withdrawal";
    }

    /// The states of a file of the visitor's agency; any other file does not exist.
    private List<SubmittedFile> history(Visitor visitor, UUID id) {
        var history = files.history(id);
        if (history.isEmpty() || !phrases.isOwn(visitor, history.getFirst())) {
            throw new NotAllowed();
        }
        return history;
    }
}
