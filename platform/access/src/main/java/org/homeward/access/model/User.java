package org.homeward.access.model;

import java.util.Set;
import org.homeward.access.Actor;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;

/// Somebody with an account, as the newest revision has it.
public record User(UserId id, int revision, Login login, Account account) {
    /// What may change about a user.
    public record Account(String displayName, AgencyId agency, Set<String> roles, State state) {
        public Account {
            roles = Set.copyOf(roles);
        }

        public Account withRoles(Set<String> roles) {
            return new Account(displayName, agency, roles, state);
        }

        public Account withState(State state) {
            return new Account(displayName, agency, roles, state);
        }
    }

    /// Whether the account can be used.
    public enum State {
        ACTIVE,
        DISABLED
    }

    public boolean isActive() {
        return account.state() == State.ACTIVE;
    }

    public Actor actor() {
        return new Actor(id, account.agency(), account.roles());
    }

    /// The following revision.
    public User next(Account account) {
        return new User(id, revision + 1, login, account);
    }
}
