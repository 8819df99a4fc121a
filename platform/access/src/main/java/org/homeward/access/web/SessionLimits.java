package org.homeward.access.web;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Matrix;
import org.homeward.access.Permission;
import org.homeward.access.Relation;

/// How long a session may last, by the most sensitive data that the roles of its user open.
///
/// @param fresh for how long after a proof of who the user is what weighs most may be done
public record SessionLimits(Map<Weight, Limit> limits, Duration fresh) {
    /// How much harm it does when somebody else finds the session open.
    public enum Weight {
        /// Nothing but figures and what is released.
        FIGURES,
        /// Persons, or the accounts of those who see them.
        PERSONS,
        /// Where somebody can be found.
        PLACES;

        static Weight of(DataClass dataClass) {
            return switch (dataClass) {
                case OP, L -> PLACES;
                case I, H, P, J, A -> PERSONS;
                case T, PUB -> FIGURES;
            };
        }
    }

    /// @param idle without a click
    /// @param longest whatever is clicked
    public record Limit(Duration idle, Duration longest) {
        public Limit {
            if (idle.toMinutes() < 1 || longest.compareTo(idle) < 0) {
                throw new IllegalArgumentException("a session of %s, %s".formatted(idle, longest));
            }
        }

        public static Limit of(int idleMinutes, int hours) {
            return new Limit(Duration.ofMinutes(idleMinutes), Duration.ofHours(hours));
        }
    }

    public static final SessionLimits USUAL =
            new SessionLimits(
                    Map.of(
                            Weight.PLACES, Limit.of(10, 8),
                            Weight.PERSONS, Limit.of(15, 8),
                            Weight.FIGURES, Limit.of(30, 12)),
                    Duration.ofMinutes(5));

    /// For a demonstration, where all persons are invented and people look around slowly. The click
    /// that signs in is a proof for the whole session: nobody there has another one.
    public static final SessionLimits WIDE =
            new SessionLimits(
                    Map.of(
                            Weight.PLACES, Limit.of(60, 12),
                            Weight.PERSONS, Limit.of(60, 12),
                            Weight.FIGURES, Limit.of(60, 12)),
                    Duration.ofHours(12));

    public SessionLimits {
        limits = new EnumMap<>(limits);
        if (limits.size() < Weight.values().length) {
            throw new IllegalArgumentException("a weight has no limit");
        }
        if (!fresh.isPositive()) {
            throw new IllegalArgumentException("a proof is good for some time");
        }
    }

    public Limit of(Weight weight) {
        var limit = limits.get(weight);
        if (limit == null) {
            throw new IllegalStateException("no limit of " + weight);
        }
        return limit;
    }

    Limit of(Matrix matrix, Set<String> roles) {
        return of(weight(matrix, roles));
    }

    /// Sending something in does not weigh: it stays closed to who sent it. Nor does what is one's
    /// own.
    static Weight weight(Matrix matrix, Set<String> roles) {
        return roles.stream()
                .flatMap(code -> matrix.role(code).stream())
                .flatMap(role -> role.permissions().stream())
                .filter(SessionLimits::opens)
                .map(it -> Weight.of(it.right().dataClass()))
                .max(Weight::compareTo)
                .orElse(Weight.FIGURES);
    }

    private static boolean opens(Permission permission) {
        var action = permission.right().action();
        boolean ofAccounts = permission.right().dataClass() == DataClass.A;
        return permission.relation() != Relation.SELF
                && action != Action.EXISTENCE
                && (action != Action.CREATE || ofAccounts);
    }

    /// The longest that any session may be idle.
    Duration longestIdle() {
        return limits.values().stream()
                .map(Limit::idle)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
