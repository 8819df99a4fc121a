package org.homeward.justice.model;

import java.util.Locale;

/// What happens to a criminal case. Each stage is its own measure; none implies another.
public enum CaseStage {
    UNCOVERED,
    INITIATED,
    TRANSFERRED,
    TRIED;

    /// How words files and columns name it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The column of the date.
    public String on() {
        return code() + "_on";
    }
}
