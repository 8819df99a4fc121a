package org.homeward.access.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.homeward.base.UserId;

/// A first password between the form that made it and the page that shows it once. It waits in the
/// administrator's session, so that a second click or a page loaded again makes no other one.
record HandOver(String user, String firstPassword) implements Serializable {
    private static final String KEPT = HandOver.class.getName();

    static void keep(HttpSession session, UserId user, String firstPassword) {
        session.setAttribute(KEPT, new HandOver(user.toString(), firstPassword));
    }

    static boolean waits(HttpSession session, UserId user) {
        return find(session, user).isPresent();
    }

    /// The password, for the last time.
    static Optional<String> take(HttpSession session, UserId user) {
        var found = find(session, user);
        found.ifPresent(_ -> session.removeAttribute(KEPT));
        return found.map(HandOver::firstPassword);
    }

    private static Optional<HandOver> find(HttpSession session, UserId user) {
        return session.getAttribute(KEPT) instanceof HandOver kept
                        && kept.user().equals(user.toString())
                ? Optional.of(kept)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "HandOver[" + user + "]";
    }
}
