package org.homeward.app.command;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.access.model.Login;
import org.homeward.access.store.SqlUsers;
import org.homeward.access.work.AddUser;
import org.homeward.access.work.Administrators;
import org.homeward.access.work.FirstPasswords;
import org.homeward.access.work.InviteFirstUser;
import org.homeward.app.command.Commands.Answer;
import org.homeward.app.command.Commands.Request;
import org.homeward.app.wiring.Foundation;
import org.homeward.app.wiring.Rooms;
import org.homeward.base.AgencyId;
import org.homeward.journal.InstanceKind;
import org.homeward.packs.Words;

/// Opens the way in for the first user administrator of a real instance.
final class FirstUserCommand {
    private static final int LONGEST_NAME = 120;

    private final Rooms rooms;
    private final Words words;

    FirstUserCommand(Rooms rooms, Words words) {
        this.rooms = rooms;
        this.words = words;
    }

    /// Whether nobody could give people their accounts.
    static boolean isNeeded(Rooms rooms) {
        return !administrators(rooms).exist();
    }

    private static Administrators administrators(Rooms rooms) {
        var foundation = rooms.foundation();
        return new Administrators(
                new SqlUsers(foundation.database().client("access")), foundation.matrix());
    }

    Answer run(Request request) {
        if (rooms.foundation().settings().kind() == InstanceKind.DEMO) {
            return refused("demo");
        }
        var login = Login.read(request.option("login").orElse(""));
        if (login.isEmpty()) {
            return refused("login");
        }
        var name = request.option("name").map(String::strip).orElse("");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return refused("name");
        }
        var agency = agency(request.option("agency").orElse(""));
        if (agency.isEmpty()) {
            return new Answer(words.text("app.first_user.refused.agency") + "\n" + agencies(), 2);
        }
        return invite(new InviteFirstUser.Command(login.get(), name, agency.get()));
    }

    private Answer invite(InviteFirstUser.Command command) {
        var foundation = rooms.foundation();
        var invite =
                new InviteFirstUser(
                        foundation.journal(),
                        new SqlUsers(foundation.database().client("access")),
                        administrators(rooms),
                        rooms.invitations(),
                        new InviteFirstUser.Sources(
                                new FirstPasswords(foundation.random()), foundation.clock()));
        var grant = rooms.rights().forService(AddUser.RIGHT, "account");
        return switch (invite.handle(grant, Foundation.INSTANCE, command)) {
            case InviteFirstUser.Invited(var code, var until) ->
                    new Answer(
                            words.text(
                                            "app.first_user.done",
                                            command.displayName(),
                                            foundation.settings().reachedAt() + "/set-up",
                                            code,
                                            LocalTime.ofInstant(until, foundation.pack().zone())
                                                    .truncatedTo(ChronoUnit.MINUTES)
                                                    .toString())
                                    + "\n",
                            0);
            case InviteFirstUser.Refused refused ->
                    switch (refused) {
                        case ADMINISTRATOR_EXISTS -> refused("exists");
                        case LOGIN_TAKEN -> refused("taken");
                    };
        };
    }

    private Optional<AgencyId> agency(String typed) {
        return rooms.foundation().pack().agencies().all().stream()
                .map(it -> it.id())
                .filter(it -> it.value().equals(typed))
                .findFirst();
    }

    private String agencies() {
        return rooms.foundation().pack().agencies().all().stream()
                .map(it -> "  %-28s %s\n".formatted(it.id(), it.name(words.language())))
                .collect(Collectors.joining());
    }

    private Answer refused(String why) {
        return new Answer(words.text("app.first_user.refused." + why) + "\n", 2);
    }
}
