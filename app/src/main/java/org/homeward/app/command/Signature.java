package org.homeward.app.command;

import java.util.Optional;
import org.homeward.access.Actor;
import org.homeward.access.model.Login;
import org.homeward.access.model.Password;
import org.homeward.access.model.User;
import org.homeward.access.store.Argon2Passwords;
import org.homeward.access.store.SqlPasskeys;
import org.homeward.access.store.SqlSecondFactors;
import org.homeward.access.store.SqlUsers;
import org.homeward.access.work.CheckCode;
import org.homeward.access.work.CheckPassword;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.app.wiring.Rooms;
import org.homeward.journal.InstanceKind;

/// As whom a command is carried out: always a user of the instance, with no more rights than
/// theirs.
///
/// In a demonstration an invented user is taken at their word. A real instance asks for login and
/// password, and for the code of who has set up codes; all from the environment or the terminal and
/// never from the command line.
final class Signature {
    private final Rooms rooms;

    Signature(Rooms rooms) {
        this.rooms = rooms;
    }

    /// Who carries out a command.
    ///
    /// @param usual the invented user of a demonstration when none was named
    Actor actor(Commands.Request request, String usual) {
        return user(
                        request.option("as"),
                        usual,
                        request.option("password"),
                        request.option("code").orElse(""))
                .actor();
    }

    private User user(
            Optional<String> login, String usual, Optional<String> password, String code) {
        var users = new SqlUsers(rooms.foundation().database().client("access"));
        return rooms.foundation().settings().kind() == InstanceKind.DEMO
                ? invented(users, login.orElse(usual))
                : real(users, login, password.orElse(""), code);
    }

    private static User invented(SqlUsers users, String login) {
        return Login.read(login)
                .flatMap(users::find)
                .filter(User::isActive)
                .orElseThrow(() -> new SettingsProblem("no_invented_user", login));
    }

    private User real(SqlUsers users, Optional<String> login, String password, String code) {
        if (login.isEmpty()) {
            throw new SettingsProblem("nobody_named");
        }
        var foundation = rooms.foundation();
        var factors = new SqlSecondFactors(foundation.database().client("access"));
        var rule = foundation.settings().secondFactor();
        var proofs =
                new CheckPassword.Proofs(
                        factors,
                        new SqlPasskeys(foundation.database().client("access")),
                        roles -> rule.asks(foundation.matrix(), roles));
        var check = new CheckPassword(foundation.journal(), users, new Argon2Passwords(), proofs);
        var user =
                switch (check.handle(login.get(), password)) {
                    case CheckPassword.Known(var known) -> passwordIsEnough(known);
                    case CheckPassword.CodeNeeded(var known) -> {
                        var checkCode =
                                new CheckCode(
                                        foundation.journal(),
                                        users,
                                        factors,
                                        foundation.accountSecrets(),
                                        foundation.clock());
                        yield codeIsRight(checkCode, known, code);
                    }
                    case CheckPassword.Refused.UNKNOWN ->
                            throw new SettingsProblem("nobody_signed_in", login.get());
                    case CheckPassword.Refused.PASSKEY_NEEDED ->
                            throw new SettingsProblem("no_second_factor_yet");
                };
        if (users.password(user.id()).filter(Password::initial).isPresent()) {
            throw new SettingsProblem("first_password");
        }
        return user;
    }

    private User passwordIsEnough(User user) {
        var foundation = rooms.foundation();
        if (foundation
                .settings()
                .secondFactor()
                .asks(foundation.matrix(), user.account().roles())) {
            throw new SettingsProblem("no_second_factor_yet");
        }
        return user;
    }

    private static User codeIsRight(CheckCode check, User user, String code) {
        if (code.isBlank()) {
            throw new SettingsProblem("code_missing");
        }
        return switch (check.handle(user, code)) {
            case RIGHT -> user;
            case WRONG -> throw new SettingsProblem("code_wrong");
        };
    }
}
