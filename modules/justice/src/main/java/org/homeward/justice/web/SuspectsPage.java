package org.homeward.justice.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.web.MyWork;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.justice.model.SuspectEvent;
import org.homeward.justice.model.SuspectFile;
import org.homeward.justice.model.Suspects;
import org.homeward.justice.model.Suspects.Choice;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Filters;
import org.homeward.webkit.Option;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of suspects' files that the visitor's rights reach.
@Controller
public final class SuspectsPage implements MyWork {
    private final Suspects suspects;
    private final Phrases phrases;

    SuspectsPage(Suspects suspects, Phrases phrases) {
        this.suspects = suspects;
        this.phrases = phrases;
    }

    @GetMapping(Lists.SUSPECTS)
    @Requires(dataClass = DataClass.J, action = Action.READ, purpose = CasePage.PURPOSE)
    ModelAndView list(
            Visitor visitor,
            @RequestParam(name = "event", defaultValue = "") String event,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        var grant = visitor.require(CasePage.READ, CasePage.PURPOSE);
        var words = visitor.words();
        var choice = new Choice(event(event));
        var length = suspects.length(grant, choice);
        var place = Lists.place(number, length);
        var files = suspects.list(grant, choice, Lists.PAGE, (place.current() - 1) * Lists.PAGE);
        var title = words.text("justice.suspects.title");
        var view =
                new ListView(
                        PageHeading.of(title).lead(words.text("justice.suspects.lead")),
                        Lists.tabs(words, Lists.SUSPECTS),
                        filters(words, choice),
                        fields(words, choice),
                        table(words, files),
                        Lists.pagination(words, length, place, at -> address(choice, at)));
        return visitor.page("justice/list", title, view);
    }

    @Override
    public List<Tile> tiles(Visitor visitor) {
        var words = visitor.words();
        return visitor.grant(CasePage.READ, CasePage.PURPOSE)
                .map(grant -> suspects.length(grant, Choice.ALL))
                .map(
                        length ->
                                List.of(
                                        Tile.of(
                                                        length.shown(words::number),
                                                        words.text("justice.tile.suspects"))
                                                .href(Lists.SUSPECTS)))
                .orElse(List.of());
    }

    private static Optional<SuspectEvent> event(String code) {
        return Arrays.stream(SuspectEvent.values())
                .filter(event -> event.code().equals(code))
                .findFirst();
    }

    private static String address(Choice choice, int page) {
        var parts = choice.event().map(event -> "event=" + event.code()).stream().toList();
        return Lists.address(Lists.SUSPECTS, parts, page);
    }

    private Filters filters(Words words, Choice choice) {
        var chips =
                choice
                        .event()
                        .map(event -> new Filters.Chip(phrases.event(words, event), Lists.SUSPECTS))
                        .stream()
                        .toList();
        return new Filters(
                Filters.Names.from(words::text), Lists.SUSPECTS, chips, Filters.Shown.CLOSED);
    }

    private List<SelectField> fields(Words words, Choice choice) {
        var events = new ArrayList<Option>();
        events.add(Option.of("", words.text("justice.filter.any")));
        for (var event : SuspectEvent.values()) {
            events.add(Option.of(event.code(), phrases.event(words, event)));
        }
        return List.of(
                SelectField.of("event", words.text("justice.filter.event"), events)
                        .selected(choice.event().map(SuspectEvent::code).orElse("")));
    }

    private Table table(Words words, List<SuspectFile> files) {
        return table(words, phrases, files, words.text("justice.suspects.title"))
                .emptyText(words.text("justice.suspects.none"));
    }

    /// Suspects in rows, without their names.
    static Table table(Words words, Phrases phrases, List<SuspectFile> files, String caption) {
        var columns =
                List.of(
                        Column.rowHeading(words.text("justice.column.number")),
                        Column.text(words.text("justice.column.agency")),
                        Column.text(words.text("justice.column.sex")),
                        Column.text(words.text("justice.column.events")),
                        Column.text(words.text("justice.column.place")));
        return Table.of(
                        caption,
                        columns,
                        files.stream().map(file -> row(words, phrases, file)).toList())
                .captionHidden()
                .cardsWhenNarrow();
    }

    private static List<Cell> row(Words words, Phrases phrases, SuspectFile file) {
        return List.of(
                Cell.link(SuspectPage.address(file.record()), file.recordNumber()),
                Cell.text(phrases.agency(words, file.agency())),
                Cell.text(phrases.coded(words, "sex_statistical", file.coded().sex())),
                Cell.lines(
                        file.events().stream()
                                .map(
                                        event ->
                                                phrases.event(words, event.kind())
                                                        + " "
                                                        + words.date(event.on()))
                                .toList()),
                Cell.text(phrases.unit(words, file.coded().place())));
    }
}
