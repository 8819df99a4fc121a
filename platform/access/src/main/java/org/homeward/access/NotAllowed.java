package org.homeward.access;

/// Somebody asked for what their role does not give. Shown as if the thing did not exist.
public final class NotAllowed extends RuntimeException {
    public NotAllowed() {
        super("not allowed");
    }
}
