package org.homeward.access;

import java.util.Collection;
import java.util.Set;

/// Rights of two kinds that two roles may not bring together in one account.
public record Separation(String code, Set<Right> one, Set<Right> other) {
    public Separation {
        one = Set.copyOf(one);
        other = Set.copyOf(other);
    }

    /// Whether each of two of the roles brings one side; what a single role holds by itself does
    /// not count.
    boolean isBrokenBy(Collection<Role> roles) {
        return roles.stream()
                .filter(role -> brings(role, one))
                .anyMatch(
                        role ->
                                roles.stream()
                                        .filter(it -> !it.code().equals(role.code()))
                                        .anyMatch(it -> brings(it, other)));
    }

    private static boolean brings(Role role, Set<Right> rights) {
        return role.permissions().stream()
                .filter(it -> it.relation() != Relation.SELF)
                .anyMatch(it -> rights.contains(it.right()));
    }
}
