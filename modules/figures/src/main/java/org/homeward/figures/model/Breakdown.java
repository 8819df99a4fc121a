package org.homeward.figures.model;

import java.util.Locale;
import java.util.Optional;

/// By what a figure can be broken down; the code is the one in the pack's list `breakdown`.
public enum Breakdown {
    SEX,
    AGE_GROUP,
    ETHNICITY_GROUP,
    FORM,
    PROVINCE,
    BORDER,
    DESTINATION,
    AGENCY,
    PERIOD;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Breakdown> ofCode(String code) {
        for (var breakdown : values()) {
            if (breakdown.code().equals(code)) {
                return Optional.of(breakdown);
            }
        }
        return Optional.empty();
    }
}
