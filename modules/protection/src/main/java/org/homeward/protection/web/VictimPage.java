package org.homeward.protection.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.journal.Journal;
import org.homeward.packs.Words;
import org.homeward.people.Persons;
import org.homeward.people.Side;
import org.homeward.protection.model.VictimFile;
import org.homeward.protection.model.Victims;
import org.homeward.protection.model.Victims.Revision;
import org.homeward.protection.web.VictimView.Part;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Identity;
import org.homeward.webkit.Link;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tag;
import org.homeward.webkit.Timeline;
import org.homeward.webkit.Timeline.When;
import org.homeward.webkit.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The page of one victim's file: what happened and when, in codes; who it is stands elsewhere.
@Controller
public final class VictimPage {
    static final String PURPOSE = "casework";
    static final Right READ = Right.of(DataClass.P, Action.READ);
    private static final Right IDENTITY = Right.of(DataClass.I, Action.READ);
    private static final Right MASKED = Right.of(DataClass.I, Action.MASKED);

    private final Victims victims;
    private final Persons persons;
    private final Journal journal;
    private final Phrases phrases;

    VictimPage(Victims victims, Persons persons, Journal journal, Phrases phrases) {
        this.victims = victims;
        this.persons = persons;
        this.journal = journal;
        this.phrases = phrases;
    }

    static String address(UUID record) {
        return VictimsPage.ADDRESS + "/" + record;
    }

    /// The way from a person to the file: only the reference of this side stands in the address.
    @GetMapping("/victims/person/{person}")
    @Requires(dataClass = DataClass.P, action = Action.READ, purpose = PURPOSE)
    ModelAndView ofPerson(Visitor visitor, @PathVariable("person") UUID person) {
        var file =
                victims.ofPerson(visitor.require(READ, PURPOSE), person)
                        .orElseThrow(NotAllowed::new);
        return new ModelAndView("redirect:" + address(file.record()));
    }

    @GetMapping("/victims/{record}")
    @Requires(dataClass = DataClass.P, action = Action.READ, purpose = PURPOSE)
    ModelAndView show(Visitor visitor, @PathVariable("record") UUID record) {
        var grant = visitor.require(READ, PURPOSE);
        var said = victims.history(grant, record);
        if (said.isEmpty()) {
            throw new NotAllowed();
        }
        var file = said.getLast().file();
        var words = visitor.words();
        var title = words.text("protection.file.title");
        var view =
                new VictimView(
                        Breadcrumbs.of(
                                words::text,
                                List.of(
                                        Link.to(
                                                VictimsPage.ADDRESS,
                                                words.text("protection.list.title")))),
                        header(words, file),
                        identity(visitor, file),
                        new Part<>(words.text("protection.file.events"), events(words, file)),
                        new Part<>(words.text("protection.file.details"), details(words, file)),
                        new Part<>(
                                words.text("protection.file.sources"), sources(words, grant, file)),
                        new Part<>(words.text("protection.file.history"), history(words, said)));
        return visitor.page("protection/file", title, view);
    }

    private Identity header(Words words, VictimFile file) {
        return new Identity(
                words.text("protection.file.number", file.recordNumber()),
                words.text("protection.file.caption"),
                file.live()
                        ? List.of()
                        : List.of(new Tag(words.text("protection.file.withdrawn"), Tone.CAUTION)),
                List.of(
                        item(words, "agency", phrases.agency(words, file.agency())),
                        item(
                                words,
                                "sex",
                                phrases.coded(words, "sex_statistical", file.coded().sex())),
                        item(
                                words,
                                "form",
                                phrases.coded(words, "exploitation_form", file.coded().form()))));
    }

    private static List<Link> identity(Visitor visitor, VictimFile file) {
        boolean may = visitor.may(IDENTITY, PURPOSE) || visitor.may(MASKED, PURPOSE);
        return may
                ? List.of(
                        Link.to(
                                "/people/protection/" + file.person(),
                                visitor.words().text("protection.file.identity")))
                : List.of();
    }

    private Timeline events(Words words, VictimFile file) {
        return new Timeline(
                file.events().stream()
                        .sorted(Comparator.comparing(event -> event.on().first()))
                        .map(
                                event ->
                                        Timeline.Event.of(
                                                        phrases.event(words, event.kind()),
                                                        new When(
                                                                words.date(event.on()),
                                                                event.on().toString()),
                                                        phrases.unit(words, event.in()))
                                                .text(phrases.age(words, file, event)))
                        .toList());
    }

    private SummaryList details(Words words, VictimFile file) {
        var coded = file.coded();
        return new SummaryList(
                List.of(
                        item(words, "place", phrases.unit(words, coded.place())),
                        item(
                                words,
                                "home",
                                coded.home()
                                        .map(home -> phrases.unit(words, home))
                                        .orElse(words.text("protection.unknown"))),
                        item(
                                words,
                                "destination",
                                phrases.coded(words, "country", coded.destination())),
                        item(words, "border", phrases.coded(words, "border", coded.border())),
                        item(
                                words,
                                "ethnicity",
                                phrases.coded(words, "ethnic_group", coded.ethnicity())),
                        item(
                                words,
                                "citizenship",
                                phrases.coded(words, "country", coded.citizenship()))));
    }

    private static SummaryList.Item item(Words words, String column, String value) {
        return SummaryList.item(words.text("protection.column." + column), value);
    }

    /// The files about the same person that the grant reaches, this one first.
    private Table sources(Words words, Grant grant, VictimFile file) {
        var files = new ArrayList<VictimFile>();
        files.add(file);
        persons.samePerson(grant, Side.PROTECTION, file.person()).stream()
                .flatMap(person -> victims.ofPerson(grant, person).stream())
                .forEach(files::add);
        var columns =
                List.of(
                        Column.rowHeading(words.text("protection.column.agency")),
                        Column.text(words.text("protection.column.number")),
                        Column.text(words.text("protection.column.events")));
        var rows = files.stream().map(source -> source(words, source)).toList();
        return Table.of(words.text("protection.file.sources"), columns, rows).captionHidden();
    }

    private List<Cell> source(Words words, VictimFile file) {
        return List.of(
                Cell.text(phrases.agency(words, file.agency())),
                Cell.link(address(file.record()), file.recordNumber()),
                Cell.lines(
                        file.events().stream()
                                .map(
                                        event ->
                                                phrases.event(words, event.kind())
                                                        + " "
                                                        + words.date(event.on()))
                                .toList()));
    }

    private Timeline history(Words words, List<Revision> revisions) {
        var events = new ArrayList<Timeline.Event>();
        Optional<VictimFile> before = Optional.empty();
        for (var revision : revisions) {
            events.add(change(words, before, revision));
            before = Optional.of(revision.file());
        }
        return new Timeline(events.reversed());
    }

    private Timeline.Event change(Words words, Optional<VictimFile> before, Revision revision) {
        var position = journal.positionOf(revision.act());
        var when =
                position.flatMap(journal::recordedAt)
                        .map(at -> new When(words.dateTime(at), at.toString()))
                        .orElse(new When("", ""));
        var byline =
                position.map(at -> words.text("protection.history.position", at.value()))
                        .orElse("");
        var file = revision.file();
        if (before.isEmpty()) {
            return Timeline.Event.of(words.text("protection.history.begun"), when, byline);
        }
        if (!file.live()) {
            return Timeline.Event.of(words.text("protection.history.ended"), when, byline)
                    .look(new Timeline.Look(Tone.CAUTION, List.of(), List.of()));
        }
        var differences = Differences.between(phrases, words, before.get(), file);
        var title =
                words.text(
                        before.get().live()
                                ? "protection.history.revised"
                                : "protection.history.restored");
        return Timeline.Event.of(title, when, byline)
                .text(
                        differences.isEmpty()
                                ? words.text("protection.history.identity")
                                : String.join(" ", differences));
    }
}
