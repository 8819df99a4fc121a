package org.homeward.access;

import java.util.Optional;

/// Decides by the matrix file. Whatever the file does not give is refused.
public interface Rights {
    /// A grant for the right, as far as the actor's roles reach; empty when no role gives it.
    Optional<Grant> grant(Actor actor, Right right, String purpose);

    /// A grant for the right, or [NotAllowed].
    default Grant require(Actor actor, Right right, String purpose) {
        return grant(actor, right, purpose).orElseThrow(NotAllowed::new);
    }

    /// A grant for a service of the instance itself, such as building the name index at the start.
    // Each
    /// call is journalled by its caller; the purpose must be listed in the matrix file.
    Grant forService(Right right, String purpose);
}
