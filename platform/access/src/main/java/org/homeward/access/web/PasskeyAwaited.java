package org.homeward.access.web;

import org.springframework.security.core.AuthenticationException;

/// The password was right, but this user signs in with a passkey.
final class PasskeyAwaited extends AuthenticationException {
    PasskeyAwaited() {
        super("a passkey is awaited");
    }
}
