package org.homeward.intake.model;

import java.util.Locale;
import java.util.Optional;

/// Why a file is taken back. A code and no text: what somebody wrote freely would stand unsealed in
/// the journal for ever, and sooner or later it would name a person.
public enum WithdrawalReason {
    /// Another file, kind of file or agency was meant.
    WRONG_FILE,
    /// Many of its rows are wrong; a corrected file follows.
    WRONG_ROWS,
    /// Its records came before, under other numbers.
    SENT_TWICE,
    /// Nobody in the agency had released it.
    NOT_RELEASED,
    /// The agency keeps the reason in its own files.
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WithdrawalReason> ofCode(String code) {
        for (var reason : values()) {
            if (reason.code().equals(code)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
