package org.homeward.access;

import java.time.Instant;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;

/// Proof that somebody may do one thing with one class of data, now, for a purpose.
///
/// Only this package makes grants, so code that reads personal data without a check does not
/// compile. A
/// grant holds nothing personal and ends by itself.
public final class Grant {
    private final UserId user;
    private final AgencyId agency;
    private final Right right;
    private final Reach reach;
    private final String purpose;
    private final Instant until;

    Grant(Actor holder, Right right, Reach reach, String purpose, Instant until) {
        this.user = holder.user();
        this.agency = holder.agency();
        this.right = right;
        this.reach = reach;
        this.purpose = purpose;
        this.until = until;
    }

    public UserId user() {
        return user;
    }

    /// Of the holder.
    public AgencyId agency() {
        return agency;
    }

    public Right right() {
        return right;
    }

    public Reach reach() {
        return reach;
    }

    public String purpose() {
        return purpose;
    }

    /// Whether the instance itself holds it, for a service of the matrix file.
    public boolean isForService() {
        return user.equals(Rights.SERVICE);
    }

    /// Throws [NotAllowed] unless this grant is for the right and still valid.
    public void check(Right needed, Instant now) {
        if (!right.equals(needed) || now.isAfter(until)) {
            throw new NotAllowed();
        }
    }

    @Override
    public String toString() {
        return "Grant[" + right + "]";
    }
}
