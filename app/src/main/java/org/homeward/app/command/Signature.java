package org.homeward.app.command;

import java.util.Optional;
import org.homeward.access.model.Login;
import org.homeward.access.model.User;
import org.homeward.access.store.Argon2Passwords;
import org.homeward.access.store.SqlUsers;
import org.homeward.access.work.CheckPassword;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.app.wiring.Rooms;
import org.homeward.journal.InstanceKind;

/// As whom a command is carried out. In a demonstration an invented user is taken at their word; a
/// real
/// instance asks for the password, from the environment and never from the command line.
final class Signature {
    private final Rooms rooms;

    Signature(Rooms rooms) {
        this.rooms = rooms;
    }

    User user(String login, Optional<String> password) {
        var users = new SqlUsers(rooms.foundation().database().client("access"));
        var known =
                rooms.foundation().settings().kind() == InstanceKind.DEMO
                        ? Login.read(login).flatMap(users::find).filter(User::isActive)
                        : new CheckPassword(
                                        rooms.foundation().journal(), users, new Argon2Passwords())
                                .handle(login, password.orElse(""));
        return known.orElseThrow(() -> new SettingsProblem("nobody_signed_in", login));
    }
}
