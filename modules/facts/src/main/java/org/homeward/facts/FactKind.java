package org.homeward.facts;

import java.util.Locale;
import java.util.Optional;

/// The kinds of facts, in the order of the casework.
public enum FactKind {
    VICTIM_RECEIVED,
    VICTIM_VERIFIED,
    VICTIM_IDENTIFIED,
    VICTIM_RESCUED,
    VICTIM_SUPPORTED,
    CASE_UNCOVERED,
    CASE_INITIATED,
    CASE_FILE_TRANSFERRED,
    CASE_TRIED,
    SUSPECT_INVOLVED,
    SUSPECT_ARRESTED,
    SUSPECT_ACCUSED,
    PERSON_CONVICTED;

    /// The code in definitions, tables and the chronicle, such as `victim-identified`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FactKind> ofCode(String code) {
        for (var kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
