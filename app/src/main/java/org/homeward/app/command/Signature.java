package org.homeward.app.command;

import java.util.Optional;
import org.homeward.access.model.Login;
import org.homeward.access.model.Password;
import org.homeward.access.model.User;
import org.homeward.access.store.Argon2Passwords;
import org.homeward.access.store.SqlUsers;
import org.homeward.access.work.CheckPassword;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.app.wiring.Rooms;
import org.homeward.journal.InstanceKind;

/// As whom a command is carried out: always a user of the instance, with no more rights than
/// theirs.
///
/// In a demonstration an invented user is taken at their word. A real instance asks for login and
/// password, the password from the environment or the terminal and never from the command line.
final class Signature {
    private final Rooms rooms;

    Signature(Rooms rooms) {
        this.rooms = rooms;
    }

    /// @param usual the invented user of a demonstration when none was named
    User user(Optional<String> login, String usual, Optional<String> password) {
        var users = new SqlUsers(rooms.foundation().database().client("access"));
        return rooms.foundation().settings().kind() == InstanceKind.DEMO
                ? invented(users, login.orElse(usual))
                : real(users, login, password);
    }

    private static User invented(SqlUsers users, String login) {
        return Login.read(login)
                .flatMap(users::find)
                .filter(User::isActive)
                .orElseThrow(() -> new SettingsProblem("no_invented_user", login));
    }

    private User real(SqlUsers users, Optional<String> login, Optional<String> password) {
        if (login.isEmpty()) {
            throw new SettingsProblem("nobody_named");
        }
        var check = new CheckPassword(rooms.foundation().journal(), users, new Argon2Passwords());
        var user =
                check.handle(login.get(), password.orElse(""))
                        .orElseThrow(() -> new SettingsProblem("nobody_signed_in", login.get()));
        if (users.password(user.id()).filter(Password::initial).isPresent()) {
            throw new SettingsProblem("first_password");
        }
        return user;
    }
}
