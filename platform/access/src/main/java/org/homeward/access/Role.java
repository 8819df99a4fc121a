package org.homeward.access;

import java.util.List;
import java.util.Set;

/// A role of the matrix file, or a service of the instance, with all that it may do.
///
/// @param code such as `importing-officer`; the words files name it `access.role.<code>`
/// @param purposes what the role works for; a grant on another purpose is refused
public record Role(String code, Set<String> purposes, List<Permission> permissions) {
    public Role {
        purposes = Set.copyOf(purposes);
        permissions = List.copyOf(permissions);
    }

    /// Whether some permission of the role is for the right, whatever its relation and conditions.
    public boolean mentions(Right right) {
        return permissions.stream().anyMatch(permission -> permission.right().equals(right));
    }
}
