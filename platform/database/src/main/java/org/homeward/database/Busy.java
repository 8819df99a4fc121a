package org.homeward.database;

/// Somebody else holds for long what this work has to wait for. Nothing was done.
public final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Busy() {
        super("held by a longer piece of work");
    }
}
