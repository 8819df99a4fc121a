package org.homeward.justice.model;

import java.util.Locale;

/// What happens to a suspect. Involvement says nothing of guilt; each event is its own measure.
public enum SuspectEvent {
    INVOLVED,
    ARRESTED,
    ACCUSED,
    CONVICTED;

    /// How words files and columns name it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The column of the date.
    public String on() {
        return code() + "_on";
    }

    /// The column of the person's age at the event.
    public String age() {
        return code() + "_age";
    }
}
