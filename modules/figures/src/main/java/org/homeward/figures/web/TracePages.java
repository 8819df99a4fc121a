package org.homeward.figures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Right;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.figures.model.Counts.CellCount;
import org.homeward.figures.model.Counts.Key;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureRequest;
import org.homeward.figures.work.ReadQuestion;
import org.homeward.figures.work.TraceFigure;
import org.homeward.figures.work.TraceFigure.Window;
import org.homeward.packs.Words;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Link;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.Table;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list behind a number: coded facts, nothing that says who somebody is. It is looked at, page
/// by page, and not taken away: rows of single persons leave only by two persons' decision.
@Controller
public final class TracePages {
    private static final int ROWS = 50;
    private static final Right JOURNAL = Right.of(DataClass.A, Action.READ);

    private final ReadQuestion questions;
    private final TraceFigure traceFigure;
    private final FactWords factWords;
    private final FigurePages.Parts parts;

    TracePages(
            ReadQuestion questions,
            TraceFigure traceFigure,
            FactWords factWords,
            FigurePages.Parts parts) {
        this.questions = questions;
        this.traceFigure = traceFigure;
        this.factWords = factWords;
        this.parts = parts;
    }

    @GetMapping("/figures/{figure}/trace")
    @Requires(dataClass = DataClass.T, action = Action.READ)
    ModelAndView show(
            Visitor visitor,
            @PathVariable("figure") String figure,
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(name = "page", defaultValue = "1") int asked) {
        var grant = Sights.of(visitor);
        switch (questions.read(Asked.of(figure, query))) {
            case ReadQuestion.Refused refused -> {
                return parts.refusals().page(visitor, refused);
            }
            case ReadQuestion.Understood(var request) -> {
                var words = visitor.words();
                var cell = cell(query, request);
                int number = Math.clamp(asked, 1, 100_000);
                var window = new Window((number - 1) * ROWS, ROWS);
                var found = traceFigure.handle(grant, request, cell, window);
                var title = words.text("figures.trace.title");
                return visitor.page(
                        "figures/trace",
                        title,
                        new TraceView(
                                crumbs(request, words),
                                parts.paper(request, words),
                                heading(request, cell, found.size(), words),
                                parts.sheets().known(request, words),
                                table(found.entries(), request, visitor),
                                pagination(
                                        request, query, new Place(number, found.size()), words)));
            }
        }
    }

    private static Optional<Key> cell(MultiValueMap<String, String> query, FigureRequest request) {
        return TraceCell.read(Asked.text(query, "cell"), request);
    }

    private static Breadcrumbs crumbs(FigureRequest request, Words words) {
        return Breadcrumbs.of(
                words::text,
                List.of(
                        Link.to("/figures", words.text("figures.list.title")),
                        Link.to(
                                FigureQuestion.of(request).address(),
                                request.definition().name(words.language()))));
    }

    private PageHeading heading(FigureRequest request, Optional<Key> cell, int size, Words words) {
        var caption = new StringBuilder(request.definition().name(words.language()));
        caption.append(", ").append(words.period(request.period()));
        cell.ifPresent(
                key ->
                        parts.sheets()
                                .labels(new CellCount(key, size), request, words)
                                .forEach(label -> caption.append(", ").append(label)));
        return PageHeading.of(words.text("figures.trace.size", (long) size))
                .caption(caption.toString())
                .lead(words.text("figures.trace.lead"));
    }

    private Table table(List<TraceFigure.Entry> entries, FigureRequest request, Visitor visitor) {
        var words = visitor.words();
        boolean opensJournal = visitor.may(JOURNAL, "oversight");
        var columns = new ArrayList<Column>();
        columns.add(Column.rowHeading(words.text("figures.trace.fact")));
        factWords.headings(request, words).forEach(text -> columns.add(Column.text(text)));
        columns.add(Column.text(words.text("figures.trace.since")));
        var rows = new ArrayList<List<Cell>>();
        for (var entry : entries) {
            var representative = entry.evidence().representative();
            var cells = new ArrayList<Cell>();
            cells.add(
                    Cell.text(
                            FactWords.shortened(representative.fact()),
                            words.text(
                                    "figures.trace.others",
                                    (long) entry.evidence().others().size())));
            factWords.values(entry.fact(), words).forEach(text -> cells.add(Cell.text(text)));
            var since = words.text("figures.at_position", representative.since().toString());
            cells.add(
                    opensJournal
                            ? Cell.link("/journal?upto=" + representative.since(), since)
                            : Cell.text(since));
            rows.add(cells);
        }
        return Table.of(words.text("figures.trace.title"), columns, rows)
                .captionHidden()
                .cardsWhenNarrow()
                .dense()
                .emptyText(words.text("figures.none_counted"));
    }

    private record Place(int page, int size) {}

    private static Pagination pagination(
            FigureRequest request, MultiValueMap<String, String> query, Place place, Words words) {
        int last = Math.max(1, (place.size + ROWS - 1) / ROWS);
        return Pagination.of(
                words::text,
                "",
                new Pagination.Place(Math.min(place.page, last), last),
                page -> address("/trace", request, query) + "&page=" + page);
    }

    private static String address(
            String below, FigureRequest request, MultiValueMap<String, String> query) {
        var cell = cell(query, request).map(key -> "&cell=" + TraceCell.text(key)).orElse("");
        return FigureQuestion.of(request).address(below) + cell;
    }
}
