package org.homeward.app.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A fault as the log may know it: types and places of the code, never a message, which could hold
/// what
/// somebody typed.
final class Fault {
    private Fault() {}

    static String of(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
                .limit(8)
                .map(t -> t.getClass().getName() + "@" + place(t))
                .collect(Collectors.joining(" < "));
    }

    private static String place(Throwable thrown) {
        return Stream.of(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.homeward."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("-");
    }
}
