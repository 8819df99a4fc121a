package org.homeward.access.model;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The one invitation that may be open. It lives in this process and ends with it.
public final class Invitations {
    private final AtomicReference<@Nullable Invitation> open = new AtomicReference<>();

    /// Replaces an earlier one, whose code is worth nothing from then on.
    public void open(Invitation invitation) {
        open.set(invitation);
    }

    public Optional<Invitation> openAt(Instant now) {
        return Optional.ofNullable(open.get()).filter(it -> it.isOpenAt(now));
    }

    /// Whether the caller is the one who uses the invitation; nobody is after that.
    public boolean take(Invitation invitation) {
        return open.compareAndSet(invitation, null);
    }
}
