package org.homeward.access.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.homeward.access.AccessWorld;
import org.homeward.access.Actor;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.homeward.access.model.Login;
import org.homeward.access.model.User;
import org.homeward.access.store.Argon2Passwords;
import org.homeward.access.store.SqlKeystoreMark;
import org.homeward.access.store.SqlUserRoles;
import org.homeward.base.UserId;
import org.homeward.journal.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsersTest {
    private AccessWorld world;
    private User admin;
    private ChangeAccount changeAccount;

    @BeforeEach
    void open() {
        world = new AccessWorld();
        admin = world.user("admin", "user-administrator").user();
        changeAccount = new ChangeAccount(world.journal, world.users, world.matrix, world.clock);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anAddedUserIsFoundWithRolesAndJournalled() {
        var lan = world.user("lan", "statistician", "privacy-officer").user();

        assertThat(world.users.find(new Login("lan"))).contains(lan);
        assertThat(world.users.find(lan.id())).contains(lan);
        assertThat(world.users.all()).containsExactlyInAnyOrder(admin, lan);
        assertThat(world.journal.after(Position.NONE, 9))
                .extracting(entry -> entry.occasion().kind())
                .containsExactly("user-added", "user-added");
    }

    @Test
    void aLoginIsGivenOnceForGood() {
        var lan = world.user("lan", "statistician").user();
        change(lan, new ChangeAccount.Change.Standing(User.State.DISABLED));
        var before = world.journal.latest();

        var outcome = add(new Login("lan"), "statistician");

        assertThat(outcome).isEqualTo(AddUser.Refused.LOGIN_TAKEN);
        assertThat(world.journal.latest()).isEqualTo(before);
    }

    @Test
    void onlyRolesOfTheMatrixCanBeHeld() {
        assertThat(add(new Login("mai"), "king")).isEqualTo(AddUser.Refused.UNKNOWN_ROLE);
        assertThat(add(new Login("mai"), "public")).isEqualTo(AddUser.Refused.UNKNOWN_ROLE);
        assertThat(add(new Login("mai"))).isEqualTo(AddUser.Refused.NO_ROLE);
    }

    @Test
    void rolesThatTogetherOpenTooMuchAreNotGivenToOneAccount() {
        var login = new Login("mai");
        assertThat(add(login, "case-supervisor", "investigation-supervisor"))
                .isEqualTo(AddUser.Refused.ROLES_APART);
        assertThat(add(login, "statistician", "user-administrator"))
                .isEqualTo(AddUser.Refused.ROLES_APART);
        assertThat(add(login, "victims-lawyer", "case-worker"))
                .isEqualTo(AddUser.Refused.ROLES_APART);
        var mai = world.user("mai", "case-supervisor", "spokesperson").user();

        var roles = Set.of("case-supervisor", "investigation-supervisor");
        assertThat(change(mai, new ChangeAccount.Change.Roles(roles)))
                .isEqualTo(ChangeAccount.Refused.ROLES_APART);
        assertThat(world.users.find(mai.id())).contains(mai);
    }

    @Test
    void anAdministratorsRightIsNeeded() {
        var statistician = world.user("lan", "statistician").user().actor();

        assertThat(world.rights.grant(statistician, AddUser.RIGHT, "statistics")).isEmpty();
        assertThatThrownBy(
                        () ->
                                world.addUser.handle(
                                        grant(ChangeAccount.RIGHT),
                                        admin.actor(),
                                        new AddUser.Command(
                                                new Login("x-y"), AccessWorld.account("court"))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void rolesChangeByANewRevision() {
        var lan = world.user("lan", "statistician").user();

        var outcome = change(lan, new ChangeAccount.Change.Roles(Set.of("privacy-officer")));

        assertThat(outcome).isInstanceOf(ChangeAccount.Done.class);
        var now = world.users.find(lan.id()).orElseThrow();
        assertThat(now.revision()).isEqualTo(2);
        assertThat(now.actor().roles()).containsExactly("privacy-officer");
    }

    @Test
    void theRolesInWhichSomebodyActedAreThoseOfThatPosition() {
        var roles = new SqlUserRoles(world.database.client("access"), world.journal);
        var before = world.journal.latest();
        var lan = world.user("lan", "statistician").user();
        var then = world.journal.latest();
        change(lan, new ChangeAccount.Change.Roles(Set.of("privacy-officer")));

        assertThat(roles.at(lan.id(), before)).isEmpty();
        assertThat(roles.at(lan.id(), then)).containsExactly("statistician");
        assertThat(roles.at(lan.id(), world.journal.latest())).containsExactly("privacy-officer");
    }

    @Test
    void whoDecidedOnAnOlderStateIsToldSo() {
        var lan = world.user("lan", "statistician").user();
        change(lan, new ChangeAccount.Change.Roles(Set.of("privacy-officer")));

        assertThat(change(lan, new ChangeAccount.Change.Roles(Set.of("court"))))
                .isEqualTo(ChangeAccount.Refused.CHANGED_MEANWHILE);
    }

    @Test
    void whoWasDisabledMeanwhileDisablesNobodySoOneAdministratorIsAlwaysLeft() {
        var other = world.user("other", "user-administrator").user();
        change(other, new ChangeAccount.Change.Standing(User.State.DISABLED));

        assertThatThrownBy(
                        () ->
                                changeAccount.handle(
                                        grant(ChangeAccount.RIGHT),
                                        other.actor(),
                                        new ChangeAccount.Command(
                                                admin.id(),
                                                1,
                                                new ChangeAccount.Change.Standing(
                                                        User.State.DISABLED))))
                .isInstanceOf(NotAllowed.class);
        assertThat(world.users.find(admin.id()).orElseThrow().isActive()).isTrue();
    }

    @Test
    void nobodyChangesTheirOwnRoles() {
        assertThat(change(admin, new ChangeAccount.Change.Roles(Set.of("case-supervisor"))))
                .isEqualTo(ChangeAccount.Refused.OWN_ACCOUNT);
    }

    @Test
    void theSameAgainLeavesNoAct() {
        var lan = world.user("lan", "statistician").user();
        var before = world.journal.latest();

        change(lan, new ChangeAccount.Change.Standing(User.State.ACTIVE));

        assertThat(world.journal.latest()).isEqualTo(before);
    }

    @Test
    void anUnknownUserIsNotChanged() {
        var nobody =
                new User(
                        new UserId(new UUID(4, 4)),
                        1,
                        new Login("nobody"),
                        AccessWorld.account("court"));

        assertThat(change(nobody, new ChangeAccount.Change.Roles(Set.of("court"))))
                .isEqualTo(ChangeAccount.Refused.UNKNOWN_USER);
    }

    @Test
    void signingInTakesThePasswordAndAnActiveAccount() {
        var added = world.user("lan", "statistician");
        var check =
                new CheckPassword(
                        world.journal,
                        world.users,
                        world.passwords,
                        new CheckPassword.Proofs(world.factors, world.passkeys, _ -> false));

        assertThat(check.handle(" LAN ", added.firstPassword()))
                .isEqualTo(new CheckPassword.Known(added.user()));
        assertThat(check.handle("lan", "wrong")).isEqualTo(CheckPassword.Refused.UNKNOWN);
        assertThat(check.handle("nobody", "a password that nobody has"))
                .isEqualTo(CheckPassword.Refused.UNKNOWN);

        change(added.user(), new ChangeAccount.Change.Standing(User.State.DISABLED));
        assertThat(check.handle("lan", added.firstPassword()))
                .isEqualTo(CheckPassword.Refused.UNKNOWN);
        assertThat(
                        world.database
                                .owner()
                                .sql("select outcome from access.sign_in order by act")
                                .query(String.class)
                                .list())
                .containsExactly("signed-in", "wrong-password", "disabled");
    }

    @Test
    void aFirstPasswordIsChangedForAnOwnOne() {
        var added = world.user("lan", "statistician");
        var change = new ChangePassword(world.journal, world.users, world.passwords);
        var by = added.user().actor();
        var first = added.firstPassword();

        assertThat(world.users.password(by.user()).orElseThrow().initial()).isTrue();
        assertThat(outcome(change, by, "wrong", "a-long-new-one-7"))
                .isEqualTo(ChangePassword.Outcome.WRONG_PASSWORD);
        assertThat(outcome(change, by, first, first)).isEqualTo(ChangePassword.Outcome.SAME);
        for (var weak : Set.of("short", "aaaaaaaaaaaaaaaa", "lan-lan-lan-2026")) {
            assertThat(outcome(change, by, first, weak)).isEqualTo(ChangePassword.Outcome.WEAK);
        }
        assertThat(outcome(change, by, first, "ngựa đúng pin ghim"))
                .isEqualTo(ChangePassword.Outcome.DONE);
        assertThat(world.users.password(by.user()).orElseThrow().initial()).isFalse();
    }

    @Test
    void anAdministratorResetsALostPassword() {
        var lan = world.user("lan", "statistician").user();
        var reset =
                new ResetPassword(
                        world.journal,
                        world.users,
                        world.passwords,
                        new ResetPassword.Sources(
                                () -> "abcd-efgh-jkmn-pqrs", world.matrix, world.clock));

        var outcome = reset.handle(grant(ChangeAccount.RIGHT), admin.actor(), lan.id());

        assertThat(outcome).isEqualTo(new ResetPassword.Done("abcd-efgh-jkmn-pqrs"));
        assertThat(world.users.password(lan.id()).orElseThrow().initial()).isTrue();
        assertThat(reset.handle(grant(ChangeAccount.RIGHT), admin.actor(), admin.id()))
                .isEqualTo(ResetPassword.Refused.OWN_ACCOUNT);
    }

    @Test
    void theDataKnowsItsKeystore() {
        var bind =
                new BindKeystore(
                        world.journal, new SqlKeystoreMark(world.database.client("access")));

        assertThat(bind.handle(admin.actor(), new UUID(1, 1)))
                .isEqualTo(BindKeystore.Outcome.BOUND_NOW);
        assertThat(bind.handle(admin.actor(), new UUID(1, 1)))
                .isEqualTo(BindKeystore.Outcome.KNOWN);
        assertThat(bind.handle(admin.actor(), new UUID(1, 2)))
                .isEqualTo(BindKeystore.Outcome.OTHER_KEYSTORE);
    }

    @Test
    void theRealHashIsArgon2id() {
        var passwords = new Argon2Passwords();

        var hash = passwords.hash("ngựa đúng pin ghim");

        assertThat(hash).startsWith("$argon2id$");
        assertThat(passwords.matches("ngựa đúng pin ghim", hash)).isTrue();
        assertThat(passwords.matches("ngua dung pin ghim", hash)).isFalse();
    }

    private static ChangePassword.Outcome outcome(
            ChangePassword change, Actor by, String current, String next) {
        return change.handle(by, new ChangePassword.Command(current, next));
    }

    private AddUser.Outcome add(Login login, String... roles) {
        return world.addUser.handle(
                grant(AddUser.RIGHT),
                admin.actor(),
                new AddUser.Command(login, AccessWorld.account(roles)));
    }

    private ChangeAccount.Outcome change(User user, ChangeAccount.Change change) {
        return changeAccount.handle(
                grant(ChangeAccount.RIGHT),
                admin.actor(),
                new ChangeAccount.Command(user.id(), user.revision(), change));
    }

    private Grant grant(Right right) {
        return world.rights
                .grant(
                        admin.actor(),
                        right,
                        "administration",
                        Set.of(org.homeward.access.Condition.USERS_ONLY))
                .orElseThrow();
    }
}
