package org.homeward.access;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;

/// One record, opened for a short time by somebody whose work does not reach it.
///
/// @param by who opened it, in the roles held then
/// @param needsSecond whether it opens only once a second person has approved
/// @param until when it ends; while it waits for a second person, when it waits no longer
/// @param approvedBy the second person, and whose work that one did; nobody before
public record Emergency(
        UUID id,
        Target target,
        Actor by,
        boolean needsSecond,
        Instant since,
        Instant until,
        Set<UserId> approvedBy,
        Optional<Review> review) {
    /// What is opened of which record.
    ///
    /// @param reference of the record on its side, as in the addresses of pages
    /// @param side the class of files that the record stands in: P or J
    /// @param owner the agency that answers for it
    /// @param opened the class of data
    public record Target(
            UUID record, UUID reference, DataClass side, AgencyId owner, DataClass opened) {}

    /// What the owner said of it afterwards.
    public record Review(UserId by, Verdict verdict) {}

    public enum Verdict {
        JUSTIFIED,
        NOT_JUSTIFIED
    }

    /// Whether any of these had a hand in opening it.
    public boolean wasBy(Set<UserId> hands) {
        return !Collections.disjoint(by.hands(), hands) || !Collections.disjoint(approvedBy, hands);
    }

    /// Whether the record was ever opened by it.
    public boolean wasOpened() {
        return !needsSecond || !approvedBy.isEmpty();
    }

    public boolean isOpenAt(Instant now) {
        return wasOpened() && now.isBefore(until);
    }

    public boolean waitsForASecondAt(Instant now) {
        return !wasOpened() && now.isBefore(until);
    }

    public boolean waitsForReview() {
        return wasOpened() && review.isEmpty();
    }
}
