package org.homeward.justice.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.base.AgencyId;
import org.homeward.journal.Journal;
import org.homeward.justice.model.CaseFile;
import org.homeward.justice.model.CaseStage;
import org.homeward.justice.model.Cases;
import org.homeward.justice.model.Suspects;
import org.homeward.justice.web.CaseView.Part;
import org.homeward.justice.work.ShowLinkedCases;
import org.homeward.justice.work.ShowLinkedCases.Linked;
import org.homeward.packs.Words;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Identity;
import org.homeward.webkit.Link;
import org.homeward.webkit.Notice;
import org.homeward.webkit.Stepper;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tag;
import org.homeward.webkit.Timeline;
import org.homeward.webkit.Timeline.When;
import org.homeward.webkit.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page of one case: its stages, the suspects in it, and other agencies' records of it.
@Controller
public final class CasePage {
    static final String PURPOSE = "investigation";
    static final Right READ = Right.of(DataClass.J, Action.READ);
    static final Right DECIDE = Right.of(DataClass.J, Action.DECIDE);

    private final Cases cases;
    private final Suspects suspects;
    private final ShowLinkedCases linkedCases;
    private final Journal journal;
    private final Phrases phrases;

    CasePage(
            Cases cases,
            Suspects suspects,
            ShowLinkedCases linkedCases,
            Journal journal,
            Phrases phrases) {
        this.cases = cases;
        this.suspects = suspects;
        this.linkedCases = linkedCases;
        this.journal = journal;
        this.phrases = phrases;
    }

    static String address(UUID record) {
        return Lists.CASES + "/" + record;
    }

    @GetMapping("/cases/{record}")
    @Requires(dataClass = DataClass.J, action = Action.READ, purpose = PURPOSE)
    ModelAndView show(
            Visitor visitor,
            @PathVariable("record") UUID record,
            @RequestParam(name = "done", defaultValue = "") String done) {
        var grant = visitor.require(READ, PURPOSE);
        var file = cases.find(grant, record).orElseThrow(NotAllowed::new);
        var words = visitor.words();
        var title = words.text("justice.case.title");
        var view =
                new CaseView(
                        new CaseView.Head(way(words), notices(words, done), header(words, file)),
                        stages(words, file),
                        new Part<>(words.text("justice.case.details"), details(words, file)),
                        new Part<>(
                                words.text("justice.suspects.title"),
                                suspectsOf(words, grant, file)),
                        new Part<>(words.text("justice.case.others"), others(visitor, grant, file)),
                        new Part<>(
                                words.text("justice.case.history"), history(words, grant, file)));
        return visitor.page("justice/case", title, view);
    }

    private static Breadcrumbs way(Words words) {
        return Breadcrumbs.of(
                words::text, List.of(Link.to(Lists.CASES, words.text("justice.cases.title"))));
    }

    private static List<Notice> notices(Words words, String done) {
        return switch (done) {
            case "one_case", "two_cases" ->
                    List.of(Notice.of(Tone.ACCENT, words.text("justice.pair.done_" + done)));
            case "nothing", "busy" ->
                    List.of(Notice.of(Tone.CAUTION, words.text("justice.pair." + done)));
            default -> List.of();
        };
    }

    private Identity header(Words words, CaseFile file) {
        return new Identity(
                words.text("justice.file.number", file.recordNumber()),
                words.text("justice.case.title"),
                file.live()
                        ? List.of()
                        : List.of(new Tag(words.text("justice.file.withdrawn"), Tone.CAUTION)),
                List.of(
                        Phrases.item(words, "agency", phrases.agency(words, file.agency())),
                        Phrases.item(
                                words,
                                "offence",
                                phrases.coded(words, "offence", file.coded().offence()))));
    }

    /// A stage that a later one follows is done whether or not its date is known.
    private Stepper stages(Words words, CaseFile file) {
        var furthest =
                file.events().stream().map(CaseFile.Event::stage).max(Comparator.naturalOrder());
        var steps =
                Arrays.stream(CaseStage.values())
                        .map(
                                stage ->
                                        step(
                                                words,
                                                file,
                                                stage,
                                                furthest.isPresent()
                                                        && stage.compareTo(furthest.get()) <= 0))
                        .toList();
        return new Stepper(words.text("justice.column.stages"), steps);
    }

    private Stepper.Step step(Words words, CaseFile file, CaseStage stage, boolean done) {
        String missing = done ? words.text("justice.case.date_unknown") : "";
        String detail =
                file.events().stream()
                        .filter(event -> event.stage() == stage)
                        .map(event -> words.date(event.on()))
                        .findFirst()
                        .orElse(missing);
        return Stepper.step(
                words::text,
                done ? Stepper.State.DONE : Stepper.State.AHEAD,
                phrases.stage(words, stage),
                detail);
    }

    private SummaryList details(Words words, CaseFile file) {
        var numbers = file.numbers();
        var coded = file.coded();
        var items = new ArrayList<SummaryList.Item>();
        numbers.decision().ifPresent(it -> items.add(Phrases.item(words, "decision", it)));
        numbers.file().ifPresent(it -> items.add(Phrases.item(words, "file", it)));
        numbers.receivedFrom()
                .ifPresent(
                        from ->
                                items.add(
                                        Phrases.item(
                                                words,
                                                "received_from",
                                                received(words, file, from))));
        items.add(
                Phrases.item(
                        words, "form", phrases.coded(words, "exploitation_form", coded.form())));
        items.add(Phrases.item(words, "place", phrases.unit(words, coded.place())));
        items.add(
                Phrases.item(
                        words,
                        "destination",
                        phrases.coded(words, "country", coded.destination())));
        items.add(Phrases.item(words, "border", phrases.coded(words, "border", coded.border())));
        return new SummaryList(items);
    }

    private String received(Words words, CaseFile file, AgencyId from) {
        String agency = phrases.agency(words, from);
        return file.numbers()
                .receivedNumber()
                .map(number -> words.text("justice.case.received", agency, number))
                .orElse(agency);
    }

    private Table suspectsOf(Words words, Grant grant, CaseFile file) {
        return SuspectsPage.table(
                        words,
                        phrases,
                        suspects.ofCase(grant, file.agency(), file.recordNumber()),
                        words.text("justice.suspects.title"))
                .emptyText(words.text("justice.case.no_suspects"));
    }

    private Table others(Visitor visitor, Grant grant, CaseFile file) {
        var words = visitor.words();
        boolean decides = visitor.may(DECIDE, PURPOSE);
        var columns =
                List.of(
                        Column.rowHeading(words.text("justice.column.agency")),
                        Column.text(words.text("justice.column.number")),
                        Column.text(words.text("justice.column.reason")),
                        Column.text(words.text("justice.column.decision_on_link")));
        var rows =
                linkedCases.handle(grant, file.record()).stream()
                        .map(linked -> other(words, file, linked, decides))
                        .toList();
        return Table.of(words.text("justice.case.others"), columns, rows)
                .captionHidden()
                .emptyText(words.text("justice.case.no_others"));
    }

    private List<Cell> other(Words words, CaseFile file, Linked linked, boolean decides) {
        String state = words.text("justice.link." + (linked.areOne() ? "one" : "two"));
        return List.of(
                Cell.text(phrases.agency(words, linked.agency())),
                linked.file()
                        .map(other -> Cell.link(address(other.record()), other.recordNumber()))
                        .orElse(Cell.none(words.text("justice.withheld"))),
                Cell.text(words.text(linked.link().reason().wordsKey())),
                decides
                        ? Cell.link(
                                Link.to(
                                                CasePairPage.address(file.record(), linked.other()),
                                                words.text("justice.link.review"))
                                        .about(phrases.agency(words, linked.agency())),
                                state)
                        : Cell.text(state));
    }

    private Timeline history(Words words, Grant grant, CaseFile file) {
        var events = new ArrayList<Timeline.Event>();
        for (var revision : cases.history(grant, file.record())) {
            var position = journal.positionOf(revision.act());
            var when =
                    position.flatMap(journal::recordedAt)
                            .map(at -> new When(words.dateTime(at), at.toString()))
                            .orElse(new When("", ""));
            String key = events.isEmpty() ? "begun" : revision.file().live() ? "revised" : "ended";
            events.add(
                    Timeline.Event.of(
                                    words.text("justice.history." + key),
                                    when,
                                    position.map(
                                                    at ->
                                                            words.text(
                                                                    "justice.history.position",
                                                                    at.value()))
                                            .orElse(""))
                            .text(reached(words, revision.file())));
        }
        return new Timeline(events.reversed());
    }

    /// What the case had reached by then.
    private String reached(Words words, CaseFile file) {
        return String.join(
                "; ",
                file.events().stream()
                        .map(
                                event ->
                                        phrases.stage(words, event.stage())
                                                + " "
                                                + words.date(event.on()))
                        .toList());
    }
}
