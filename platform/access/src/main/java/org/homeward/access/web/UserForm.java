package org.homeward.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.model.Login;
import org.homeward.access.model.User;
import org.homeward.access.work.AddUser;
import org.homeward.base.AgencyId;
import org.jspecify.annotations.Nullable;

/// A new user as typed.
public record UserForm(
        @Nullable String login,
        @Nullable String name,
        @Nullable String agency,
        @Nullable Set<String> roles) {
    private static final int LONGEST_NAME = 120;

    static UserForm empty() {
        return new UserForm("", "", "", Set.of());
    }

    sealed interface Checked {}

    record Valid(AddUser.Command command) implements Checked {}

    record Invalid(List<Slip> slips) implements Checked {}

    /// What is wrong with one field.
    record Slip(String field, String words) {
        static Slip of(AddUser.Refused refused) {
            return switch (refused) {
                case LOGIN_TAKEN -> new Slip("login", "access.refused.LOGIN_TAKEN");
                case NO_ROLE -> new Slip("roles", "access.refused.NO_ROLE");
                case UNKNOWN_ROLE -> new Slip("roles", "access.refused.UNKNOWN_ROLE");
                case ROLES_APART -> new Slip("roles", "access.refused.ROLES_APART");
                case ROLE_TOO_WIDE -> new Slip("roles", "access.refused.ROLE_TOO_WIDE");
            };
        }
    }

    Checked check(List<AgencyId> agencies) {
        var slips = new ArrayList<Slip>();
        var readLogin = Login.read(text(login));
        if (readLogin.isEmpty()) {
            slips.add(new Slip("login", "access.login.wrong"));
        }
        var tidyName = text(name).strip();
        if (tidyName.isEmpty() || tidyName.length() > LONGEST_NAME) {
            slips.add(new Slip("name", "access.name.wrong"));
        }
        Optional<AgencyId> chosen =
                agencies.stream().filter(it -> it.value().equals(agency)).findFirst();
        if (chosen.isEmpty()) {
            slips.add(new Slip("agency", "access.agency.wrong"));
        }
        if (chosenRoles().isEmpty()) {
            slips.add(new Slip("roles", "access.refused.NO_ROLE"));
        }
        if (!slips.isEmpty()) {
            return new Invalid(slips);
        }
        var account =
                new User.Account(tidyName, chosen.orElseThrow(), chosenRoles(), User.State.ACTIVE);
        return new Valid(new AddUser.Command(readLogin.orElseThrow(), account));
    }

    Set<String> chosenRoles() {
        return roles == null ? Set.of() : roles;
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
