package org.homeward.access;

import java.util.Set;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;

/// A signed-in user, or a service of the instance, with the roles held now.
///
/// @param roles role codes of the matrix file, such as `importing-officer`
public record Actor(UserId user, AgencyId agency, Set<String> roles) {
    public Actor {
        roles = Set.copyOf(roles);
    }
}
