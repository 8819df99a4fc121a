package org.homeward.people.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.Condition;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.packs.Words;
import org.homeward.people.Side;
import org.homeward.people.work.ComparePair;
import org.homeward.people.work.ComparePair.Comparison;
import org.homeward.people.work.DecideOnPair;
import org.homeward.people.work.DecideOnPair.Command;
import org.homeward.people.work.DecideOnPair.Decision;
import org.homeward.people.work.DecideOnPair.Done;
import org.homeward.people.work.DecideOnPair.Refused;
import org.homeward.people.work.Labels.Covered;
import org.homeward.people.work.Labels.Label;
import org.homeward.people.work.Labels.Open;
import org.homeward.webkit.Button;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Two records side by side, for a reviewer to decide whether they are of one person. Fields are
/// masked until the reviewer asks to see them.
@Controller
public final class PairPages {
    private static final String PAIR = "/people/{side:protection|justice}/{one}/with/{other}";
    private static final Right READ = Right.of(DataClass.I, Action.READ);

    private final ComparePair comparePair;
    private final DecideOnPair decideOnPair;
    private final Sights sights;
    private final Phrases phrases;

    PairPages(ComparePair comparePair, DecideOnPair decideOnPair, Sights sights, Phrases phrases) {
        this.comparePair = comparePair;
        this.decideOnPair = decideOnPair;
        this.sights = sights;
        this.phrases = phrases;
    }

    /// Two records of a side, as the address names them.
    private record Named(Side side, UUID one, UUID other) {
        List<UUID> pair() {
            return List.of(one, other);
        }
    }

    @GetMapping(PAIR)
    @Requires(dataClass = DataClass.I, action = Action.DECIDE, purpose = Sights.LINKAGE)
    ModelAndView show(
            Visitor visitor,
            @PathVariable("side") String side,
            @PathVariable("one") UUID one,
            @PathVariable("other") UUID other,
            @RequestParam(name = "done", defaultValue = "") String done) {
        var named = new Named(Addresses.side(side), one, other);
        return page(visitor, named, Optional.empty(), done);
    }

    /// The compared fields in clear; asked for each time, and never by address alone.
    @PostMapping(PAIR + "/compared")
    @Requires(dataClass = DataClass.I, action = Action.DECIDE, purpose = Sights.LINKAGE)
    ModelAndView compare(
            Visitor visitor,
            @PathVariable("side") String side,
            @PathVariable("one") UUID one,
            @PathVariable("other") UUID other) {
        var reading = visitor.require(READ, Sights.LINKAGE, Condition.COMPARED_FIELDS);
        var named = new Named(Addresses.side(side), one, other);
        return page(visitor, named, Optional.of(reading), "");
    }

    @PostMapping(PAIR)
    @Requires(dataClass = DataClass.I, action = Action.DECIDE, purpose = Sights.LINKAGE)
    ModelAndView decide(
            Visitor visitor,
            @PathVariable("side") String side,
            @PathVariable("one") UUID one,
            @PathVariable("other") UUID other,
            @RequestParam("decision") Decision decision) {
        var named = new Named(Addresses.side(side), one, other);
        var grant = visitor.require(Sights.DECIDE, Sights.LINKAGE);
        var agency = visitor.signedIn().agency();
        var outcome =
                decideOnPair.handle(grant, new Command(named.side(), one, other, decision, agency));
        return switch (outcome) {
            case Done(boolean areOne) -> back(named, areOne ? "one" : "two");
            case Refused refused ->
                    switch (refused) {
                        case UNKNOWN_RECORD, SAME_RECORD -> throw new NotAllowed();
                        case NO_LINK -> back(named, "no_link");
                        case ALREADY_SO -> back(named, "already_so");
                        case FILE_IS_PUBLISHED -> back(named, "busy");
                    };
        };
    }

    private static ModelAndView back(Named named, String done) {
        return new ModelAndView(
                "redirect:"
                        + Addresses.pair(named.side(), named.one(), named.other())
                        + "?done="
                        + done);
    }

    private ModelAndView page(Visitor visitor, Named named, Optional<Grant> reading, String done) {
        var comparison =
                comparePair
                        .handle(sights.of(visitor), reading, named.side(), named.pair())
                        .orElseThrow(NotAllowed::new);
        var words = visitor.words();
        var title = words.text("people.pair.title");
        var action = Addresses.pair(named.side(), named.one(), named.other());
        var view =
                new PairView(
                        PageHeading.of(title)
                                .caption(words.text("people.side." + Addresses.code(named.side())))
                                .lead(standing(words, comparison)),
                        notices(words, done),
                        table(words, named.side(), comparison),
                        new PairView.Forms(
                                visitor.csrf(),
                                action + "/compared",
                                isMasked(comparison) && comparison.isGrounded()
                                        ? List.of(
                                                Button.submit(words.text("people.pair.reveal"))
                                                        .secondary())
                                        : List.of(),
                                action,
                                decisions(words, comparison)),
                        words.text(
                                comparison.isGrounded()
                                        ? "people.pair.explanation"
                                        : "people.pair.no_ground"));
        return visitor.page("people/pair", title, view);
    }

    private static String standing(Words words, Comparison comparison) {
        var reason =
                comparison
                        .link()
                        .filter(link -> link.isLinked())
                        .map(link -> link.reason().wordsKey())
                        .orElse("people.match.through_others");
        return comparison.areOne()
                ? words.text("people.pair.one", words.text(reason))
                : words.text("people.pair.two");
    }

    private static List<Notice> notices(Words words, String done) {
        return switch (done) {
            case "one", "two" ->
                    List.of(Notice.of(Tone.ACCENT, words.text("people.pair.done_" + done)));
            case "no_link", "already_so", "busy" ->
                    List.of(Notice.of(Tone.CAUTION, words.text("people.pair." + done)));
            default -> List.of();
        };
    }

    private static boolean isMasked(Comparison comparison) {
        return comparison.one().label() instanceof Covered
                || comparison.other().label() instanceof Covered;
    }

    private static List<Button> decisions(Words words, Comparison comparison) {
        var buttons = new ArrayList<Button>();
        boolean linked = comparison.link().filter(link -> link.isLinked()).isPresent();
        if (linked) {
            buttons.add(button(words, Decision.UNDO_LINK));
        } else {
            buttons.add(button(words, Decision.LINK));
        }
        buttons.add(button(words, Decision.KEEP_APART).secondary());
        return buttons;
    }

    private static Button button(Words words, Decision decision) {
        var key = "people.decision." + decision.name().toLowerCase(Locale.ROOT);
        return Button.submit(words.text(key)).sending("decision", decision.name());
    }

    private Table table(Words words, Side side, Comparison comparison) {
        var one = comparison.one();
        var other = comparison.other();
        var columns =
                List.of(
                        Column.rowHeading(words.text("people.pair.field")),
                        Column.text(phrases.agency(words, one.agency())),
                        Column.text(phrases.agency(words, other.agency())));
        var rows = new ArrayList<List<Cell>>();
        rows.add(
                List.of(
                        Cell.text(words.text("people.column.name")),
                        name(words, side, one.onSide(), one.label()),
                        name(words, side, other.onSide(), other.label())));
        addRow(rows, words, "born", comparison, label -> phrases.born(words, label));
        addRow(rows, words, "number", comparison, label -> phrases.number(words, label));
        addRow(rows, words, "phone", comparison, label -> phrases.phone(words, label));
        addRow(rows, words, "sex", comparison, label -> sex(words, label));
        return Table.of(words.text("people.pair.table"), columns, rows).captionHidden();
    }

    private interface Shown {
        String of(Label label);
    }

    private static void addRow(
            List<List<Cell>> rows, Words words, String field, Comparison pair, Shown shown) {
        rows.add(
                List.of(
                        Cell.text(words.text("people.column." + field)),
                        Cell.text(shown.of(pair.one().label())),
                        Cell.text(shown.of(pair.other().label()))));
    }

    private Cell name(Words words, Side side, UUID onSide, Label label) {
        return Cell.link(Addresses.person(side, onSide), phrases.name(words, label));
    }

    private String sex(Words words, Label label) {
        return label instanceof Open(var identity)
                ? phrases.sex(words, identity.sex())
                : words.text("people.withheld");
    }
}
