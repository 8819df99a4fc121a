package org.homeward.access.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.homeward.access.Condition;
import org.homeward.access.Permission;
import org.homeward.access.Role;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Table;

/// A role of the matrix file in words: which data, what may be done, with which records, when.
final class RoleTable {
    private RoleTable() {}

    static Table of(Role role, Words words) {
        var columns =
                List.of(
                        Column.rowHeading(words.text("access.rights.data")),
                        Column.text(words.text("access.rights.action")),
                        Column.text(words.text("access.rights.records")),
                        Column.text(words.text("access.rights.condition")));
        var rows = role.permissions().stream().map(it -> row(it, words)).toList();
        return Table.of(name(role.code(), words), columns, rows);
    }

    static String name(String role, Words words) {
        return words.text("access.role." + role);
    }

    static List<String> names(Collection<String> roles, Words words) {
        return roles.stream().map(role -> name(role, words)).sorted(words.order()).toList();
    }

    private static List<Cell> row(Permission permission, Words words) {
        var right = permission.right();
        var conditions =
                permission.conditions().stream()
                        .sorted()
                        .map(Condition::name)
                        .map(it -> words.text("access.condition." + it))
                        .collect(Collectors.joining("; "));
        return List.of(
                Cell.text(words.text("access.class." + right.dataClass().name())),
                Cell.text(words.text("access.action." + right.action().name())),
                Cell.text(words.text("access.relation." + permission.relation().name())),
                conditions.isEmpty()
                        ? Cell.none(words.text("access.rights.no_condition"))
                        : Cell.text(conditions));
    }
}
