package org.homeward.chronicle;

/// The file was written by another version or for another layout, is damaged, or is no chronicle at
/// all. Nothing in it was touched; the caller moves it away and appends everything again.
public final class IncompatibleChronicle extends RuntimeException {
    private static final long serialVersionUID = 1;

    IncompatibleChronicle(String message) {
        super(message);
    }

    IncompatibleChronicle(String message, Throwable cause) {
        super(message, cause);
    }
}
