package org.homeward.justice.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.justice.model.CaseFile;
import org.homeward.justice.model.Cases;
import org.homeward.justice.work.DecideOnCases;
import org.homeward.justice.work.DecideOnCases.Command;
import org.homeward.justice.work.DecideOnCases.Decided;
import org.homeward.justice.work.DecideOnCases.Refused;
import org.homeward.justice.work.DecideOnCases.Verdict;
import org.homeward.justice.work.ShowLinkedCases;
import org.homeward.justice.work.ShowLinkedCases.Linked;
import org.homeward.packs.Words;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Button;
import org.homeward.webkit.Link;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.SummaryList;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where it is decided whether another agency's record is the same case; each decision can be
/// undone.
@Controller
public final class CasePairPage {
    private static final String PAIR = "/cases/{record}/with/{other}";

    private final Cases cases;
    private final ShowLinkedCases linkedCases;
    private final DecideOnCases decideOnCases;
    private final Phrases phrases;

    CasePairPage(
            Cases cases,
            ShowLinkedCases linkedCases,
            DecideOnCases decideOnCases,
            Phrases phrases) {
        this.cases = cases;
        this.linkedCases = linkedCases;
        this.decideOnCases = decideOnCases;
        this.phrases = phrases;
    }

    static String address(UUID record, UUID other) {
        return CasePage.address(record) + "/with/" + other;
    }

    @GetMapping(PAIR)
    @Requires(dataClass = DataClass.J, action = Action.DECIDE, purpose = CasePage.PURPOSE)
    ModelAndView show(
            Visitor visitor,
            @PathVariable("record") UUID record,
            @PathVariable("other") UUID other) {
        var grant = visitor.require(CasePage.READ, CasePage.PURPOSE);
        var file = cases.find(grant, record).orElseThrow(NotAllowed::new);
        var linked =
                linkedCases.handle(grant, record).stream()
                        .filter(found -> found.other().equals(other))
                        .findFirst()
                        .orElseThrow(NotAllowed::new);
        var words = visitor.words();
        var title = words.text("justice.pair.title");
        var view =
                new CasePairView(
                        Breadcrumbs.of(
                                words::text,
                                List.of(
                                        Link.to(Lists.CASES, words.text("justice.cases.title")),
                                        Link.to(
                                                CasePage.address(record),
                                                words.text(
                                                        "justice.file.number",
                                                        file.recordNumber())))),
                        PageHeading.of(title).caption(words.text("justice.case.title")),
                        summary(words, file, linked),
                        words.text("justice.pair.explanation"),
                        visitor.csrf(),
                        address(record, other),
                        List.of(button(words, linked)));
        return visitor.page("justice/pair", title, view);
    }

    @PostMapping(PAIR)
    @Requires(dataClass = DataClass.J, action = Action.DECIDE, purpose = CasePage.PURPOSE)
    ModelAndView decide(
            Visitor visitor,
            @PathVariable("record") UUID record,
            @PathVariable("other") UUID other,
            @RequestParam("verdict") Verdict verdict) {
        var outcome =
                decideOnCases.handle(
                        visitor.signedIn(), new Command(record, other, verdict, CasePage.PURPOSE));
        var done =
                switch (outcome) {
                    case Decided _ -> verdict.name().toLowerCase(Locale.ROOT);
                    case Refused refused ->
                            switch (refused) {
                                case UNKNOWN_CASE -> throw new NotAllowed();
                                case NOTHING_TO_DO -> "nothing";
                                case FILE_IS_PUBLISHED -> "busy";
                            };
                };
        return new ModelAndView("redirect:" + CasePage.address(record) + "?done=" + done);
    }

    private SummaryList summary(Words words, CaseFile file, Linked linked) {
        var items = new ArrayList<SummaryList.Item>();
        items.add(
                Phrases.item(
                        words,
                        "own",
                        phrases.agency(words, file.agency()) + ", " + file.recordNumber()));
        String number =
                linked.file().map(CaseFile::recordNumber).orElse(words.text("justice.withheld"));
        items.add(
                Phrases.item(
                        words, "other", phrases.agency(words, linked.agency()) + ", " + number));
        items.add(Phrases.item(words, "reason", words.text(linked.link().reason().wordsKey())));
        items.add(
                Phrases.item(
                        words,
                        "decision_on_link",
                        words.text("justice.link." + (linked.areOne() ? "one" : "two"))));
        return new SummaryList(items);
    }

    private static Button button(Words words, Linked linked) {
        var verdict = linked.areOne() ? Verdict.TWO_CASES : Verdict.ONE_CASE;
        String key = "justice.pair." + verdict.name().toLowerCase(Locale.ROOT);
        return Button.submit(words.text(key)).sending("verdict", verdict.name());
    }
}
