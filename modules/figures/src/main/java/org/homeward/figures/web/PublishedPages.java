package org.homeward.figures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureQuestion.Knowledge;
import org.homeward.figures.model.Publication;
import org.homeward.figures.model.Publications;
import org.homeward.figures.work.EvaluateFigure;
import org.homeward.figures.work.PublishedBeside;
import org.homeward.figures.work.ReadQuestion;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Link;
import org.homeward.webkit.Option;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.Paper;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Published figures beside computed ones: those of others, and the last ones of this instance
/// then and now.
@Controller
public final class PublishedPages {
    private static final int ROWS = 30;
    /// Of our own; the page of released figures has them all.
    private static final int NEWEST = 10;

    private final ReadQuestion questions;
    private final PublishedUse use;
    private final FigurePages.Parts parts;
    private final PublishedRows rows;
    private final QuestionWords questionWords;

    /// What these pages do.
    record PublishedUse(
            EvaluateFigure evaluateFigure,
            PublishedBeside publishedBeside,
            Publications publications,
            ProposalPages proposals) {}

    PublishedPages(ReadQuestion questions, PublishedUse use, FigurePages.Parts parts) {
        this.questions = questions;
        this.use = use;
        this.parts = parts;
        this.rows = new PublishedRows(parts.pack());
        this.questionWords = new QuestionWords(questions, parts);
    }

    @GetMapping("/published")
    @Requires(dataClass = DataClass.T, action = Action.READ)
    ModelAndView list(
            Visitor visitor,
            @RequestParam(name = "figure", defaultValue = "") String figure,
            @RequestParam(name = "page", defaultValue = "1") int asked) {
        var grant = Sights.of(visitor);
        var words = visitor.words();
        var only = Optional.of(figure).filter(text -> !text.isEmpty());
        int number = Math.clamp(asked, 1, 10_000);
        var page = use.publishedBeside.handle(grant, only, (number - 1) * ROWS, ROWS);
        int last = Math.max(1, (page.size() + ROWS - 1) / ROWS);
        var title = words.text("figures.published.title");
        var view =
                new PublishedView(
                        new Paper(title, ""),
                        PageHeading.of(title).lead(words.text("figures.published.lead")),
                        select(figure, words),
                        words.text("webkit.filters.apply"),
                        rows.table(page.pairs(), words),
                        Pagination.of(
                                words::text,
                                words.text("figures.published.count", (long) page.size()),
                                new Pagination.Place(Math.min(number, last), last),
                                at ->
                                        "/published?page="
                                                + at
                                                + only.map(id -> "&figure=" + id).orElse("")),
                        words.text("figures.own.title"),
                        own(grant, words),
                        Link.to(ReleasedPages.LIST, words.text("figures.released.title")),
                        ProposalPages.isFor(visitor)
                                ? Optional.of(
                                        Link.to(
                                                ExtractPages.PATH,
                                                words.text("figures.extract.title")))
                                : Optional.empty(),
                        ProposalPages.isFor(visitor)
                                ? Optional.of(
                                        new PublishedView.Waiting(
                                                words.text("figures.proposal.title"),
                                                use.proposals.waiting(words)))
                                : Optional.empty());
        return visitor.page("figures/published", title, view);
    }

    private SelectField select(String figure, Words words) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.text("figures.form.all")));
        for (var one : parts.pack().figureDefinitions()) {
            options.add(Option.of(one.id(), one.name(words.language())));
        }
        return SelectField.of("figure", words.text("figures.form.figure"), options)
                .selected(figure);
    }

    private Table own(Grant grant, Words words) {
        var columns =
                List.of(
                        Column.rowHeading(words.text("figures.column.figure")),
                        Column.text(words.text("figures.column.period")),
                        Column.text(words.text("figures.own.day")),
                        Column.number(words.text("figures.own.then")),
                        Column.number(words.text("figures.own.now")));
        var found =
                use.publications.newest(NEWEST).stream()
                        .map(
                                one ->
                                        List.of(
                                                Cell.link(
                                                        "/published/" + one.id(),
                                                        questionWords.name(one.question(), words)),
                                                Cell.text(
                                                        QuestionWords.period(
                                                                one.question(), words)),
                                                day(one, words),
                                                Cell.text(words.number(one.value())),
                                                Cell.text(now(grant, one, words))))
                        .toList();
        return Table.of(words.text("figures.own.title"), columns, found)
                .captionHidden()
                .cardsWhenNarrow()
                .emptyText(words.text("figures.own.none"));
    }

    /// Day and position tell two publications of one title apart.
    private Cell day(Publication one, Words words) {
        return Cell.text(
                parts.sheets().recorded(one.act(), words),
                words.text("figures.at_position", one.question().knowledge().position()));
    }

    private String now(Grant grant, Publication publication, Words words) {
        return count(grant, publication.question().known(Knowledge.NOW))
                .map(words::number)
                .orElse(words.text("figures.unknown"));
    }

    private Optional<Long> count(Grant grant, FigureQuestion question) {
        return questions.read(question) instanceof ReadQuestion.Understood(var request)
                ? Optional.of(use.evaluateFigure.handle(grant, request).table().total())
                : Optional.empty();
    }
}
