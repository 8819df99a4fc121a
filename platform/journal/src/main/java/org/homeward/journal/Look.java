package org.homeward.journal;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;

/// Somebody looked at something that is sealed, or looked somebody up: what the journal of reads
/// keeps of it.
///
/// @param reader who looked; the instance's service id where a service did
/// @param agency of the reader
/// @param right on which it was seen, such as `I.READ` for identity or `I.MASKED` for its mask
/// @param purpose a code of the matrix of rights; never free text
/// @param record whose data was opened, a random id; empty where no single record was
/// @param count how many records it was: one for an opened record, all hits for a search
public record Look(
        Kind kind,
        UserId reader,
        AgencyId agency,
        String right,
        String purpose,
        Optional<UUID> record,
        int count) {
    private static final Pattern RIGHT = Pattern.compile("[A-Z]+\\.[A-Z_]+");
    private static final Pattern PURPOSE = Pattern.compile("[a-z]+(-[a-z]+)*");

    public Look {
        if (!RIGHT.matcher(right).matches() || !PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException("a right and a purpose are codes");
        }
    }

    /// What was done.
    public enum Kind {
        /// Sealed data of one record was opened.
        OPENED,
        /// Names or numbers were searched; what was typed is kept nowhere.
        LOOKED_UP,
        /// A service of the instance opens records for a purpose of the matrix.
        SERVED
    }
}
