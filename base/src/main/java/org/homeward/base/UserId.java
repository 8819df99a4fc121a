package org.homeward.base;

import java.util.UUID;

/// A person who works with the system, or a service of it. Random, so it says nothing of them.
public record UserId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
