package org.homeward.figures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Transfer;
import org.homeward.access.web.Visitor;
import org.homeward.figures.model.Definitions;
import org.homeward.figures.model.Publication;
import org.homeward.figures.model.Publications;
import org.homeward.figures.web.SheetFiles.Format;
import org.homeward.packs.Words;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Download;
import org.homeward.webkit.Downloads;
import org.homeward.webkit.Link;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.Paper;
import org.homeward.webkit.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of all figures that were released, for everybody who may read what was released.
@Controller
public final class ReleasedPages {
    /// Where the list is.
    static final String LIST = "/released";

    private static final int ROWS = 30;

    private final Publications publications;
    private final Definitions definitions;
    private final QuestionWords questionWords;
    private final FigurePages.Parts parts;

    ReleasedPages(
            Publications publications,
            Definitions definitions,
            QuestionWords questionWords,
            FigurePages.Parts parts) {
        this.publications = publications;
        this.definitions = definitions;
        this.questionWords = questionWords;
        this.parts = parts;
    }

    @GetMapping(LIST)
    @Requires(dataClass = DataClass.PUB, action = Action.READ, purpose = Sights.ACCOUNT)
    ModelAndView list(Visitor visitor, @RequestParam(name = "upto", defaultValue = "0") long upTo) {
        Sights.requireReleased(visitor);
        var words = visitor.words();
        var page = publications.page(upTo > 0 ? OptionalLong.of(upTo) : OptionalLong.empty(), ROWS);
        var title = words.text("figures.released.title");
        var view =
                new ReleasedView(
                        new Paper(title, ""),
                        PageHeading.of(title).lead(words.text("figures.released.lead")),
                        table(page.publications(), words),
                        pagination(page, words),
                        downloads(words),
                        parts.sheets().warnings(words));
        return visitor.page("figures/released", title, view);
    }

    /// The way back from a released figure, or from its definition.
    static Breadcrumbs crumbs(Words words) {
        return Breadcrumbs.of(
                words::text, List.of(Link.to(LIST, words.text("figures.released.title"))));
    }

    private Table table(List<Publication> released, Words words) {
        var versions = versions(released);
        var columns =
                List.of(
                        Column.rowHeading(words.text("figures.column.figure")),
                        Column.text(words.text("figures.column.period")),
                        Column.number(words.text("figures.count")),
                        Column.text(words.text("figures.definition")),
                        Column.text(words.text("figures.released.day")));
        var rows = released.stream().map(one -> row(one, versions, words)).toList();
        return Table.of(words.text("figures.released.title"), columns, rows)
                .captionHidden()
                .cardsWhenNarrow()
                .emptyText(words.text("figures.own.none"));
    }

    private Map<String, Integer> versions(List<Publication> released) {
        return definitions.versions(
                released.stream().map(one -> one.identity().definitionHash()).distinct().toList());
    }

    private List<Cell> row(Publication one, Map<String, Integer> versions, Words words) {
        var question = one.question();
        return List.of(
                Cell.link(
                        Link.to("/published/" + one.id(), questionWords.name(question, words)),
                        String.join(" ", questionWords.filters(question, words))),
                Cell.text(QuestionWords.period(question, words)),
                Cell.text(words.number(one.value())),
                definition(one, versions, words),
                Cell.text(
                        parts.sheets().recorded(one.act(), words),
                        words.text("figures.at_position", question.knowledge().position())));
    }

    private static Cell definition(Publication one, Map<String, Integer> versions, Words words) {
        var hash = one.identity().definitionHash();
        var version = versions.get(hash);
        return version == null
                ? Cell.text(hash.substring(0, Math.min(12, hash.length())))
                : Cell.link(
                        DefinitionPages.PATH + hash,
                        words.text("figures.released.version", Integer.toString(version)));
    }

    private static Pagination pagination(Publications.Page page, Words words) {
        var steps = new ArrayList<Pagination.Step>();
        page.newer()
                .ifPresent(
                        at ->
                                steps.add(
                                        new Pagination.Previous(
                                                LIST + "?upto=" + at,
                                                words.text("figures.released.newer"))));
        page.older()
                .ifPresent(
                        at ->
                                steps.add(
                                        new Pagination.Next(
                                                LIST + "?upto=" + at,
                                                words.text("figures.released.older"))));
        return new Pagination(words.text("webkit.pagination.label"), "", steps);
    }

    private static Downloads downloads(Words words) {
        return new Downloads(
                words.text("webkit.downloads.heading"),
                Arrays.stream(Format.values())
                        .filter(format -> !format.isPicture())
                        .map(
                                format ->
                                        Exhibits.item(
                                                LIST + "/file." + format.ending(), format, words))
                        .toList());
    }

    /// All of them, as a table to take away.
    @GetMapping(LIST + "/file.{format:csv|xlsx}")
    @Transfer
    @Requires(dataClass = DataClass.PUB, action = Action.READ, purpose = Sights.ACCOUNT)
    void file(Visitor visitor, @PathVariable("format") String ending, HttpServletResponse response)
            throws IOException {
        var format = Format.of(ending).filter(it -> !it.isPicture()).orElseThrow(NotAllowed::new);
        file(visitor, format).send(response);
    }

    Download file(Visitor visitor, Format format) {
        Sights.requireReleased(visitor);
        var words = visitor.words();
        var released = publications.newest(Integer.MAX_VALUE);
        var versions = versions(released);
        var rows = new ArrayList<List<Object>>();
        rows.add(headings(words));
        released.forEach(one -> rows.add(line(one, versions, words)));
        return SheetFiles.table(
                format,
                new SheetFiles.Named(
                        "released-figures",
                        words.text("figures.released.title"),
                        words.text("figures.notes")),
                rows,
                parts.sheets().warnings(words));
    }

    private static List<Object> headings(Words words) {
        return List.of(
                words.text("figures.column.figure"),
                words.text("figures.column.period"),
                words.text("figures.released.only"),
                words.text("figures.count"),
                words.text("figures.released.version_heading"),
                words.text("figures.released.fingerprint"),
                words.text("figures.released.day"),
                words.text("figures.own.position"),
                words.text("figures.address"));
    }

    private List<Object> line(Publication one, Map<String, Integer> versions, Words words) {
        var question = one.question();
        var hash = one.identity().definitionHash();
        var version = versions.get(hash);
        return List.of(
                questionWords.name(question, words),
                question.period(),
                String.join(" ", questionWords.filters(question, words)),
                one.value(),
                version == null ? "" : version.toString(),
                hash,
                parts.sheets().recordedOn(one.act()).map(Object::toString).orElse(""),
                question.knowledge().position(),
                "/published/" + one.id());
    }
}
