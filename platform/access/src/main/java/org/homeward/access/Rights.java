package org.homeward.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.base.UserId;

/// Decides by the matrix file. Whatever the file does not give is refused.
public interface Rights {
    /// Who acts when the instance itself does.
    UserId SERVICE = new UserId(new UUID(0, 0));

    /// A grant for the right, as far as the actor's roles reach; empty when no role gives it for
    /// the purpose.
    ///
    /// @param met the conditions that the caller has made true
    Optional<Grant> grant(Actor actor, Right right, String purpose, Set<Condition> met);

    default Optional<Grant> grant(Actor actor, Right right, String purpose) {
        return grant(actor, right, purpose, Set.of());
    }

    /// A grant for the right, or [NotAllowed].
    default Grant require(Actor actor, Right right, String purpose) {
        return grant(actor, right, purpose).orElseThrow(NotAllowed::new);
    }

    /// Whether a role of the actor has a permission for the right and the purpose, whatever its
    /// relation and conditions. It says that a page may be asked for, and opens nothing.
    boolean mentions(Actor actor, Right right, String purpose);

    /// A grant for a service of the instance itself, such as building the name index at the start.
    /// Each call is journalled by its caller; the purpose must be a service of the matrix file.
    Grant forService(Right right, String purpose);
}
