package org.homeward.packs;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.base.AgencyId;
import org.jspecify.annotations.Nullable;

/// Reads the agencies and their roles.
final class AgenciesReader {
    private AgenciesReader() {}

    static Agencies read(Layers layers) {
        var rows =
                layers.requiredTable(
                        "agencies.csv",
                        "agency_id!",
                        "name_*",
                        "short_*",
                        "aliases",
                        "sides!",
                        "levels",
                        "valid_from!",
                        "valid_to!",
                        "successor",
                        "verification",
                        "note",
                        "source");
        var roles = roles(layers);
        var agencies = new LinkedHashMap<String, Agency>();
        for (var row : rows) {
            row.value("agency_id", AgencyId::new)
                    .map(id -> agency(id, row, roles))
                    .filter(agency -> agencies.put(agency.id().value(), agency) != null)
                    .ifPresent(twice -> row.problem("agency_id", twice.id() + " stands twice"));
        }
        for (var row : rows) {
            reference(row, "successor", agencies.keySet());
            if (row.has("successor") && row.date("valid_to") == null) {
                row.problem("valid_to", "is empty, but the agency has a successor");
            }
        }
        roles.values().stream()
                .flatMap(List::stream)
                .forEach(role -> reference(role.row, "agency_id", agencies.keySet()));
        return new Agencies(List.copyOf(agencies.values()));
    }

    private record RoleRow(Agency.Role role, Row row) {}

    private static Map<String, List<RoleRow>> roles(Layers layers) {
        var roles = new HashMap<String, List<RoleRow>>();
        for (var row :
                layers.table(
                        "agency_roles.csv",
                        "agency_id!",
                        "role_*",
                        "valid_from!",
                        "valid_to!",
                        "verification")) {
            var own = roles.computeIfAbsent(row.text("agency_id"), _ -> new ArrayList<>());
            var role =
                    new Agency.Role(row.requiredLabels("role"), row.validity(), row.verification());
            if (own.stream().anyMatch(o -> o.role.validity().overlaps(role.validity()))) {
                row.problem("valid_from", "overlaps with another role of the agency");
            }
            own.add(new RoleRow(role, row));
        }
        return roles;
    }

    private static Agency agency(AgencyId id, Row row, Map<String, List<RoleRow>> roles) {
        return new Agency(
                id,
                row.requiredLabels("name"),
                row.labels("short"),
                row.parts("aliases"),
                sides(row),
                row.optional("levels"),
                row.validity(),
                successor(row),
                roles.getOrDefault(id.value(), List.of()).stream().map(RoleRow::role).toList(),
                row.verification(),
                row.optional("note"),
                row.optional("source"));
    }

    private static @Nullable AgencyId successor(Row row) {
        return row.has("successor") ? row.value("successor", AgencyId::new).orElse(null) : null;
    }

    private static Set<Side> sides(Row row) {
        var sides = EnumSet.noneOf(Side.class);
        for (String part : row.parts("sides")) {
            try {
                sides.add(Side.valueOf(part.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException _) {
                row.problem("sides", part + " is neither protection nor justice");
            }
        }
        return sides;
    }

    private static void reference(Row row, String column, Set<String> known) {
        String value = row.optional(column);
        if (!value.isEmpty() && !known.contains(value)) {
            row.problem(
                    column,
                    value + " is no agency of this pack" + Nearest.suggestion(value, known));
        }
    }
}
