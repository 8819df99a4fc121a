package org.homeward.people.model;

import java.util.UUID;

/// What was last decided on two records: that they are of one person, or no longer, or never.
///
/// @param low the record whose id is the smaller one as the database sorts
/// @param revision counts the decisions on this pair
public record Link(UUID low, UUID high, int revision, State state, Maker maker, Reason reason) {

    /// What a decision says of a pair.
    public enum State {
        /// They are of one person.
        LINKED,
        /// The link was taken back; no rule makes it again.
        UNDONE,
        /// They are never of one person, whatever links them to others.
        APART,
        /// A rule's link lost its ground when a record was corrected.
        DROPPED
    }

    /// Who decided.
    public enum Maker {
        RULE,
        USER
    }

    public Link {
        if (compare(low, high) >= 0) {
            throw new IllegalArgumentException("a link has its smaller record first");
        }
    }

    /// The first decision on two records.
    public static Link first(UUID one, UUID other, State state, Maker maker, Reason reason) {
        boolean ordered = compare(one, other) < 0;
        return new Link(ordered ? one : other, ordered ? other : one, 1, state, maker, reason);
    }

    /// The next decision on the same pair.
    public Link then(State next, Maker by, Reason why) {
        return new Link(low, high, revision + 1, next, by, why);
    }

    public boolean isLinked() {
        return state == State.LINKED;
    }

    public boolean touches(UUID record) {
        return low.equals(record) || high.equals(record);
    }

    public UUID otherThan(UUID record) {
        return low.equals(record) ? high : low;
    }

    /// The order of ids in the database, which takes their bits as unsigned.
    public static int compare(UUID one, UUID other) {
        int most =
                Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return most != 0
                ? most
                : Long.compareUnsigned(
                        one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
