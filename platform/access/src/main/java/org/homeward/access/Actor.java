package org.homeward.access;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;

/// A signed-in user, or a service of the instance, with the roles held now.
///
/// @param roles role codes of the matrix file, such as `importing-officer`
/// @param standsInFor whose work the user does now, in that one's roles
public record Actor(UserId user, AgencyId agency, Set<String> roles, Optional<UserId> standsInFor) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    public Actor(UserId user, AgencyId agency, Set<String> roles) {
        this(user, agency, roles, Optional.empty());
    }

    /// Who counts as having acted: whoever did, and for whom. Where it takes two persons, the two
    /// have nobody in common.
    public Set<UserId> hands() {
        return Stream.concat(Stream.of(user), standsInFor.stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
