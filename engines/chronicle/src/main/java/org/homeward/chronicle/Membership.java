package org.homeward.chronicle;

import java.util.UUID;

/// From its position on, the subject is counted as one with all subjects of the cluster. Without
/// any membership a subject is its own cluster; undoing is just a later membership.
public record Membership(UUID subject, UUID cluster) {
    /// The subject stands alone again.
    public static Membership alone(UUID subject) {
        return new Membership(subject, subject);
    }
}
