package org.homeward.access;

import java.util.Set;

/// One entry of the matrix file: a right, on which records, and on what conditions.
public record Permission(Right right, Relation relation, Set<Condition> conditions) {
    public Permission {
        conditions = Set.copyOf(conditions);
    }

    boolean holdsWhen(Set<Condition> met) {
        return met.containsAll(conditions);
    }
}
