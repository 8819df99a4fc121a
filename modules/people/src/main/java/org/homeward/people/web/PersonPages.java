package org.homeward.people.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.journal.ActId;
import org.homeward.journal.Journal;
import org.homeward.journal.Position;
import org.homeward.packs.Words;
import org.homeward.people.Side;
import org.homeward.people.model.Link.State;
import org.homeward.people.model.Registered;
import org.homeward.people.work.Labels.Covered;
import org.homeward.people.work.Labels.Open;
import org.homeward.people.work.ShowPerson;
import org.homeward.people.work.ShowPerson.Decided;
import org.homeward.people.work.ShowPerson.Entry;
import org.homeward.people.work.ShowPerson.Event;
import org.homeward.people.work.ShowPerson.Person;
import org.homeward.people.work.ShowPerson.Written;
import org.homeward.people.work.WhoOpened;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Identity;
import org.homeward.webkit.Link;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tag;
import org.homeward.webkit.Timeline;
import org.homeward.webkit.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The page of one record of a person: who it is, by right; the other records of the same person
/// and why they are; what happened to it.
@Controller
public final class PersonPages {
    private final ShowPerson showPerson;
    private final Journal journal;
    private final Sights sights;
    private final Phrases phrases;
    private final Addresses addresses;

    PersonPages(
            ShowPerson showPerson,
            Journal journal,
            Sights sights,
            Phrases phrases,
            Addresses addresses) {
        this.showPerson = showPerson;
        this.journal = journal;
        this.sights = sights;
        this.phrases = phrases;
        this.addresses = addresses;
    }

    @GetMapping("/people/{side:protection|justice}/{person}")
    @Requires(dataClass = DataClass.I, action = Action.READ)
    ModelAndView show(
            Visitor visitor,
            @PathVariable("side") String sideCode,
            @PathVariable("person") UUID onSide) {
        var side = Addresses.side(sideCode);
        var person =
                showPerson.handle(sights.of(visitor), side, onSide).orElseThrow(NotAllowed::new);
        var words = visitor.words();
        var view =
                new PersonView(
                        header(words, side, person.asked()),
                        links(visitor, side, person.asked()),
                        words.text("people.person.records"),
                        others(visitor, side, person),
                        person.beyond() == 0
                                ? ""
                                : words.text("people.person.beyond", person.beyond()),
                        words.text("people.person.history"),
                        new Timeline(events(words, side, person)));
        return visitor.page("people/person", words.text("people.person.title"), view);
    }

    private Identity header(Words words, Side side, Entry asked) {
        var tags = new ArrayList<Tag>();
        if (asked.label() instanceof Covered) {
            tags.add(Tag.of(words.text("people.withheld")));
        }
        if (!asked.present()) {
            tags.add(new Tag(words.text("people.ended"), Tone.CAUTION));
        }
        var facts = new ArrayList<SummaryList.Item>();
        facts.add(
                SummaryList.item(
                        words.text("people.column.agency"), phrases.agency(words, asked.agency())));
        if (asked.present()) {
            facts.add(item(words, "people.column.born", phrases.born(words, asked.label())));
            facts.add(item(words, "people.column.age", phrases.age(words, asked.label())));
            facts.add(item(words, "people.column.number", phrases.number(words, asked.label())));
            facts.add(item(words, "people.column.phone", phrases.phone(words, asked.label())));
        }
        if (asked.label() instanceof Open(var identity)) {
            facts.add(item(words, "people.column.sex", phrases.sex(words, identity.sex())));
            identity.otherName()
                    .ifPresent(other -> facts.add(item(words, "people.column.other_name", other)));
        }
        return new Identity(
                phrases.name(words, asked.label()),
                words.text("people.person.caption." + Addresses.code(side)),
                tags,
                facts);
    }

    private static SummaryList.Item item(Words words, String key, String value) {
        return SummaryList.item(words.text(key), value);
    }

    /// To the person's file, for those who work with files of that side; and, for the agency that
    /// answers for the record, to who opened it.
    private List<Link> links(Visitor visitor, Side side, Entry asked) {
        var words = visitor.words();
        var links = new ArrayList<Link>();
        addresses
                .file(side, asked.onSide())
                .filter(_ -> sights.worksWithFiles(visitor, side))
                .map(
                        href ->
                                Link.to(
                                        href,
                                        words.text("people.person.file." + Addresses.code(side))))
                .ifPresent(links::add);
        if (sights.worksWithFiles(visitor, side)
                && WhoOpened.isFor(visitor.signedIn().agency(), asked.agency())) {
            links.add(
                    Link.to(
                            Addresses.person(side, asked.onSide()) + "/opened",
                            words.text("people.opened.link")));
        }
        return links;
    }

    private Table others(Visitor visitor, Side side, Person person) {
        var words = visitor.words();
        boolean reviews = visitor.may(Sights.DECIDE, Sights.LINKAGE);
        var columns =
                List.of(
                        Column.rowHeading(words.text("people.column.name")),
                        Column.text(words.text("people.column.born")),
                        Column.text(words.text("people.column.agency")),
                        Column.text(words.text("people.column.reason")));
        var rows =
                person.others().stream()
                        .map(
                                other ->
                                        List.of(
                                                name(words, side, other),
                                                Cell.text(phrases.born(words, other.label())),
                                                Cell.text(phrases.agency(words, other.agency())),
                                                reason(words, side, person, other, reviews)))
                        .toList();
        return Table.of(words.text("people.person.records"), columns, rows)
                .captionHidden()
                .emptyText(words.text("people.person.alone"));
    }

    private Cell name(Words words, Side side, Entry other) {
        return Cell.link(
                Addresses.person(side, other.onSide()), phrases.name(words, other.label()));
    }

    /// Why the two are one; for a reviewer it leads to where the link can be taken back.
    private Cell reason(Words words, Side side, Person person, Entry other, boolean reviews) {
        var link =
                person.history().stream()
                        .filter(Decided.class::isInstance)
                        .map(Decided.class::cast)
                        .filter(decided -> decided.otherOnSide().equals(other.onSide()))
                        .map(Decided::link)
                        .max(Comparator.comparingInt(decided -> decided.revision()))
                        .filter(decided -> decided.isLinked());
        var text =
                words.text(
                        link.map(linked -> linked.reason().wordsKey())
                                .orElse("people.match.through_others"));
        return reviews
                ? Cell.link(
                        Link.to(
                                Addresses.pair(side, person.asked().onSide(), other.onSide()),
                                words.text("people.person.compare")),
                        text)
                : Cell.text(text);
    }

    private record Dated(Optional<Position> position, Event event) {}

    private List<Timeline.Event> events(Words words, Side side, Person person) {
        return person.history().stream()
                .map(event -> new Dated(journal.positionOf(event.act()), event))
                .sorted(
                        Comparator.comparing(
                                        (Dated dated) -> dated.position().orElse(Position.NONE))
                                .reversed())
                .map(dated -> event(words, side, person, dated))
                .toList();
    }

    private Timeline.Event event(Words words, Side side, Person person, Dated dated) {
        var when =
                dated.position()
                        .flatMap(journal::recordedAt)
                        .map(at -> new Timeline.When(words.dateTime(at), at.toString()))
                        .orElse(new Timeline.When("", ""));
        var byline =
                dated.position()
                        .map(position -> words.text("people.person.position", position.value()))
                        .orElse("");
        return switch (dated.event()) {
            case Written written ->
                    Timeline.Event.of(words.text(key(written)), when, byline)
                            .text(phrases.agency(words, person.asked().agency()));
            case Decided(ActId _, var other, var link) ->
                    Timeline.Event.of(
                                    words.text(
                                            "people.event."
                                                    + link.state().name().toLowerCase(Locale.ROOT)),
                                    when,
                                    byline)
                            .text(words.text(link.reason().wordsKey()))
                            .look(
                                    new Timeline.Look(
                                            link.state() == State.APART
                                                    ? Tone.CAUTION
                                                    : Tone.NEUTRAL,
                                            List.of(),
                                            List.of(
                                                    Link.to(
                                                            Addresses.person(side, other),
                                                            words.text("people.person.other")))));
        };
    }

    private static String key(Written written) {
        if (written.state() == Registered.State.ENDED) {
            return "people.event.ended";
        }
        return written.revision() == 1 ? "people.event.received" : "people.event.corrected";
    }
}
