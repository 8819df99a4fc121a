package org.homeward.people.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.access.UserNames;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.base.AgencyId;
import org.homeward.journal.Look;
import org.homeward.journal.Position;
import org.homeward.journal.ReadJournal.Entry;
import org.homeward.packs.Words;
import org.homeward.people.work.WhoOpened;
import org.homeward.people.work.WhoOpened.Asked;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Link;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who opened a record's file: for the agency that answers for the person. Colleagues are named;
/// of other agencies it says which, so that nobody learns from it who investigates.
@Controller
public final class OpenedPages {
    private static final int ON_A_PAGE = 50;

    private final WhoOpened whoOpened;
    private final UserNames names;
    private final Sights sights;
    private final Phrases phrases;

    OpenedPages(WhoOpened whoOpened, UserNames names, Sights sights, Phrases phrases) {
        this.whoOpened = whoOpened;
        this.names = names;
        this.sights = sights;
        this.phrases = phrases;
    }

    @GetMapping("/people/{side:protection|justice}/{person}/opened")
    @Requires(dataClass = DataClass.I, action = Action.READ)
    ModelAndView show(
            Visitor visitor,
            @PathVariable("side") String sideCode,
            @PathVariable("person") UUID onSide,
            @RequestParam(name = "before", defaultValue = "0") long before) {
        var side = Addresses.side(sideCode);
        if (!sights.worksWithFiles(visitor, side)) {
            throw new NotAllowed();
        }
        var viewer = visitor.signedIn().agency();
        var position = before > 0 ? Optional.of(new Position(before)) : Optional.<Position>empty();
        var looks =
                whoOpened
                        .handle(
                                sights.of(visitor),
                                viewer,
                                new Asked(side, onSide, position),
                                ON_A_PAGE)
                        .orElseThrow(NotAllowed::new);
        var words = visitor.words();
        var address = Addresses.person(side, onSide);
        var view =
                new OpenedView(
                        words.text("people.opened.title"),
                        words.text("people.opened.lead"),
                        Link.to(address, words.text("people.opened.person")),
                        table(words, viewer, looks),
                        further(words, address + "/opened", before, looks));
        return visitor.page("people/opened", view.title(), view);
    }

    private Table table(Words words, AgencyId viewer, List<Entry> looks) {
        return Table.of(
                        words.text("people.opened.title"),
                        List.of(
                                Column.rowHeading(words.text("people.opened.when")),
                                Column.text(words.text("people.opened.who")),
                                Column.text(words.text("people.opened.what")),
                                Column.text(words.text("people.opened.purpose"))),
                        looks.stream().map(entry -> row(words, viewer, entry)).toList())
                .captionHidden()
                .emptyText(words.text("people.opened.nobody"))
                .cardsWhenNarrow();
    }

    private List<Cell> row(Words words, AgencyId viewer, Entry entry) {
        var look = entry.look();
        return List.of(
                Cell.text(words.dateTime(entry.at())),
                Cell.text(who(words, viewer, look)),
                Cell.text(
                        coded(
                                words,
                                "people.opened.right.",
                                look.right().toLowerCase(Locale.ROOT).replace('.', '_'))),
                Cell.text(coded(words, "people.opened.purpose.", look.purpose())));
    }

    private String who(Words words, AgencyId viewer, Look look) {
        var agency = phrases.agency(words, look.agency());
        if (!look.agency().equals(viewer)) {
            return words.text("people.opened.other_agency", agency);
        }
        var name = names.displayName(look.reader());
        return name.isEmpty() ? agency : name;
    }

    private static String coded(Words words, String prefix, String code) {
        return words.has(prefix + code) ? words.text(prefix + code) : code;
    }

    private static Pagination further(Words words, String address, long before, List<Entry> looks) {
        var steps = new ArrayList<Pagination.Step>();
        if (before > 0) {
            steps.add(new Pagination.Previous(address, words.text("people.opened.newest")));
        }
        if (looks.size() == ON_A_PAGE) {
            steps.add(
                    new Pagination.Next(
                            address + "?before=" + looks.getLast().position(),
                            words.text("people.opened.older")));
        }
        return new Pagination(words.text("webkit.pagination.label"), "", steps);
    }
}
