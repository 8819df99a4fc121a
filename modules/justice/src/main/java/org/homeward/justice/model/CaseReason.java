package org.homeward.justice.model;

import java.util.Locale;

/// Why two agencies' records are taken for one case, the strongest first.
public enum CaseReason {
    /// Somebody said so.
    DECIDED,
    /// One agency says that it received the case from the other, with its number there.
    HANDOVER,
    /// Decision number and file number are both the same.
    BOTH_NUMBERS,
    /// The same decision number and place; the number alone may be another place's.
    DECISION_NUMBER,
    /// The same file number and place.
    FILE_NUMBER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The key of the words that say so.
    public String wordsKey() {
        return "justice.match." + code();
    }
}
