package org.homeward.people.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.web.MyWork;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.database.ListLength;
import org.homeward.packs.Words;
import org.homeward.people.Side;
import org.homeward.people.model.Link.Maker;
import org.homeward.people.model.Shelves.Shelf;
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
import org.homeward.webkit.Tile;
import org.homeward.webkit.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The pairs that wait for the reviewer and those that were decided: lists per side, masked.
@Controller
public final class ReviewPages implements MyWork {
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
        return new ModelAndView(
                "redirect:" + Addresses.links(new Shelf(Side.PROTECTION, Maker.RULE), 1));
    }

    @GetMapping(Addresses.LINKS + "/{side:protection|justice}")
    @Requires(dataClass = DataClass.I, action = Action.DECIDE, purpose = Sights.LINKAGE)
    ModelAndView list(
            Visitor visitor,
            @PathVariable("side") String sideCode,
            @RequestParam(name = "by", defaultValue = "") String by,
            @RequestParam(name = "page", defaultValue = "1") int asked) {
        var shelf =
                new Shelf(
                        Addresses.side(sideCode),
                        by.equals(Addresses.BY_USERS) ? Maker.USER : Maker.RULE);
        var grant = visitor.require(Sights.DECIDE, Sights.LINKAGE);
        var page = reviewLinks.handle(grant, shelf, asked, ROWS);
        var words = visitor.words();
        var title = words.text("people.links.title");
        var all = page.all();
        var view =
                new ReviewView(
                        PageHeading.of(title).lead(words.text(key("lead", shelf))),
                        tabs(words, shelf),
                        table(words, shelf, page.pairs()),
                        Pagination.of(
                                words::text,
                                words.text(
                                        all.more() ? "people.links.more" : "people.links.count",
                                        all.number()),
                                new Pagination.Place(page.number(), page.last()),
                                at -> Addresses.links(shelf, at)));
        return visitor.page("people/links", title, view);
    }

    @Override
    public List<Tile> tiles(Visitor visitor) {
        return visitor.grant(Sights.DECIDE, Sights.LINKAGE)
                .map(grant -> reviewLinks.lengths(grant, shelves()))
                .map(
                        lengths ->
                                shelves().stream()
                                        .map(
                                                shelf ->
                                                        tile(
                                                                visitor.words(),
                                                                shelf,
                                                                lengths.getOrDefault(
                                                                        shelf, ListLength.NONE)))
                                        .toList())
                .orElse(List.of());
    }

    private static Tile tile(Words words, Shelf shelf, ListLength pairs) {
        return Tile.of(pairs.shown(words::number), words.text(key("shelf", shelf)))
                .delta(words.text(side(shelf)))
                .href(Addresses.links(shelf, 1))
                .tone(shelf.maker() == Maker.RULE ? Tone.ACCENT : Tone.NEUTRAL);
    }

    private static List<Shelf> shelves() {
        var shelves = new ArrayList<Shelf>();
        for (var maker : Maker.values()) {
            for (var side : Side.values()) {
                shelves.add(new Shelf(side, maker));
            }
        }
        return shelves;
    }

    private static String key(String about, Shelf shelf) {
        return "people.links." + about + "." + shelf.maker().name().toLowerCase(Locale.ROOT);
    }

    private static List<Tabs> tabs(Words words, Shelf current) {
        return List.of(
                new Tabs(
                        words.text("people.links.sides"),
                        Arrays.stream(Side.values())
                                .map(side -> new Shelf(side, current.maker()))
                                .map(shelf -> tab(words, shelf, current, side(shelf)))
                                .toList()),
                new Tabs(
                        words.text("people.links.makers"),
                        Arrays.stream(Maker.values())
                                .map(maker -> new Shelf(current.side(), maker))
                                .map(shelf -> tab(words, shelf, current, key("shelf", shelf)))
                                .toList()));
    }

    private static Tabs.Tab tab(Words words, Shelf shelf, Shelf current, String key) {
        return new Tabs.Tab(Addresses.links(shelf, 1), words.text(key), shelf.equals(current));
    }

    private static String side(Shelf shelf) {
        return "people.side." + Addresses.code(shelf.side());
    }

    private Table table(Words words, Shelf shelf, List<Pair> pairs) {
        var columns =
                List.of(
                        Column.rowHeading(words.text("people.links.pair")),
                        Column.text(words.text("people.links.older")),
                        Column.text(words.text("people.links.younger")),
                        Column.text(words.text(key("why", shelf))));
        var rows =
                pairs.stream()
                        .map(
                                pair ->
                                        List.of(
                                                compare(words, shelf.side(), pair),
                                                half(words, pair.one()),
                                                half(words, pair.other()),
                                                Cell.text(why(words, pair))))
                        .toList();
        return Table.of(title(words), columns, rows)
                .captionHidden()
                .cardsWhenNarrow()
                .emptyText(words.text(key("none", shelf)));
    }

    /// The reason of a rule, or what users decided.
    private static String why(Words words, Pair pair) {
        var link = pair.link();
        return words.text(
                link.maker() == Maker.RULE
                        ? link.reason().wordsKey()
                        : "people.event." + link.state().name().toLowerCase(Locale.ROOT));
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
