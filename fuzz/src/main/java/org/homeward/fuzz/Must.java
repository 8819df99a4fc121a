package org.homeward.fuzz;

/// What has to hold, said as a fuzzer understands it: by an error.
final class Must {
    private Must() {}

    static void hold(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
