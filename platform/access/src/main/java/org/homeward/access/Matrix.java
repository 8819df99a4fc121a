package org.homeward.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The matrix file in memory: roles and services with their permissions.
public final class Matrix {
    /// The role of everybody who is not signed in; nobody is given it.
    public static final String PUBLIC = "public";

    private final Map<String, Role> roles;
    private final Map<String, Role> services;
    private final Set<String> purposes;
    private final List<Separation> separations;

    public Matrix(
            Set<String> purposes,
            List<Role> roles,
            List<Separation> separations,
            List<Role> services) {
        this.separations = List.copyOf(separations);
        this.purposes = Set.copyOf(purposes);
        this.roles = byCode(roles);
        this.services = byCode(services);
    }

    /// All roles in the order of the file, the public's included.
    public List<Role> roles() {
        return List.copyOf(roles.values());
    }

    public List<Role> services() {
        return List.copyOf(services.values());
    }

    public Optional<Role> role(String code) {
        return Optional.ofNullable(roles.get(code));
    }

    /// Whether a user may be given the role.
    public boolean canBeHeld(String code) {
        return roles.containsKey(code) && !code.equals(PUBLIC);
    }

    /// Whether a role gives nothing beyond the own agency but what is released, what is the user's
    /// own, and single records in an emergency. Only such may be given by who administers the users
    /// of one agency.
    public boolean staysInTheAgency(String code) {
        return role(code).stream()
                .flatMap(role -> role.permissions().stream())
                .filter(it -> it.relation() == Relation.NATIONAL)
                .allMatch(
                        it ->
                                it.right().dataClass() == DataClass.PUB
                                        || it.right().action() == Action.BREAK_GLASS);
    }

    public List<Separation> separations() {
        return separations;
    }

    /// Whether one account may hold the roles together.
    public boolean mayMeet(Set<String> held) {
        var together = held.stream().flatMap(code -> role(code).stream()).toList();
        return separations.stream().noneMatch(it -> it.isBrokenBy(together));
    }

    /// Whether one of the roles has a permission for the right and, unless null, works for the
    /// purpose. It says that a page may be asked for, not that a record may be read: that takes a
    /// [Grant].
    public boolean mentions(Set<String> held, Right right, @Nullable String purpose) {
        return held.stream()
                .flatMap(code -> role(code).stream())
                .filter(role -> purpose == null || role.purposes().contains(known(purpose)))
                .anyMatch(role -> role.mentions(right));
    }

    Stream<Permission> permissions(Set<String> held, Right right, String purpose) {
        known(purpose);
        return held.stream()
                .flatMap(code -> role(code).stream())
                .filter(role -> role.purposes().contains(purpose))
                .flatMap(role -> role.permissions().stream())
                .filter(permission -> permission.right().equals(right));
    }

    Optional<Role> service(String purpose) {
        return Optional.ofNullable(services.get(purpose));
    }

    /// A purpose that no line of the file lists is a slip of the code, not a refusal.
    private String known(String purpose) {
        if (!purposes.contains(purpose)) {
            throw new IllegalArgumentException(
                    "purpose '" + purpose + "' is not in the matrix file, which lists " + purposes);
        }
        return purpose;
    }

    private static Map<String, Role> byCode(List<Role> roles) {
        return roles.stream()
                .collect(
                        Collectors.toMap(
                                Role::code,
                                Function.identity(),
                                (one, other) -> {
                                    throw new IllegalArgumentException(
                                            "twice in the matrix: " + Objects.requireNonNull(one));
                                },
                                LinkedHashMap::new));
    }
}
