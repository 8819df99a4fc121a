package org.homeward.access.web;

import org.springframework.security.core.AuthenticationException;

/// Too many failed tries to sign in; wait before the next one.
final class TooFast extends AuthenticationException {
    TooFast() {
        super("too many tries");
    }
}
