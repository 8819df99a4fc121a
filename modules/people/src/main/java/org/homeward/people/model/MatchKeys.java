package org.homeward.people.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keyed fingerprints of what an agency wrote about a person: equal where the writing means the
/// same, and saying nothing to a reader without the instance's key. Fingerprints of the two sides
/// differ.
///
/// No single part of a name has one, since its frequency would give it away.
///
/// @param identity of the identity number, where it says anything
/// @param identityScheme tells kinds of numbers apart (by length); a person may have one of each
/// @param nameAndBirth of the name with the full birth date; absent for a first of January, which
///     is what clerks write when only the year is known
/// @param nameBirthAndSex the same with the sex, where it is known
/// @param phone of the phone number, to look it up; it links nobody by itself
/// @param nameAndPhone of the name with the phone number
public record MatchKeys(
        @Nullable UUID identity,
        int identityScheme,
        @Nullable UUID nameAndBirth,
        @Nullable UUID nameBirthAndSex,
        @Nullable UUID phone,
        @Nullable UUID nameAndPhone) {
    /// Of a record that ended.
    public static final MatchKeys NONE = new MatchKeys(null, 0, null, null, null, null);

    /// Whether both carry numbers of one kind that differ, so that at most one is theirs.
    public boolean contradicts(MatchKeys other) {
        return identity != null
                && other.identity != null
                && identityScheme == other.identityScheme
                && !identity.equals(other.identity);
    }

    /// Whether both carry a number and the numbers differ, of whatever kind.
    public boolean numbersDiffer(MatchKeys other) {
        return identity != null && other.identity != null && !identity.equals(other.identity);
    }

    @Override
    public String toString() {
        return "MatchKeys[withheld]";
    }
}
