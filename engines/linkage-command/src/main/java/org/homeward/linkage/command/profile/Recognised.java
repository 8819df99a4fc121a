package org.homeward.linkage.command.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.linkage.command.profile.Profile.Roles;
import org.homeward.linkage.command.say.Refused;
import org.homeward.linkage.command.table.CsvFile;

/// Which column of a table plays which role.
///
/// @param columns the heading of each role that is filled, in the order of the profile
public record Recognised(Map<String, String> columns) {
    private static final int SAMPLE = 2000;
    private static final double MOST = 0.6;

    public Recognised {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /// @param never columns that may play none: the ids and the truth
    public static Recognised in(CsvFile table, Roles roles, Set<String> never) {
        var search = new Search(table, new Headings(roles.passedOver()), sample(table), never);
        for (var role : roles.all()) {
            search.lookFor(role);
        }
        return new Recognised(search.found);
    }

    /// Those that something is compared or found by.
    public Recognised by(Bound bound) {
        var used = bound.columns();
        var kept = new LinkedHashMap<>(columns);
        kept.values().retainAll(used);
        return new Recognised(kept);
    }

    private static List<List<String>> sample(CsvFile table) {
        var rows = new ArrayList<List<String>>();
        table.read(
                (fields, _) -> {
                    rows.add(fields);
                    return rows.size() < SAMPLE;
                });
        if (rows.isEmpty()) {
            throw new Refused("table.no_rows", table.file());
        }
        return rows;
    }

    private static final class Search {
        private final CsvFile table;
        private final Headings headings;
        private final List<List<String>> sample;
        private final Map<String, String> found = new LinkedHashMap<>();
        private final Set<String> taken;

        Search(CsvFile table, Headings headings, List<List<String>> sample, Set<String> never) {
            this.table = table;
            this.headings = headings;
            this.sample = sample;
            this.taken = new HashSet<>(never);
        }

        /// A heading read as it is goes before one of which something was passed over.
        void lookFor(Role role) {
            if (role.needs().isPresent() && !found.containsKey(role.needs().get())) {
                return;
            }
            for (int reading = 0; reading < 3; reading++) {
                for (var called : role.headings()) {
                    for (int at = 0; at < table.headings().size(); at++) {
                        var heading = table.headings().get(at);
                        if (!taken.contains(heading)
                                && isRead(heading, reading, Headings.joined(called))
                                && looksLike(role, at)) {
                            found.put(role.name(), heading);
                            taken.add(heading);
                            return;
                        }
                    }
                }
            }
        }

        private boolean isRead(String heading, int reading, String called) {
            var readings = headings.readings(heading);
            return reading < readings.size() && readings.get(reading).equals(called);
        }

        /// A column without any value fills no role.
        private boolean looksLike(Role role, int at) {
            var present = sample.stream().map(row -> row.get(at).strip()).filter(v -> !v.isEmpty());
            var values = present.toList();
            if (role.values().isEmpty()) {
                return !values.isEmpty();
            }
            var pattern = role.values().get();
            long fits = values.stream().filter(value -> pattern.matcher(value).matches()).count();
            return fits > 0 && fits >= MOST * values.size();
        }
    }
}
