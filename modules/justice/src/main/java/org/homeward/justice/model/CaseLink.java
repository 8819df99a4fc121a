package org.homeward.justice.model;

import java.util.UUID;

/// What was last decided on two records of cases: that they are one case, or no longer.
///
/// @param low the record whose id is the smaller one as text
/// @param revision counts the decisions on this pair
public record CaseLink(
        UUID low, UUID high, int revision, State state, Maker maker, CaseReason reason) {

    /// What a decision says of a pair.
    public enum State {
        /// They are one case.
        LINKED,
        /// Somebody said that they are two cases, whatever links them to others.
        UNDONE,
        /// A rule's link lost its ground when a record was corrected.
        DROPPED
    }

    /// Who decided.
    public enum Maker {
        RULE,
        USER
    }

    /// The first decision on two records.
    public static CaseLink first(
            UUID one, UUID other, State state, Maker maker, CaseReason reason) {
        boolean ordered = one.toString().compareTo(other.toString()) < 0;
        return new CaseLink(ordered ? one : other, ordered ? other : one, 1, state, maker, reason);
    }

    /// The next decision on the same pair.
    public CaseLink then(State next, Maker by, CaseReason why) {
        return new CaseLink(low, high, revision + 1, next, by, why);
    }

    public boolean isLinked() {
        return state == State.LINKED;
    }

    public boolean isByRule() {
        return isLinked() && maker == Maker.RULE;
    }

    public UUID otherThan(UUID record) {
        return low.equals(record) ? high : low;
    }
}
