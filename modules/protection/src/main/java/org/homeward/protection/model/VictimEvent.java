package org.homeward.protection.model;

import java.util.Locale;

/// What happens to a victim on the way to support. Each is its own measure; none implies another.
public enum VictimEvent {
    RECEIVED,
    VERIFIED,
    IDENTIFIED,
    RESCUED,
    SUPPORTED;

    /// How words files and columns name it, such as `identified`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The column of the date.
    public String on() {
        return code() + "_on";
    }

    /// The column of the place.
    public String in() {
        return code() + "_in";
    }

    /// The column of the person's age at the event.
    public String age() {
        return code() + "_age";
    }
}
