package org.homeward.people.web;

import java.util.Arrays;
import java.util.List;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.packs.Words;
import org.homeward.people.Side;
import org.homeward.people.work.ReviewLinks;
import org.homeward.people.work.ReviewLinks.Half;
import org.homeward.people.work.ReviewLinks.Pair;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Link;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tabs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The links that rules made, for the reviewer: one list per side, fields masked.
@Controller
public final class ReviewPages {
    private static final int ROWS = 50;

    private final ReviewLinks reviewLinks;
    private final Phrases phrases;

    ReviewPages(ReviewLinks reviewLinks, Phrases phrases) {
        this.reviewLinks = reviewLinks;
        this.phrases = phrases;
    }

    @GetMapping(Addresses.LINKS)
    @Requires(dataClass = DataClass.I, action = Action.DECIDE, purpose = Sights.LINKAGE)
    ModelAndView start() {
        return new ModelAndView("redirect:" + Addresses.links(Side.PROTECTION));
    }

    @GetMapping(Addresses.LINKS + "/{side:protection|justice}")
    @Requires(dataClass = DataClass.I, action = Action.DECIDE, purpose = Sights.LINKAGE)
    ModelAndView list(
            Visitor visitor,
            @PathVariable("side") String sideCode,
            @RequestParam(name = "page", defaultValue = "1") int asked) {
        var side = Addresses.side(sideCode);
        var grant = visitor.require(Sights.DECIDE, Sights.LINKAGE);
        int number = Math.clamp(asked, 1, 10_000);
        var page = reviewLinks.handle(grant, side, (number - 1) * ROWS, ROWS);
        var words = visitor.words();
        var title = words.text("people.links.title");
        int last = Math.max(1, (page.all() + ROWS - 1) / ROWS);
        var view =
                new ReviewView(
                        PageHeading.of(title).lead(words.text("people.links.lead")),
                        tabs(words, side),
                        table(words, side, page.pairs()),
                        Pagination.of(
                                words::text,
                                words.text("people.links.count", page.all()),
                                new Pagination.Place(Math.min(number, last), last),
                                at -> Addresses.links(side) + "?page=" + at));
        return visitor.page("people/links", title, view);
    }

    private static Tabs tabs(Words words, Side current) {
        return new Tabs(
                words.text("people.links.sides"),
                Arrays.stream(Side.values())
                        .map(
                                side ->
                                        new Tabs.Tab(
                                                Addresses.links(side),
                                                words.text("people.side." + Addresses.code(side)),
                                                side == current))
                        .toList());
    }

    private Table table(Words words, Side side, List<Pair> pairs) {
        var columns =
                List.of(
                        Column.rowHeading(words.text("people.links.pair")),
                        Column.text(words.text("people.links.older")),
                        Column.text(words.text("people.links.younger")),
                        Column.text(words.text("people.column.reason")));
        var rows =
                pairs.stream()
                        .map(
                                pair ->
                                        List.of(
                                                compare(words, side, pair),
                                                half(words, pair.one()),
                                                half(words, pair.other()),
                                                Cell.text(words.text(pair.reason().wordsKey()))))
                        .toList();
        return Table.of(title(words), columns, rows)
                .captionHidden()
                .emptyText(words.text("people.links.none"));
    }

    private static String title(Words words) {
        return words.text("people.links.title");
    }

    private Cell compare(Words words, Side side, Pair pair) {
        return Cell.link(
                Link.to(
                                Addresses.pair(side, pair.one().onSide(), pair.other().onSide()),
                                words.text("people.person.compare"))
                        .about(phrases.name(words, pair.one().label())),
                "");
    }

    private Cell half(Words words, Half half) {
        return Cell.text(
                phrases.name(words, half.label()) + ", " + phrases.born(words, half.label()),
                phrases.agency(words, half.agency()));
    }
}
