package org.homeward.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.access.Grant;
import org.homeward.access.Matrix;
import org.homeward.access.Reach;
import org.homeward.access.Role;
import org.homeward.access.model.User;
import org.homeward.access.web.UserForm.Slip;
import org.homeward.access.work.AddUser;
import org.homeward.access.work.ChangeAccount;
import org.homeward.base.AgencyId;
import org.homeward.packs.Agency;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Button;
import org.homeward.webkit.Cell;
import org.homeward.webkit.CheckField;
import org.homeward.webkit.Column;
import org.homeward.webkit.Link;
import org.homeward.webkit.Notice;
import org.homeward.webkit.Option;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tabs;
import org.homeward.webkit.Tag;
import org.homeward.webkit.TextField;
import org.homeward.webkit.Tile;
import org.homeward.webkit.Tone;
import org.springframework.web.servlet.ModelAndView;

/// Puts users into words for the pages of user administrators.
final class UserViews {
    private final Matrix matrix;
    private final CountryPack pack;
    private final Clock clock;
    private final ProofWords proofs;
    private final ProofResetViews resets;
    private final IdentityViews identities;

    UserViews(
            Matrix matrix,
            CountryPack pack,
            Clock clock,
            ProofWords proofs,
            ProofResetViews resets,
            IdentityViews identities) {
        this.matrix = matrix;
        this.pack = pack;
        this.clock = clock;
        this.proofs = proofs;
        this.resets = resets;
        this.identities = identities;
    }

    List<AgencyId> agencies(Grant grant) {
        return present(grant).map(Agency::id).toList();
    }

    /// An agency that has ended employs nobody.
    private Stream<Agency> present(Grant grant) {
        return pack.agencies().at(LocalDate.now(clock.withZone(pack.zone()))).stream()
                .filter(it -> grant.reach().covers(it.id()));
    }

    /// The state of an address; none where everybody is asked for.
    static Optional<User.State> state(String code) {
        return Stream.of(User.State.values()).filter(it -> it.name().equals(code)).findFirst();
    }

    static List<User> only(List<User> users, Optional<User.State> state) {
        return users.stream()
                .filter(user -> state.isEmpty() || state.get() == user.account().state())
                .toList();
    }

    /// How many users there are, and how many of them cannot sign in.
    static List<Tile> tiles(Words words, List<User> users) {
        var disabled = Optional.of(User.State.DISABLED);
        return List.of(
                tile(words, users, Optional.empty()),
                tile(words, only(users, disabled), disabled).tone(Tone.NEUTRAL));
    }

    private static Tile tile(Words words, List<User> users, Optional<User.State> state) {
        return Tile.of(words.number(users.size()), words.text(name(state))).href(address(state));
    }

    private static String address(Optional<User.State> state) {
        return UserPages.PATH + state.map(it -> "?state=" + it).orElse("");
    }

    private static String name(Optional<User.State> state) {
        return "access.users." + state.map(User.State::name).orElse("all");
    }

    private static Tabs states(Words words, Optional<User.State> current) {
        return new Tabs(
                words.text("access.state"),
                Stream.concat(
                                Stream.of(Optional.<User.State>empty()),
                                Stream.of(User.State.values()).map(Optional::of))
                        .map(
                                it ->
                                        new Tabs.Tab(
                                                address(it),
                                                words.text(name(it)),
                                                it.equals(current)))
                        .toList());
    }

    ModelAndView list(
            Visitor visitor, List<User> users, Optional<User.State> state, List<Notice> notices) {
        var words = visitor.words();
        var columns =
                List.of(
                        Column.rowHeading(words.text("access.name")),
                        Column.text(words.text("access.login")),
                        Column.text(words.text("access.agency")),
                        Column.text(words.text("access.roles")),
                        Column.text(words.text("access.state")));
        var rows =
                users.stream()
                        .sorted(
                                Comparator.comparing(
                                        user -> user.account().displayName(), words.order()))
                        .map(user -> row(user, words))
                        .toList();
        var heading =
                PageHeading.of(words.text("access.users.title"))
                        .lead(words.text("access.users.lead", users.size()))
                        .actions(
                                List.of(
                                        Button.link(
                                                UserPages.PATH + "/new",
                                                words.text("access.users.add"))));
        var table =
                Table.of(heading.title(), columns, rows)
                        .captionHidden()
                        .cardsWhenNarrow()
                        .emptyText(words.text("access.users.none"));
        return visitor.page(
                "access/users",
                heading.title(),
                new UsersView(heading, notices, states(words, state), table));
    }

    ModelAndView add(Visitor visitor, UserForm form, List<Slip> slips) {
        var words = visitor.words();
        var grant = UserPages.grant(visitor, AddUser.RIGHT);
        var login =
                TextField.of("login", words.text("access.login"))
                        .hint(words.text("access.login.hint"))
                        .value(UserForm.text(form.login()))
                        .error(error(slips, "login", words))
                        .width(20);
        var name =
                TextField.of("name", words.text("access.name"))
                        .value(UserForm.text(form.name()))
                        .error(error(slips, "name", words))
                        .width(30);
        var agency =
                SelectField.of("agency", words.text("access.agency"), agencyOptions(grant, words))
                        .selected(UserForm.text(form.agency()))
                        .error(error(slips, "agency", words));
        var roles = roles(grant, form.chosenRoles(), words).error(error(slips, "roles", words));
        var links =
                List.of(login.field(), name.field(), agency.field(), roles.field()).stream()
                        .filter(field -> field.wrong())
                        .map(field -> Problems.at(field))
                        .toList();
        var view =
                new UserFormView(
                        visitor.csrf(),
                        crumbs(words),
                        new UserFormView.Fields(login, name, agency, roles),
                        links.isEmpty() ? Problems.none() : Problems.of(words::text, links),
                        new UserFormView.Texts(
                                words.text("access.users.add"),
                                words.text("access.users.add_submit")));
        return visitor.page("access/user_form", view.texts().title(), view);
    }

    ModelAndView user(Visitor visitor, User user, Optional<Notice> notice) {
        var words = visitor.words();
        var notices = notice.stream().toList();
        boolean own = user.actor().user().equals(visitor.signedIn().user());
        var view =
                new UserView(
                        visitor.csrf(),
                        new UserView.Top(
                                crumbs(words),
                                PageHeading.of(words.text("access.user.title")),
                                notices,
                                summary(user, words)),
                        own ? Optional.empty() : Optional.of(forms(visitor, user)),
                        words.text("access.user.own"));
        return visitor.page("access/user", view.top().heading().title(), view);
    }

    ModelAndView firstPassword(Visitor visitor, User user, String firstPassword) {
        var words = visitor.words();
        var heading =
                PageHeading.of(words.text("access.first_password.title"))
                        .lead(words.text("access.first_password.lead"));
        var summary =
                new SummaryList(
                        List.of(
                                SummaryList.item(
                                        words.text("access.name"), user.account().displayName()),
                                SummaryList.item(words.text("access.login"), user.login().value()),
                                SummaryList.item(
                                        words.text("access.first_password"), firstPassword)));
        var back = Button.link(UserPages.PATH, words.text("access.users.back")).secondary();
        var view = new FirstPasswordView(heading, summary, back);
        return visitor.page("access/first_password", heading.title(), view);
    }

    private UserView.Forms forms(Visitor visitor, User user) {
        var words = visitor.words();
        var address = UserPages.PATH + "/" + user.id();
        var next = user.isActive() ? User.State.DISABLED : User.State.ACTIVE;
        var label = words.text("access.state.to." + next);
        return new UserView.Forms(
                address,
                Integer.toString(user.revision()),
                roles(UserPages.grant(visitor, ChangeAccount.RIGHT), user.account().roles(), words),
                new UserView.Buttons(
                        words.text("access.user.save_roles"),
                        user.isActive()
                                ? Button.submit(label).danger().sending("state", next.name())
                                : Button.submit(label).secondary().sending("state", next.name()),
                        words.text("access.user.reset_password")),
                new UserView.Headings(
                        words.text("access.state.heading"),
                        words.text("access.state.hint." + next),
                        words.text("access.first_password"),
                        words.text("access.user.reset_hint")),
                new UserView.Proofs(resets.of(visitor, user), identities.of(user, words)));
    }

    private List<Cell> row(User user, Words words) {
        var account = user.account();
        return List.of(
                Cell.link(UserPages.PATH + "/" + user.id(), account.displayName()),
                Cell.text(user.login().value()),
                Cell.text(pack.agencies().name(account.agency(), words.language())),
                Cell.lines(RoleTable.names(account.roles(), words)),
                Cell.tag(state(user, words)));
    }

    private SummaryList summary(User user, Words words) {
        var account = user.account();
        return new SummaryList(
                List.of(
                        SummaryList.item(words.text("access.name"), account.displayName()),
                        SummaryList.item(words.text("access.login"), user.login().value()),
                        SummaryList.item(
                                words.text("access.agency"),
                                pack.agencies().name(account.agency(), words.language())),
                        SummaryList.item(
                                words.text("access.proofs"),
                                Cell.lines(proofs.of(user.id(), words))),
                        SummaryList.item(
                                words.text("access.state"), Cell.tag(state(user, words)))));
    }

    private static Tag state(User user, Words words) {
        var text = words.text("access.state." + user.account().state());
        return new Tag(text, user.isActive() ? Tone.ACCENT : Tone.NEUTRAL);
    }

    /// Those that the visitor may give, and what the user has anyway.
    private CheckField roles(Grant grant, Set<String> selected, Words words) {
        var options =
                matrix.roles().stream()
                        .map(Role::code)
                        .filter(matrix::canBeHeld)
                        .filter(
                                it ->
                                        selected.contains(it)
                                                || grant.reach() instanceof Reach.National
                                                || matrix.staysInTheAgency(it))
                        .map(code -> Option.of(code, RoleTable.name(code, words)))
                        .sorted(Comparator.comparing(Option::label, words.order()))
                        .toList();
        return CheckField.of("roles", words.text("access.roles"), options).selected(selected);
    }

    private List<Option> agencyOptions(Grant grant, Words words) {
        var options =
                present(grant)
                        .map(it -> Option.of(it.id().value(), it.name(words.language())))
                        .sorted(Comparator.comparing(Option::label, words.order()));
        var choose = Option.of("", words.text("access.agency.choose"));
        return Stream.concat(Stream.of(choose), options).toList();
    }

    private static Breadcrumbs crumbs(Words words) {
        return Breadcrumbs.of(
                words::text, List.of(Link.to(UserPages.PATH, words.text("access.users.title"))));
    }

    private static String error(List<Slip> slips, String field, Words words) {
        return slips.stream()
                .filter(slip -> slip.field().equals(field))
                .map(slip -> words.text(slip.words()))
                .findFirst()
                .orElse("");
    }
}
