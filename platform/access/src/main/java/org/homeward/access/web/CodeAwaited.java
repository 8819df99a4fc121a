package org.homeward.access.web;

import org.homeward.access.model.User;
import org.springframework.security.core.AuthenticationException;

/// The password was right, and a code is asked for before anybody is signed in.
final class CodeAwaited extends AuthenticationException {
    private final transient User user;

    CodeAwaited(User user) {
        super("a code is awaited");
        this.user = user;
    }

    User user() {
        return user;
    }
}
