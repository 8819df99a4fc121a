package org.homeward.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.access.DataClass;
import org.homeward.access.Emergency;
import org.homeward.access.UserNames;
import org.homeward.access.web.Visitor;
import org.homeward.base.AgencyId;
import org.homeward.packs.Agency;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;
import org.homeward.people.work.Labels;
import org.homeward.people.work.ShowInEmergency.Names;
import org.homeward.people.work.ShowInEmergency.Nothing;
import org.homeward.people.work.ShowInEmergency.Place;
import org.homeward.people.work.ShowInEmergency.Shown;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Button;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Field;
import org.homeward.webkit.Identity;
import org.homeward.webkit.Link;
import org.homeward.webkit.Notice;
import org.homeward.webkit.Option;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.RadioField;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Table;
import org.homeward.webkit.TextField;
import org.homeward.webkit.Tone;
import org.springframework.web.servlet.ModelAndView;

/// Opening one record in an emergency, in words.
final class EmergencyViews {
    private final CountryPack pack;
    private final UserNames names;
    private final Phrases phrases;
    private final Clock clock;

    EmergencyViews(CountryPack pack, UserNames names, Phrases phrases, Clock clock) {
        this.pack = pack;
        this.names = names;
        this.phrases = phrases;
        this.clock = clock;
    }

    /// @param problem the end of a key
    record Asked(EmergencyPages.Filled filled, Optional<String> problem) {
        String problemOf(Words words, String... codes) {
            return problem.filter(List.of(codes)::contains)
                    .map(it -> words.text("people.emergency.refused." + it))
                    .orElse("");
        }
    }

    /// An agency that exists today.
    Optional<AgencyId> agency(String typed) {
        return present().map(Agency::id).filter(it -> it.value().equals(typed)).findFirst();
    }

    private Stream<Agency> present() {
        return pack.agencies().at(LocalDate.now(clock.withZone(pack.zone()))).stream();
    }

    ModelAndView form(
            Visitor visitor, Asked asked, Collection<DataClass> openable, List<Emergency> around) {
        var words = visitor.words();
        var fields = fields(words, asked, openable);
        var links =
                Stream.of(
                                fields.opened().field(),
                                fields.owner().field(),
                                fields.number().field(),
                                fields.reason().field())
                        .filter(Field::wrong)
                        .map(Problems::at)
                        .toList();
        var heading =
                PageHeading.of(words.text("people.emergency.title"))
                        .lead(words.text("people.emergency.lead"));
        var view =
                new EmergencyView.Form(
                        heading,
                        links.isEmpty() ? Problems.none() : Problems.of(words::text, links),
                        visitor.csrf(),
                        fields,
                        words.text("people.emergency.open"),
                        around.isEmpty() ? Optional.empty() : Optional.of(table(visitor, around)));
        return visitor.page("people/emergency", heading.title(), view);
    }

    private EmergencyView.Fields fields(Words words, Asked asked, Collection<DataClass> openable) {
        var filled = asked.filled();
        var classes =
                openable.stream()
                        .map(it -> Option.of(it.name(), words.text("access.class." + it)))
                        .toList();
        var only = classes.size() == 1 ? classes.getFirst().value() : "";
        var agencies =
                Stream.concat(
                                Stream.of(Option.of("", words.text("access.agency.choose"))),
                                present()
                                        .map(
                                                it ->
                                                        Option.of(
                                                                it.id().value(),
                                                                it.name(words.language())))
                                        .sorted(Comparator.comparing(Option::label, words.order())))
                        .toList();
        var chosen = filled.opened() == null ? only : filled.opened();
        return new EmergencyView.Fields(
                RadioField.of("opened", words.text("people.emergency.what"), classes)
                        .selected(chosen)
                        .error(asked.problemOf(words, "NO_CLASS")),
                SelectField.of("owner", words.text("people.emergency.owner"), agencies)
                        .selected(EmergencyPages.Filled.text(filled.owner()))
                        .error(asked.problemOf(words, "NO_AGENCY")),
                TextField.of("number", words.text("people.emergency.number"))
                        .hint(words.text("people.emergency.number.hint"))
                        .value(EmergencyPages.Filled.text(filled.number()))
                        .width(20)
                        .error(asked.problemOf(words, "NO_SUCH_RECORD")),
                TextField.of("reason", words.text("people.emergency.reason"))
                        .hint(words.text("people.emergency.reason.hint"))
                        .rows(4)
                        .value(EmergencyPages.Filled.text(filled.reason()))
                        .error(asked.problemOf(words, "NO_REASON")));
    }

    private Table table(Visitor visitor, List<Emergency> around) {
        var words = visitor.words();
        return Table.of(
                        words.text("people.emergency.around"),
                        List.of(
                                Column.rowHeading(words.text("people.emergency.until")),
                                Column.text(words.text("people.emergency.owner")),
                                Column.text(words.text("people.emergency.what")),
                                Column.text(words.text("people.emergency.state"))),
                        around.stream().map(it -> row(visitor, it)).toList())
                .cardsWhenNarrow();
    }

    private List<Cell> row(Visitor visitor, Emergency emergency) {
        var words = visitor.words();
        var target = emergency.target();
        boolean own = emergency.by().user().equals(visitor.signedIn().user());
        var state = !own ? "to_approve" : emergency.wasOpened() ? "open" : "waiting";
        return List.of(
                Cell.link(
                        EmergencyPages.PATH + "/" + emergency.id(),
                        words.dateTime(emergency.until())),
                Cell.text(phrases.agency(words, target.owner())),
                Cell.text(words.text("access.class." + target.opened())),
                Cell.text(words.text("people.emergency.state." + state)));
    }

    /// @param shown none where it is not open yet
    ModelAndView opened(Visitor visitor, Emergency emergency, Optional<Shown> shown) {
        var words = visitor.words();
        var notice =
                shown.isPresent()
                        ? words.text(
                                "people.emergency.open_until", words.dateTime(emergency.until()))
                        : words.text("people.emergency.awaits_second");
        var view =
                new EmergencyView.Opened(
                        crumbs(words),
                        List.of(Notice.of(Tone.CAUTION, notice)),
                        Optional.of(record(words, emergency, shown)),
                        Optional.empty(),
                        Optional.empty());
        return page(visitor, view);
    }

    /// For the second person.
    ModelAndView approval(Visitor visitor, Emergency emergency, Optional<String> reason) {
        var words = visitor.words();
        var target = emergency.target();
        var side = target.side() == DataClass.P ? "protection" : "justice";
        var summary =
                new SummaryList(
                        List.of(
                                item(
                                        words,
                                        "people.emergency.who",
                                        names.displayName(emergency.by().user())),
                                item(
                                        words,
                                        "people.emergency.what",
                                        words.text("access.class." + target.opened())),
                                SummaryList.item(
                                        words.text("people.emergency.record"),
                                        Cell.link(
                                                "/people/" + side + "/" + target.reference(),
                                                words.text("people.emergency.record.page"))),
                                item(
                                        words,
                                        "people.emergency.reason",
                                        reason.orElse(words.text("people.name.erased")))));
        var approval =
                new EmergencyView.Approval(
                        EmergencyPages.PATH + "/" + emergency.id() + "/approval",
                        visitor.csrf(),
                        Button.submit(words.text("people.emergency.approve")).danger());
        var view =
                new EmergencyView.Opened(
                        crumbs(words),
                        List.of(
                                Notice.of(
                                        Tone.CAUTION, words.text("people.emergency.second_lead"))),
                        Optional.empty(),
                        Optional.of(summary),
                        Optional.of(approval));
        return page(visitor, view);
    }

    private ModelAndView page(Visitor visitor, EmergencyView.Opened view) {
        return visitor.page(
                "people/emergency_record", visitor.words().text("people.emergency.title"), view);
    }

    private Identity record(Words words, Emergency emergency, Optional<Shown> shown) {
        var facts = new ArrayList<SummaryList.Item>();
        facts.add(
                item(
                        words,
                        "people.column.agency",
                        phrases.agency(words, emergency.target().owner())));
        var title = words.text("people.emergency.one");
        switch (shown.orElseGet(Nothing::new)) {
            case Names(var identity) -> {
                var label = new Labels.Open(identity);
                title = identity.name();
                facts.add(item(words, "people.column.born", phrases.born(words, label)));
                facts.add(item(words, "people.column.age", phrases.age(words, label)));
                facts.add(item(words, "people.column.number", phrases.number(words, label)));
                facts.add(item(words, "people.column.phone", phrases.phone(words, label)));
                facts.add(item(words, "people.column.sex", phrases.sex(words, identity.sex())));
                identity.otherName()
                        .ifPresent(it -> facts.add(item(words, "people.column.other_name", it)));
            }
            case Place(var address) -> facts.add(item(words, "people.emergency.address", address));
            case Nothing() -> {
                if (shown.isPresent()) {
                    facts.add(
                            item(
                                    words,
                                    "people.emergency.what",
                                    words.text("people.emergency.nothing")));
                }
            }
        }
        return new Identity(title, words.text("people.emergency.caption"), List.of(), facts);
    }

    private static SummaryList.Item item(Words words, String key, String value) {
        return SummaryList.item(words.text(key), value);
    }

    private static Breadcrumbs crumbs(Words words) {
        return Breadcrumbs.of(
                words::text,
                List.of(Link.to(EmergencyPages.PATH, words.text("people.emergency.title"))));
    }
}
