package org.homeward.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.database.Clearance;
import org.jspecify.annotations.Nullable;

/// Proof that somebody may do one thing with one class of data, now, for a purpose.
///
/// Only this package makes grants, so code that reads personal data without a check does not
/// compile. A
/// grant holds nothing personal and ends by itself.
public final class Grant {
    private final UserId user;
    private final Set<UserId> hands;
    private final AgencyId agency;
    private final Right right;
    private final Reach reach;
    private final String purpose;
    private final Instant until;

    Grant(Actor holder, Right right, Reach reach, String purpose, Instant until) {
        this.user = holder.user();
        this.hands = holder.hands();
        this.agency = holder.agency();
        this.right = right;
        this.reach = reach;
        this.purpose = purpose;
        this.until = until;
    }

    public UserId user() {
        return user;
    }

    /// The holder, and whose work they do.
    public Set<UserId> hands() {
        return hands;
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

    /// Throws [NotAllowed] unless this grant opens sealed data of that class of the record: by
    /// reading what it reaches, or in an emergency that one record.
    void checkOpens(DataClass dataClass, AgencyId owner, UUID record, Instant now) {
        var needed =
                reach instanceof Reach.One
                        ? Right.of(dataClass, Action.BREAK_GLASS)
                        : Right.of(dataClass, Action.READ);
        check(needed, now);
        if (!reach.covers(owner, record)) {
            throw new NotAllowed();
        }
    }

    /// Runs work that sees the rows of this grant's class that it reaches, in the database too. A
    /// right that changes something also lets it add such rows.
    ///
    /// The right is checked where the grant is made; a long work ends what it began.
    public <T extends @Nullable Object> T opening(Supplier<T> work) {
        return opening(List.of(this), work);
    }

    /// [#opening] for work without a result.
    public void run(Runnable work) {
        opening(
                () -> {
                    work.run();
                    return true;
                });
    }

    /// [#opening] for work that needs several grants of one user or service.
    public static <T extends @Nullable Object> T opening(
            Collection<Grant> grants, Supplier<T> work) {
        return Clearance.of(grants.stream().map(Grant::entry).toList()).during(work);
    }

    private Clearance.Entry entry() {
        var use =
                switch (right.action()) {
                    case CREATE, UPDATE, DECIDE -> Clearance.Use.WRITE;
                    case EXISTENCE, READ, MASKED, DISCLOSE, EXPORT, BREAK_GLASS ->
                            Clearance.Use.READ;
                };
        return new Clearance.Entry(
                right.dataClass().name(),
                use,
                switch (reach) {
                    case Reach.National() -> Optional.empty();
                    case Reach.Own(var agency) -> Optional.of(agency.value());
                    case Reach.One(var owner, _) -> Optional.of(owner.value());
                });
    }

    @Override
    public String toString() {
        return "Grant[" + right + "]";
    }
}
