package org.homeward.access.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.access.UserNames;
import org.homeward.access.model.Cover;
import org.homeward.access.model.Cover.State;
import org.homeward.access.model.User;
import org.homeward.access.work.ArrangeCover.Outcome;
import org.homeward.packs.Words;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Button;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.DateField;
import org.homeward.webkit.Field;
import org.homeward.webkit.Link;
import org.homeward.webkit.Notice;
import org.homeward.webkit.Option;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tile;
import org.homeward.webkit.Tone;
import org.springframework.web.servlet.ModelAndView;

/// Who stands in for whom, in words.
final class CoverViews {
    private final UserNames names;
    private final ZoneId zone;

    CoverViews(UserNames names, ZoneId zone) {
        this.names = names;
        this.zone = zone;
    }

    /// @param around covers that the reader arranged or stands in for
    /// @param colleagues whom the reader may name
    record Shown(List<Cover> around, List<User> colleagues) {}

    Tile tile(Words words, int count) {
        return Tile.of(words.number(count), words.text("access.cover.tile"))
                .href(CoverPages.PATH)
                .tone(Tone.NEUTRAL);
    }

    ModelAndView page(
            Visitor visitor, User user, Shown shown, CoverPages.Typed typed, Outcome outcome) {
        var words = visitor.words();
        boolean arranged = shown.around().stream().anyMatch(it -> it.user().equals(user.id()));
        var closed =
                arranged
                        ? words.text("access.cover.arranged")
                        : shown.colleagues().isEmpty() ? words.text("access.cover.nobody") : "";
        var form =
                closed.isEmpty()
                        ? Optional.of(form(visitor, shown.colleagues(), typed, outcome))
                        : Optional.<CoverView.Form>empty();
        var wrong =
                form.stream()
                        .flatMap(it -> Stream.of(it.standIn().field(), it.until().field()))
                        .filter(Field::wrong)
                        .map(Problems::at)
                        .toList();
        var heading =
                PageHeading.of(words.text("access.cover.title"))
                        .lead(words.text("access.cover.lead"));
        var view =
                new CoverView.All(
                        new CoverView.Top(
                                account(words),
                                heading,
                                wrong.isEmpty()
                                        ? Problems.none()
                                        : Problems.of(words::text, wrong)),
                        shown.around().isEmpty()
                                ? Optional.empty()
                                : Optional.of(table(words, user, shown.around())),
                        form,
                        closed);
        return visitor.page("access/cover", heading.title(), view);
    }

    private static CoverView.Form form(
            Visitor visitor, List<User> colleagues, CoverPages.Typed typed, Outcome outcome) {
        var words = visitor.words();
        var options =
                Stream.concat(
                                Stream.of(Option.of("", words.text("access.cover.choose"))),
                                colleagues.stream()
                                        .map(
                                                it ->
                                                        Option.of(
                                                                it.id().toString(),
                                                                it.account().displayName())))
                        .toList();
        var standIn =
                SelectField.of("stand_in", words.text("access.cover.stand_in"), options)
                        .hint(words.text("access.cover.stand_in.hint"))
                        .selected(typed.standIn());
        var until =
                DateField.of(
                                "until",
                                words.text("access.cover.until"),
                                DateField.Names.from(words::text))
                        .hint(words.text("access.cover.until.hint"))
                        .value(typed.day(), typed.month(), typed.year());
        var problem = outcome == Outcome.DONE ? "" : words.text("access.cover.refused." + outcome);
        boolean ofDay = outcome == Outcome.NO_DAY;
        return new CoverView.Form(
                visitor.csrf(),
                words.text("access.cover.new"),
                ofDay || problem.isEmpty() ? standIn : standIn.error(problem),
                ofDay ? until.error(problem) : until,
                words.text("access.cover.submit"));
    }

    private Table table(Words words, User user, List<Cover> around) {
        return Table.of(
                        words.text("access.cover.around"),
                        List.of(
                                Column.rowHeading(words.text("access.cover.who")),
                                Column.text(words.text("access.cover.until")),
                                Column.text(words.text("access.state"))),
                        around.stream().map(it -> row(words, user, it)).toList())
                .cardsWhenNarrow();
    }

    private List<Cell> row(Words words, User user, Cover cover) {
        return List.of(
                Cell.link(CoverPages.PATH + "/" + cover.id(), who(words, user, cover)),
                Cell.text(words.date(lastDay(cover.until()))),
                Cell.text(state(words, cover)));
    }

    ModelAndView one(Visitor visitor, User user, Cover cover, Outcome outcome) {
        var words = visitor.words();
        var notices =
                outcome == Outcome.DONE
                        ? List.<Notice>of()
                        : List.of(
                                Notice.of(
                                        Tone.CAUTION,
                                        words.text("access.cover.refused." + outcome)));
        boolean standsIn = cover.standIn().equals(user.id());
        var heading =
                PageHeading.of(who(words, user, cover))
                        .lead(
                                words.text(
                                        standsIn
                                                ? "access.cover.for_stand_in"
                                                : "access.cover.for_user"));
        var view =
                new CoverView.One(
                        new CoverView.Top(
                                Breadcrumbs.of(
                                        words::text,
                                        List.of(
                                                Link.to(
                                                        CoverPages.PATH,
                                                        words.text("access.cover.title")))),
                                heading,
                                Problems.none()),
                        notices,
                        new SummaryList(
                                List.of(
                                        SummaryList.item(
                                                words.text("access.cover.until"),
                                                words.date(lastDay(cover.until()))),
                                        SummaryList.item(
                                                words.text("access.state"), state(words, cover)))),
                        visitor.csrf(),
                        acts(words, cover, standsIn));
        return visitor.page("access/cover_one", words.text("access.cover.title"), view);
    }

    private static List<UserView.Act> acts(Words words, Cover cover, boolean standsIn) {
        var address = CoverPages.PATH + "/" + cover.id();
        var acts = new ArrayList<UserView.Act>();
        if (standsIn && cover.state() != State.TAKEN_UP) {
            acts.add(
                    new UserView.Act(
                            address + "/take-up",
                            Button.submit(words.text("access.cover.take_up"))));
        }
        if (standsIn && cover.state() == State.TAKEN_UP) {
            acts.add(
                    new UserView.Act(
                            address + "/lay-down",
                            Button.submit(words.text("access.cover.lay_down"))));
        }
        acts.add(
                new UserView.Act(
                        address + "/end",
                        Button.submit(
                                        words.text(
                                                standsIn
                                                        ? "access.cover.decline"
                                                        : "access.cover.end"))
                                .secondary()));
        return acts;
    }

    private String who(Words words, User user, Cover cover) {
        return cover.standIn().equals(user.id())
                ? words.text("access.cover.you_for", names.displayName(cover.user()))
                : words.text("access.cover.for_you", names.displayName(cover.standIn()));
    }

    private static String state(Words words, Cover cover) {
        return words.text("access.cover.state." + cover.state());
    }

    private LocalDate lastDay(Instant until) {
        return LocalDate.ofInstant(until.minusSeconds(1), zone);
    }

    private static Breadcrumbs account(Words words) {
        return Breadcrumbs.of(
                words::text,
                List.of(Link.to(AccountPages.PATH, words.text("access.account.title"))));
    }
}
