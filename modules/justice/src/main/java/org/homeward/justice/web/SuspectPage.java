package org.homeward.justice.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.Condition;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.justice.model.Cases;
import org.homeward.justice.model.SuspectFile;
import org.homeward.justice.model.Suspects;
import org.homeward.justice.web.CaseView.Part;
import org.homeward.packs.Words;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Identity;
import org.homeward.webkit.Link;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Tag;
import org.homeward.webkit.Timeline;
import org.homeward.webkit.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The page of one suspect's file, in codes; who it is stands elsewhere.
@Controller
public final class SuspectPage {
    private static final Right IDENTITY = Right.of(DataClass.I, Action.READ);

    private final Suspects suspects;
    private final Cases cases;
    private final Phrases phrases;

    SuspectPage(Suspects suspects, Cases cases, Phrases phrases) {
        this.suspects = suspects;
        this.cases = cases;
        this.phrases = phrases;
    }

    static String address(UUID record) {
        return Lists.SUSPECTS + "/" + record;
    }

    /// The way from a person to the file: only the reference of this side stands in the address.
    @GetMapping("/suspects/person/{person}")
    @Requires(dataClass = DataClass.J, action = Action.READ, purpose = CasePage.PURPOSE)
    ModelAndView ofPerson(Visitor visitor, @PathVariable("person") UUID person) {
        var file =
                suspects.ofPerson(visitor.require(CasePage.READ, CasePage.PURPOSE), person)
                        .orElseThrow(NotAllowed::new);
        return new ModelAndView("redirect:" + address(file.record()));
    }

    @GetMapping("/suspects/{record}")
    @Requires(dataClass = DataClass.J, action = Action.READ, purpose = CasePage.PURPOSE)
    ModelAndView show(Visitor visitor, @PathVariable("record") UUID record) {
        var grant = visitor.require(CasePage.READ, CasePage.PURPOSE);
        var file = suspects.find(grant, record).orElseThrow(NotAllowed::new);
        var words = visitor.words();
        var title = words.text("justice.suspect.title");
        var view =
                new SuspectView(
                        Breadcrumbs.of(
                                words::text,
                                List.of(
                                        Link.to(
                                                Lists.SUSPECTS,
                                                words.text("justice.suspects.title")))),
                        header(words, file),
                        links(visitor, grant, file),
                        new Part<>(words.text("justice.suspect.events"), events(words, file)),
                        new Part<>(words.text("justice.case.details"), details(words, file)));
        return visitor.page("justice/suspect", title, view);
    }

    private Identity header(Words words, SuspectFile file) {
        return new Identity(
                words.text("justice.file.number", file.recordNumber()),
                words.text("justice.suspect.title"),
                file.live()
                        ? List.of()
                        : List.of(new Tag(words.text("justice.file.withdrawn"), Tone.CAUTION)),
                List.of(
                        Phrases.item(words, "agency", phrases.agency(words, file.agency())),
                        Phrases.item(
                                words,
                                "sex",
                                phrases.coded(words, "sex_statistical", file.coded().sex()))));
    }

    private List<Link> links(Visitor visitor, Grant grant, SuspectFile file) {
        var words = visitor.words();
        var links = new ArrayList<Link>();
        if (visitor.may(IDENTITY, CasePage.PURPOSE, Condition.SUSPECTS_ONLY)) {
            links.add(
                    Link.to(
                            "/people/justice/" + file.person(),
                            words.text("justice.suspect.identity")));
        }
        file.caseNumber()
                .flatMap(number -> cases.ofNumber(grant, file.agency(), number))
                .ifPresent(
                        found ->
                                links.add(
                                        Link.to(
                                                CasePage.address(found.record()),
                                                words.text(
                                                        "justice.suspect.case",
                                                        found.recordNumber()))));
        return links;
    }

    private Timeline events(Words words, SuspectFile file) {
        return new Timeline(
                file.events().stream()
                        .sorted(Comparator.comparing(event -> event.on().first()))
                        .map(
                                event ->
                                        Timeline.Event.of(
                                                phrases.event(words, event.kind()),
                                                new Timeline.When(
                                                        words.date(event.on()),
                                                        event.on().toString()),
                                                phrases.age(words, file, event)))
                        .toList());
    }

    private SummaryList details(Words words, SuspectFile file) {
        var coded = file.coded();
        return new SummaryList(
                List.of(
                        Phrases.item(
                                words, "offence", phrases.coded(words, "offence", coded.offence())),
                        Phrases.item(
                                words,
                                "form",
                                phrases.coded(words, "exploitation_form", coded.form())),
                        Phrases.item(words, "place", phrases.unit(words, coded.place())),
                        Phrases.item(
                                words,
                                "destination",
                                phrases.coded(words, "country", coded.destination())),
                        Phrases.item(
                                words, "border", phrases.coded(words, "border", coded.border())),
                        Phrases.item(
                                words,
                                "ethnicity",
                                phrases.coded(words, "ethnic_group", coded.ethnicity()))));
    }
}
