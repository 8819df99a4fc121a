package org.homeward.base;

import java.util.List;

/// One thing that is wrong with what somebody gave us, as a key of the words files with its
/// arguments.
///
/// Arguments may hold what the person typed, since the problem is shown only to them; they are
/// never logged.
public record Problem(String key, List<String> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(String key, String... arguments) {
        return new Problem(key, List.of(arguments));
    }

    @Override
    public String toString() {
        return "Problem[" + key + "]";
    }
}
