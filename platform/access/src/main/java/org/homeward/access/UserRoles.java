package org.homeward.access;

import java.util.Set;
import org.homeward.base.UserId;
import org.homeward.journal.Position;

/// In which roles users acted, for pages that say so without saying who.
public interface UserRoles {
    /// The roles that a user held at a position; none for whoever had no account by then.
    Set<String> at(UserId user, Position position);
}
