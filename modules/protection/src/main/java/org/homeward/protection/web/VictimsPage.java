package org.homeward.protection.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.web.MyWork;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.packs.CodeEntry;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;
import org.homeward.protection.model.VictimEvent;
import org.homeward.protection.model.VictimFile;
import org.homeward.protection.model.Victims;
import org.homeward.protection.model.Victims.Choice;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Filters;
import org.homeward.webkit.Option;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of victims' files that the visitor's rights reach.
@Controller
public final class VictimsPage implements MyWork {
    static final String ADDRESS = "/victims";
    private static final int PAGE = 50;

    /// Names of tiles with the lists that they count.
    private static final SequencedMap<String, Choice> ON_THE_DESK = onTheDesk();

    private final Victims victims;
    private final CountryPack pack;
    private final Phrases phrases;

    VictimsPage(Victims victims, CountryPack pack, Phrases phrases) {
        this.victims = victims;
        this.pack = pack;
        this.phrases = phrases;
    }

    @GetMapping(ADDRESS)
    @Requires(dataClass = DataClass.P, action = Action.READ, purpose = VictimPage.PURPOSE)
    ModelAndView list(
            Visitor visitor,
            @RequestParam(name = "event", defaultValue = "") String event,
            @RequestParam(name = "without", defaultValue = "") String without,
            @RequestParam(name = "form", defaultValue = "") String form,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        var grant = visitor.require(VictimPage.READ, VictimPage.PURPOSE);
        var words = visitor.words();
        var choice = new Choice(event(event), event(without), form(form));
        var length = victims.length(grant, choice);
        int last = Math.max(1, (length.number() + PAGE - 1) / PAGE);
        int page = Math.clamp(number, 1, last);
        var files = victims.list(grant, choice, PAGE, (page - 1) * PAGE);
        var title = words.text("protection.list.title");
        var view =
                new VictimsView(
                        PageHeading.of(title).lead(words.text("protection.list.lead")),
                        filters(words, choice),
                        fields(words, choice),
                        table(words, files),
                        Pagination.of(
                                words::text,
                                words.text(
                                        length.more()
                                                ? "protection.list.more"
                                                : "protection.list.count",
                                        length.number()),
                                new Pagination.Place(page, last),
                                at -> address(choice, at)));
        return visitor.page("protection/list", title, view);
    }

    @Override
    public List<Tile> tiles(Visitor visitor) {
        return visitor.grant(VictimPage.READ, VictimPage.PURPOSE)
                .map(grant -> tiles(visitor.words(), grant))
                .orElse(List.of());
    }

    private List<Tile> tiles(Words words, Grant grant) {
        var choices = List.copyOf(ON_THE_DESK.values());
        var lengths = victims.lengths(grant, choices).iterator();
        return ON_THE_DESK.entrySet().stream()
                .map(
                        shown ->
                                Tile.of(
                                                lengths.next().shown(words::number),
                                                words.text("protection.tile." + shown.getKey()))
                                        .href(address(shown.getValue(), 1)))
                .toList();
    }

    private static SequencedMap<String, Choice> onTheDesk() {
        var shown = new LinkedHashMap<String, Choice>();
        shown.put("all", Choice.ALL);
        shown.put("to_identify", outstanding(VictimEvent.RECEIVED, VictimEvent.IDENTIFIED));
        shown.put("to_support", outstanding(VictimEvent.IDENTIFIED, VictimEvent.SUPPORTED));
        return shown;
    }

    private static Choice outstanding(VictimEvent done, VictimEvent missing) {
        return Choice.ALL.event(Optional.of(done)).without(Optional.of(missing));
    }

    private static Optional<VictimEvent> event(String code) {
        return Arrays.stream(VictimEvent.values())
                .filter(event -> event.code().equals(code))
                .findFirst();
    }

    private Optional<String> form(String code) {
        return pack.codes("exploitation_form").find(code).map(CodeEntry::code);
    }

    private static String address(Choice choice, int page) {
        var parts = new ArrayList<String>();
        choice.event().ifPresent(event -> parts.add("event=" + event.code()));
        choice.without().ifPresent(event -> parts.add("without=" + event.code()));
        choice.form().ifPresent(form -> parts.add("form=" + form));
        if (page > 1) {
            parts.add("page=" + page);
        }
        return parts.isEmpty() ? ADDRESS : ADDRESS + "?" + String.join("&", parts);
    }

    private Filters filters(Words words, Choice choice) {
        var chips = new ArrayList<Filters.Chip>();
        choice.event()
                .ifPresent(
                        event ->
                                chips.add(
                                        new Filters.Chip(
                                                phrases.event(words, event),
                                                address(choice.event(Optional.empty()), 1))));
        choice.without()
                .ifPresent(
                        event ->
                                chips.add(
                                        new Filters.Chip(
                                                words.text(
                                                        "protection.filter.not_yet",
                                                        phrases.event(words, event)),
                                                address(choice.without(Optional.empty()), 1))));
        choice.form()
                .ifPresent(
                        form ->
                                chips.add(
                                        new Filters.Chip(
                                                phrases.coded(words, "exploitation_form", form),
                                                address(choice.form(Optional.empty()), 1))));
        return new Filters(Filters.Names.from(words::text), ADDRESS, chips, Filters.Shown.CLOSED);
    }

    private List<SelectField> fields(Words words, Choice choice) {
        var events = new ArrayList<Option>();
        events.add(Option.of("", words.text("protection.filter.any")));
        for (var event : VictimEvent.values()) {
            events.add(Option.of(event.code(), phrases.event(words, event)));
        }
        var forms = new ArrayList<Option>();
        forms.add(Option.of("", words.text("protection.filter.any")));
        pack.codes("exploitation_form").entries().stream()
                .sorted(Comparator.comparing(entry -> entry.label(words.language()), words.order()))
                .forEach(
                        entry -> forms.add(Option.of(entry.code(), entry.label(words.language()))));
        return List.of(
                SelectField.of("event", words.text("protection.filter.event"), events)
                        .selected(choice.event().map(VictimEvent::code).orElse("")),
                SelectField.of("without", words.text("protection.filter.without"), events)
                        .selected(choice.without().map(VictimEvent::code).orElse("")),
                SelectField.of("form", words.text("protection.column.form"), forms)
                        .selected(choice.form().orElse("")));
    }

    private Table table(Words words, List<VictimFile> files) {
        var columns =
                List.of(
                        Column.rowHeading(words.text("protection.column.number")),
                        Column.text(words.text("protection.column.agency")),
                        Column.text(words.text("protection.column.events")),
                        Column.text(words.text("protection.column.form")),
                        Column.text(words.text("protection.column.place")));
        return Table.of(
                        words.text("protection.list.title"),
                        columns,
                        files.stream().map(file -> row(words, file)).toList())
                .captionHidden()
                .cardsWhenNarrow()
                .emptyText(words.text("protection.list.none"));
    }

    private List<Cell> row(Words words, VictimFile file) {
        return List.of(
                Cell.link(VictimPage.address(file.record()), file.recordNumber()),
                Cell.text(phrases.agency(words, file.agency())),
                Cell.lines(
                        file.events().stream()
                                .map(
                                        event ->
                                                phrases.event(words, event.kind())
                                                        + " "
                                                        + words.date(event.on()))
                                .toList()),
                Cell.text(phrases.coded(words, "exploitation_form", file.coded().form())),
                Cell.text(phrases.unit(words, file.coded().place())));
    }
}
