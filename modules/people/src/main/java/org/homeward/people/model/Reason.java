package org.homeward.people.model;

import java.util.Locale;
import java.util.Optional;

/// Why two records are, or are not, of one person; strongest first.
public enum Reason {
    /// A user with the right to decide said so.
    DECIDED,
    SAME_IDENTITY_NUMBER,
    SAME_NAME_AND_BIRTH_DATE,
    SAME_NAME_AND_PHONE;

    /// As stored, such as `same_identity_number`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The key of its words.
    public String wordsKey() {
        return "people.match." + code();
    }

    public static Optional<Reason> ofCode(String code) {
        for (var reason : values()) {
            if (reason.code().equals(code)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
