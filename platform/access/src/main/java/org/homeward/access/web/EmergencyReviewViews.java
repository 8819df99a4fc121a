package org.homeward.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.access.Emergency;
import org.homeward.access.Emergency.Verdict;
import org.homeward.access.UserNames;
import org.homeward.access.work.ReviewEmergency.Told;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Button;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Link;
import org.homeward.webkit.Notice;
import org.homeward.webkit.Option;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.RadioField;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tabs;
import org.homeward.webkit.TextField;
import org.homeward.webkit.Tone;
import org.springframework.web.servlet.ModelAndView;

/// Records opened in an emergency, in words for those who answer for them. Colleagues are named; of
/// other agencies it says which, and in which role somebody acted.
final class EmergencyReviewViews {
    private final CountryPack pack;
    private final UserNames names;
    private final RecordPages records;

    EmergencyReviewViews(CountryPack pack, UserNames names, RecordPages records) {
        this.pack = pack;
        this.names = names;
        this.records = records;
    }

    /// What was sent and why it was not taken.
    ///
    /// @param problem the end of a key; empty where nothing is wrong
    record Typed(String verdict, String note, String problem) {
        static Typed nothing() {
            return new Typed("", "", "");
        }
    }

    ModelAndView list(Visitor visitor, List<Emergency> seen, boolean reviewed) {
        var words = visitor.words();
        var rows =
                seen.stream()
                        .filter(it -> it.waitsForReview() != reviewed)
                        .map(it -> row(visitor, it))
                        .toList();
        var heading =
                PageHeading.of(words.text("access.emergency.title"))
                        .lead(words.text("access.emergency.lead"));
        var table =
                Table.of(
                                heading.title(),
                                List.of(
                                        Column.rowHeading(words.text("access.emergency.when")),
                                        Column.text(words.text("access.emergency.who")),
                                        Column.text(words.text("access.emergency.what")),
                                        Column.text(words.text("access.emergency.review"))),
                                rows)
                        .captionHidden()
                        .cardsWhenNarrow()
                        .emptyText(
                                words.text(
                                        reviewed
                                                ? "access.emergency.none_reviewed"
                                                : "access.emergency.none"));
        return visitor.page(
                "access/emergencies",
                heading.title(),
                new EmergenciesView(heading, tabs(words, reviewed), table));
    }

    private static Tabs tabs(Words words, boolean reviewed) {
        return new Tabs(
                words.text("access.emergency.review"),
                List.of(
                        new Tabs.Tab(
                                EmergencyReviewPages.PATH,
                                words.text("access.emergency.waiting"),
                                !reviewed),
                        new Tabs.Tab(
                                EmergencyReviewPages.PATH
                                        + "?state="
                                        + EmergencyReviewPages.REVIEWED,
                                words.text("access.emergency.reviewed"),
                                reviewed)));
    }

    private List<Cell> row(Visitor visitor, Emergency emergency) {
        var words = visitor.words();
        return List.of(
                Cell.link(
                        EmergencyReviewPages.PATH + "/" + emergency.id(),
                        words.dateTime(emergency.since())),
                Cell.lines(who(visitor, emergency)),
                Cell.text(opened(words, emergency)),
                Cell.text(verdict(words, emergency)));
    }

    ModelAndView one(Visitor visitor, Told told, Typed typed) {
        var words = visitor.words();
        var emergency = told.emergency();
        boolean tookPart = emergency.wasBy(visitor.signedIn().hands());
        var form =
                emergency.waitsForReview() && !tookPart
                        ? Optional.of(form(visitor, emergency, typed))
                        : Optional.<EmergencyView.Form>empty();
        var notices = new ArrayList<Notice>();
        if (tookPart && emergency.waitsForReview()) {
            notices.add(Notice.of(Tone.CAUTION, words.text("access.emergency.refused.TOOK_PART")));
        } else if (form.isEmpty() && !typed.problem().isEmpty()) {
            notices.add(
                    Notice.of(
                            Tone.CAUTION,
                            words.text("access.emergency.refused." + typed.problem())));
        }
        var heading = PageHeading.of(words.text("access.emergency.one"));
        var view =
                new EmergencyView(
                        Breadcrumbs.of(
                                words::text,
                                List.of(
                                        Link.to(
                                                EmergencyReviewPages.PATH,
                                                words.text("access.emergency.title")))),
                        problems(words, form),
                        notices,
                        heading,
                        summary(visitor, told),
                        form);
        return visitor.page("access/emergency", heading.title(), view);
    }

    private static Problems problems(Words words, Optional<EmergencyView.Form> form) {
        var wrong =
                form.stream()
                        .flatMap(it -> List.of(it.verdict().field(), it.note().field()).stream())
                        .filter(it -> it.wrong())
                        .map(Problems::at)
                        .toList();
        return wrong.isEmpty() ? Problems.none() : Problems.of(words::text, wrong);
    }

    private EmergencyView.Form form(Visitor visitor, Emergency emergency, Typed typed) {
        var words = visitor.words();
        var verdict =
                RadioField.of(
                                "verdict",
                                words.text("access.emergency.verdict"),
                                List.of(
                                        option(words, Verdict.JUSTIFIED),
                                        option(words, Verdict.NOT_JUSTIFIED)))
                        .selected(typed.verdict());
        var note =
                TextField.of("note", words.text("access.emergency.note"))
                        .hint(words.text("access.emergency.note.hint"))
                        .rows(4)
                        .value(typed.note());
        var text =
                typed.problem().isEmpty()
                        ? ""
                        : words.text("access.emergency.refused." + typed.problem());
        boolean ofNote = typed.problem().equals("NO_NOTE");
        return new EmergencyView.Form(
                EmergencyReviewPages.PATH + "/" + emergency.id() + "/review",
                visitor.csrf(),
                ofNote || text.isEmpty() ? verdict : verdict.error(text),
                ofNote ? note.error(text) : note,
                Button.submit(words.text("access.emergency.submit")));
    }

    private static Option option(Words words, Verdict verdict) {
        return Option.of(verdict.name(), words.text("access.emergency.verdict." + verdict));
    }

    private SummaryList summary(Visitor visitor, Told told) {
        var words = visitor.words();
        var emergency = told.emergency();
        var items = new ArrayList<SummaryList.Item>();
        items.add(item(words, "access.emergency.when", words.dateTime(emergency.since())));
        items.add(item(words, "access.emergency.until", words.dateTime(emergency.until())));
        items.add(
                SummaryList.item(
                        words.text("access.emergency.who"), Cell.lines(who(visitor, emergency))));
        items.add(item(words, "access.emergency.what", opened(words, emergency)));
        records.address(emergency.target())
                .ifPresent(
                        it ->
                                items.add(
                                        SummaryList.item(
                                                words.text("access.emergency.record"),
                                                Cell.link(
                                                        it,
                                                        words.text(
                                                                "access.emergency.record.page")))));
        items.add(
                item(
                        words,
                        "access.emergency.reason",
                        told.reason().orElse(words.text("access.emergency.erased"))));
        items.add(item(words, "access.emergency.review", verdict(words, emergency)));
        told.note()
                .filter(it -> !it.isEmpty())
                .ifPresent(it -> items.add(item(words, "access.emergency.note", it)));
        return new SummaryList(items);
    }

    private static SummaryList.Item item(Words words, String key, String value) {
        return SummaryList.item(words.text(key), value);
    }

    private List<String> who(Visitor visitor, Emergency emergency) {
        var words = visitor.words();
        var by = emergency.by();
        var who = new ArrayList<String>();
        if (by.agency().equals(visitor.signedIn().agency())) {
            who.add(names.displayName(by.user()));
        }
        who.addAll(RoleTable.names(by.roles(), words));
        who.add(pack.agencies().name(by.agency(), words.language()));
        if (!emergency.approvedBy().isEmpty()) {
            who.add(words.text("access.emergency.approved"));
        }
        return who;
    }

    private static String opened(Words words, Emergency emergency) {
        return words.text("access.class." + emergency.target().opened());
    }

    private static String verdict(Words words, Emergency emergency) {
        return emergency
                .review()
                .map(it -> words.text("access.emergency.verdict." + it.verdict()))
                .orElse(words.text("access.emergency.waiting"));
    }
}
