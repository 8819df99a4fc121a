package org.homeward.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/// Where passkeys belong to: browsers use each one only at the address at which it was made.
///
/// @param address of the instance for browsers; empty where only the machine itself reaches it
public record PasskeySite(Optional<String> address) {
    private static final String THIS_MACHINE = "localhost"; // no passkey is made for a number

    String host() {
        return address.map(it -> URI.create(it).getHost()).orElse(THIS_MACHINE);
    }

    String origin(HttpServletRequest request) {
        return address.orElseGet(() -> "http://" + THIS_MACHINE + ":" + request.getLocalPort());
    }

    /// Whether the browser that asks is at this address.
    boolean isHere(HttpServletRequest request) {
        return host().equals(request.getServerName());
    }
}
