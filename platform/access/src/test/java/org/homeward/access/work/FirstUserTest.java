package org.homeward.access.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.AccessWorld;
import org.homeward.access.Actor;
import org.homeward.access.Grant;
import org.homeward.access.Rights;
import org.homeward.access.model.Invitations;
import org.homeward.access.model.Login;
import org.homeward.access.model.Password;
import org.homeward.access.model.User;
import org.homeward.base.UserId;
import org.homeward.journal.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstUserTest {
    private static final String CODE = "abcd-efgh-jkmn-pqrs";
    private static final String PASSWORD = "seven slow herons";

    private AccessWorld world;
    private Invitations invitations;

    @BeforeEach
    void open() {
        world = new AccessWorld();
        invitations = new Invitations();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Grant service() {
        return world.rights.forService(AddUser.RIGHT, "account");
    }

    private InviteFirstUser.Outcome invite(String login) {
        return new InviteFirstUser(
                        world.journal,
                        world.users,
                        new Administrators(world.users, world.matrix),
                        invitations,
                        new InviteFirstUser.Sources(() -> CODE, world.clock))
                .handle(
                        service(),
                        new Actor(Rights.SERVICE, AccessWorld.NORTH, Set.of()),
                        new InviteFirstUser.Command(
                                new Login(login), "Mai Anh", AccessWorld.NORTH));
    }

    private AddFirstUser.Outcome add(Clock clock, String code, String password) {
        return new AddFirstUser(
                        world.journal,
                        world.users,
                        world.passwords,
                        world.matrix,
                        new AddFirstUser.Sources(
                                invitations, () -> new UserId(UUID.randomUUID()), clock))
                .handle(service(), new AddFirstUser.Command(code, password));
    }

    private AddFirstUser.Outcome add(String code, String password) {
        return add(world.clock, code, password);
    }

    @Test
    void theInvitedPersonBecomesTheFirstAdministratorWithAPasswordOfTheirOwn() {
        invite("mai.anh");

        var outcome = (AddFirstUser.Done) add(" ABCDefgh-jkmn pqrs ", PASSWORD);

        var user = outcome.user();
        assertThat(user.account().roles()).containsExactly("user-administrator");
        assertThat(world.users.password(user.id()).map(Password::initial)).contains(false);
        assertThat(world.journal.after(Position.NONE, 9))
                .extracting(entry -> entry.occasion().kind())
                .containsExactly("set-up-opened", "first-user-added");
    }

    @Test
    void aCodeWorksOnceAndOnlyTheNewestOneDoes() {
        invite("mai.anh");
        invite("lan.anh");
        assertThat(add("wrong-code", PASSWORD)).isEqualTo(AddFirstUser.Refused.WRONG_CODE);
        assertThat(add(CODE, "short")).isEqualTo(AddFirstUser.Refused.WEAK);

        var first = add(CODE, PASSWORD);

        assertThat(((AddFirstUser.Done) first).user().login()).isEqualTo(new Login("lan.anh"));
        assertThat(add(CODE, PASSWORD)).isEqualTo(AddFirstUser.Refused.WRONG_CODE);
        assertThat(world.users.all()).hasSize(1);
    }

    @Test
    void aCodeEndsAfterHalfAnHour() {
        invite("mai.anh");
        var late = Clock.offset(world.clock, Duration.ofMinutes(31));

        assertThat(add(late, CODE, PASSWORD)).isEqualTo(AddFirstUser.Refused.WRONG_CODE);
        assertThat(world.users.all()).isEmpty();
    }

    @Test
    void nobodyIsInvitedWhileAnAdministratorCanAct() {
        var admin = world.user("admin", "user-administrator").user();
        assertThat(invite("mai.anh")).isEqualTo(InviteFirstUser.Refused.ADMINISTRATOR_EXISTS);

        world.journal.act(
                new org.homeward.journal.Occasion(
                        "user-disabled",
                        admin.id(),
                        AccessWorld.NORTH,
                        "administration",
                        java.util.Optional.empty()),
                recording -> {
                    var off = admin.next(admin.account().withState(User.State.DISABLED));
                    world.users.revise(recording, off);
                    return off;
                });

        assertThat(invite("admin")).isEqualTo(InviteFirstUser.Refused.LOGIN_TAKEN);
        assertThat(invite("mai.anh")).isInstanceOf(InviteFirstUser.Invited.class);
    }

    @Test
    void anAdministratorWhoCameMeanwhileEndsTheInvitation() {
        invite("mai.anh");
        world.user("admin", "user-administrator");

        assertThat(add(CODE, PASSWORD)).isEqualTo(AddFirstUser.Refused.ADMINISTRATOR_EXISTS);
    }
}
