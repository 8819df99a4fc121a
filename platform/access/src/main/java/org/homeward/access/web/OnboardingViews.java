package org.homeward.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.access.UserNames;
import org.homeward.access.model.Login;
import org.homeward.access.model.Onboarding;
import org.homeward.access.web.UserForm.Slip;
import org.homeward.access.work.OnboardAgency;
import org.homeward.access.work.OnboardAgency.Refused;
import org.homeward.base.AgencyId;
import org.homeward.packs.Agency;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Button;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Field;
import org.homeward.webkit.Link;
import org.homeward.webkit.Notice;
import org.homeward.webkit.Option;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Table;
import org.homeward.webkit.TextField;
import org.homeward.webkit.Tone;
import org.springframework.web.servlet.ModelAndView;

/// Agencies that join, in words.
final class OnboardingViews {
    private final OnboardAgency onboard;
    private final CountryPack pack;
    private final UserNames names;
    private final Clock clock;

    OnboardingViews(OnboardAgency onboard, CountryPack pack, UserNames names, Clock clock) {
        this.onboard = onboard;
        this.pack = pack;
        this.names = names;
        this.clock = clock;
    }

    /// What a proposer typed, and what is wrong with it.
    record Asked(OnboardingPages.Filled filled, List<Slip> slips) {
        String error(String field, Words words) {
            return slips.stream()
                    .filter(it -> it.field().equals(field))
                    .map(it -> words.text(it.words()))
                    .findFirst()
                    .orElse("");
        }
    }

    static List<Slip> slips(Optional<AgencyId> agency, Optional<Login> login, String name) {
        var slips = new ArrayList<Slip>();
        if (agency.isEmpty()) {
            slips.add(new Slip("agency", "access.agency.wrong"));
        }
        if (login.isEmpty()) {
            slips.add(new Slip("login", "access.login.wrong"));
        }
        if (slips.isEmpty() || name.isEmpty()) { // where the rest is right, the name is too long
            slips.add(new Slip("name", "access.name.wrong"));
        }
        return slips;
    }

    static Slip slip(Refused refused) {
        return new Slip(
                refused == Refused.LOGIN_TAKEN ? "login" : "agency",
                "access.refused." + refused.name());
    }

    /// An agency that exists today and has no users.
    Optional<AgencyId> agency(String typed) {
        return joining().map(Agency::id).filter(it -> it.value().equals(typed)).findFirst();
    }

    private Stream<Agency> joining() {
        return pack.agencies().at(LocalDate.now(clock.withZone(pack.zone()))).stream()
                .filter(it -> !onboard.hasUsers(it.id()));
    }

    ModelAndView list(Visitor visitor, List<Onboarding> open, Optional<Asked> asked) {
        var words = visitor.words();
        var form = asked.map(it -> form(visitor, it));
        var wrong =
                form.map(OnboardingView.Form::fields).stream()
                        .flatMap(
                                it ->
                                        Stream.of(
                                                it.agency().field(),
                                                it.login().field(),
                                                it.name().field()))
                        .filter(Field::wrong)
                        .map(Problems::at)
                        .toList();
        var heading =
                PageHeading.of(words.text("access.onboarding.title"))
                        .lead(words.text("access.onboarding.lead"));
        var table =
                Table.of(
                                words.text("access.onboarding.waiting"),
                                List.of(
                                        Column.rowHeading(words.text("access.agency")),
                                        Column.text(words.text("access.name")),
                                        Column.text(words.text("access.onboarding.by"))),
                                open.stream().map(it -> row(words, it)).toList())
                        .cardsWhenNarrow()
                        .emptyText(words.text("access.onboarding.none"));
        return visitor.page(
                "access/onboardings",
                heading.title(),
                new OnboardingView.All(
                        heading,
                        wrong.isEmpty() ? Problems.none() : Problems.of(words::text, wrong),
                        table,
                        form));
    }

    private OnboardingView.Form form(Visitor visitor, Asked asked) {
        var words = visitor.words();
        var filled = asked.filled();
        var agencies =
                Stream.concat(
                                Stream.of(Option.of("", words.text("access.agency.choose"))),
                                joining()
                                        .map(
                                                it ->
                                                        Option.of(
                                                                it.id().value(),
                                                                it.name(words.language())))
                                        .sorted(Comparator.comparing(Option::label, words.order())))
                        .toList();
        return new OnboardingView.Form(
                visitor.csrf(),
                words.text("access.onboarding.new"),
                new OnboardingView.Fields(
                        SelectField.of("agency", words.text("access.agency"), agencies)
                                .hint(words.text("access.onboarding.agency.hint"))
                                .selected(OnboardingPages.Filled.text(filled.agency()))
                                .error(asked.error("agency", words)),
                        TextField.of("login", words.text("access.login"))
                                .hint(words.text("access.login.hint"))
                                .value(OnboardingPages.Filled.text(filled.login()))
                                .width(20)
                                .error(asked.error("login", words)),
                        TextField.of("name", words.text("access.name"))
                                .value(OnboardingPages.Filled.text(filled.name()))
                                .width(30)
                                .error(asked.error("name", words))),
                words.text("access.onboarding.submit"));
    }

    private List<Cell> row(Words words, Onboarding onboarding) {
        var proposed = onboarding.proposed();
        return List.of(
                Cell.link(
                        OnboardingPages.PATH + "/" + onboarding.id(),
                        pack.agencies().name(proposed.agency(), words.language())),
                Cell.text(proposed.displayName()),
                Cell.text(names.displayName(onboarding.askedBy())));
    }

    ModelAndView one(Visitor visitor, Onboarding onboarding, Optional<Refused> refused) {
        var words = visitor.words();
        var proposed = onboarding.proposed();
        var address = OnboardingPages.PATH + "/" + onboarding.id();
        boolean own = onboarding.askedBy().equals(visitor.signedIn().user());
        var acts = new ArrayList<UserView.Act>();
        if (!own) {
            acts.add(
                    new UserView.Act(
                            address + "/confirm",
                            Button.submit(words.text("access.onboarding.confirm"))));
        }
        acts.add(
                new UserView.Act(
                        address + "/withdraw",
                        Button.submit(words.text("access.onboarding.withdraw")).secondary()));
        var text =
                refused.map(it -> "access.refused." + it)
                        .orElse(own ? "access.onboarding.own" : "access.onboarding.second");
        var summary =
                new SummaryList(
                        List.of(
                                SummaryList.item(
                                        words.text("access.agency"),
                                        pack.agencies().name(proposed.agency(), words.language())),
                                SummaryList.item(words.text("access.name"), proposed.displayName()),
                                SummaryList.item(
                                        words.text("access.login"), proposed.login().value()),
                                SummaryList.item(
                                        words.text("access.onboarding.by"),
                                        names.displayName(onboarding.askedBy()))));
        return page(
                visitor,
                words.text("access.onboarding.one"),
                new OnboardingView.One(
                        crumbs(words),
                        List.of(
                                Notice.of(
                                        refused.isPresent() || !own ? Tone.CAUTION : Tone.NEUTRAL,
                                        words.text(text))),
                        PageHeading.of(words.text("access.onboarding.one")),
                        summary,
                        visitor.csrf(),
                        acts));
    }

    ModelAndView code(Visitor visitor, String code) {
        var words = visitor.words();
        var title = words.text("access.onboarding.code.title");
        return page(
                visitor,
                title,
                new OnboardingView.One(
                        crumbs(words),
                        List.of(),
                        PageHeading.of(title).lead(words.text("access.onboarding.code.lead")),
                        new SummaryList(
                                List.of(
                                        SummaryList.item(
                                                words.text("access.onboarding.code.where"),
                                                SetUpPage.PATH),
                                        SummaryList.item(words.text("access.set_up.code"), code))),
                        visitor.csrf(),
                        List.of()));
    }

    private static ModelAndView page(Visitor visitor, String title, OnboardingView.One view) {
        return visitor.page("access/onboarding", title, view);
    }

    private static Breadcrumbs crumbs(Words words) {
        return Breadcrumbs.of(
                words::text,
                List.of(Link.to(OnboardingPages.PATH, words.text("access.onboarding.title"))));
    }
}
