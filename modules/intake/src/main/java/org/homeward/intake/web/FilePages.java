package org.homeward.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.UserNames;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.intake.model.SubmittedFile;
import org.homeward.intake.model.SubmittedFile.State;
import org.homeward.journal.Journal;
import org.homeward.packs.Words;
import org.homeward.webkit.Button;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The receipt of a published file.
@Controller
public final class FilePages {
    /// Who did what, and when.
    record Register(Journal journal, UserNames names) {}

    private final FileSummaries summaries;
    private final Register register;
    private final Phrases phrases;

    FilePages(FileSummaries summaries, Register register, Phrases phrases) {
        this.summaries = summaries;
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
        var history = summaries.history(visitor, id);
        var published = history.getFirst();
        var last = history.getLast();
        boolean withdrawn = last.state() == State.WITHDRAWN;
        var view =
                new ReceiptView(
                        Phrases.crumbs(words),
                        PageHeading.of(words.text("intake.receipt.title"))
                                .caption(phrases.agency(words, published.terms().agency())),
                        notices(words, withdrawn),
                        summaries.of(words, last),
                        new ReceiptView.Acts(
                                act(words, "published", published),
                                withdrawn
                                        ? Optional.of(act(words, "withdrawn", last))
                                        : Optional.empty(),
                                withdrawn
                                        ? Optional.empty()
                                        : Optional.of(
                                                Button.link(
                                                                WithdrawalPages.path(id),
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

    private ReceiptView.Act act(Words words, String key, SubmittedFile file) {
        var position = register.journal().positionOf(file.act());
        var at = position.flatMap(register.journal()::recordedAt);
        var written = file.written();
        String by = register.names().displayName(file.by());
        var facts = new ArrayList<SummaryList.Item>();
        file.reason()
                .map(reason -> Cell.text(WithdrawalPages.text(words, reason)))
                .map(reason -> item(words, "reason", reason))
                .ifPresent(facts::add);
        facts.addAll(
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
                                                count(words, "ended", written.withdrawn()))))));
        return new ReceiptView.Act(words.text("intake.act." + key), new SummaryList(facts));
    }

    private static String count(Words words, String key, int count) {
        return words.text("intake.count." + key, count);
    }

    private static SummaryList.Item item(Words words, String key, Cell value) {
        return SummaryList.item(words.text("intake.column." + key), value);
    }
}
