package org.homeward.access.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The invitations that are open: one of the instance, and one of each agency that joins. They live
/// in this process and end with it.
public final class Invitations {
    private static final String INSTANCE = "";

    private final Map<String, Invitation> open = new ConcurrentHashMap<>();

    /// Replaces an earlier one of the same, whose code is worth nothing from then on.
    public void open(Invitation invitation) {
        open.put(key(invitation), invitation);
    }

    public boolean anyAt(Instant now) {
        return openAt(now).findAny().isPresent();
    }

    /// The one to which a code belongs.
    public Optional<Invitation> with(String code, Instant now) {
        return openAt(now).filter(it -> it.isFor(code)).findFirst();
    }

    /// Whether the caller is the one who uses the invitation; nobody is after that.
    public boolean take(Invitation invitation) {
        return open.remove(key(invitation), invitation);
    }

    private Stream<Invitation> openAt(Instant now) {
        return open.values().stream().filter(it -> it.isOpenAt(now));
    }

    private static String key(Invitation invitation) {
        return switch (invitation.of()) {
            case INSTANCE -> INSTANCE;
            case AGENCY -> invitation.account().agency().value();
        };
    }
}
