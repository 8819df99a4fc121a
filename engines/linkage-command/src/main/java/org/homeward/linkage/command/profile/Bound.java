package org.homeward.linkage.command.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.linkage.BlockingRule;
import org.homeward.linkage.BlockingRule.Part;
import org.homeward.linkage.Comparison;
import org.homeward.linkage.Level;
import org.homeward.linkage.LinkagePlan;
import org.homeward.linkage.command.profile.Profile.Unless;
import org.homeward.linkage.command.say.Refused;
import org.homeward.linkage.command.table.Made;

/// A profile's comparisons and rules on the columns of a table. What needs a role that the table
/// does not fill falls away.
///
/// @param made columns that are made of the table's
public record Bound(List<Made> made, LinkagePlan plan) {
    public Bound {
        made = List.copyOf(made);
    }

    /// @param headings of the table, so that no column that is made takes the name of one
    /// @throws Refused when fewer than two comparisons or no rule are left
    public static Bound of(Profile profile, Recognised recognised, List<String> headings) {
        var binding = new Binding(recognised.columns(), Set.copyOf(headings));
        profile.made().forEach(binding::make);
        var comparisons =
                profile.comparisons().stream()
                        .filter(binding::holds)
                        .map(Unless::what)
                        .flatMap(one -> binding.comparison(one).stream())
                        .limit(LinkagePlan.MOST_COMPARISONS)
                        .toList();
        var rules =
                profile.rules().stream()
                        .filter(binding::holds)
                        .map(Unless::what)
                        .flatMap(one -> binding.rule(one).stream())
                        .distinct()
                        .toList();
        if (comparisons.size() < 2 || rules.isEmpty()) {
            throw new Refused(
                    "profile.too_little",
                    profile.name(),
                    recognised.columns().values(),
                    profile.roles().all().stream()
                            .map(role -> role.name() + " (" + role.headings().getFirst() + ")")
                            .toList());
        }
        var plan = LinkagePlan.of(comparisons, rules);
        return new Bound(binding.madeOf(plan), plan);
    }

    /// The columns that the plan names, and those of which they are made.
    Set<String> columns() {
        var columns = named(plan);
        made.forEach(one -> columns.addAll(one.of()));
        return columns;
    }

    private static Set<String> named(LinkagePlan plan) {
        var named = new HashSet<String>();
        for (var comparison : plan.comparisons()) {
            named.add(comparison.column());
            for (var level : comparison.levels()) {
                if (level instanceof Level.ChangedOver(var other, _)) {
                    named.add(other);
                }
            }
        }
        plan.rules().forEach(rule -> rule.parts().forEach(part -> named.add(part.column())));
        return named;
    }

    private static final class Binding {
        private final Map<String, String> columns;
        private final Set<String> headings;
        private final List<Made> made = new ArrayList<>();

        Binding(Map<String, String> recognised, Set<String> headings) {
            this.columns = new LinkedHashMap<>(recognised);
            this.headings = headings;
        }

        boolean holds(Unless<?> one) {
            return one.filled().stream().noneMatch(columns::containsKey);
        }

        private Optional<String> column(String role) {
            return Optional.ofNullable(columns.get(role));
        }

        /// What is made of one column is that column.
        void make(Made one) {
            var present = one.of().stream().flatMap(role -> column(role).stream()).toList();
            switch (one) {
                case Made.FirstOf _ when present.size() == 1 ->
                        columns.put(one.name(), present.getFirst());
                case Made.FirstOf _ when present.size() > 1 ->
                        add(one.name(), new Made.FirstOf(free(one.name()), present));
                case Made.Joined(_, var of, var between)
                        when columns.containsKey(of.getFirst()) -> {
                    if (present.size() == 1) {
                        columns.put(one.name(), present.getFirst());
                    } else {
                        add(one.name(), new Made.Joined(free(one.name()), present, between));
                    }
                }
                case Made.YearLessAge _ when present.size() == 2 ->
                        add(
                                one.name(),
                                new Made.YearLessAge(
                                        free(one.name()), present.getFirst(), present.getLast()));
                default -> {
                    // the table has not what it is made of
                }
            }
        }

        private void add(String role, Made of) {
            made.add(of);
            columns.put(role, of.name());
        }

        private String free(String name) {
            return headings.contains(name) ? free(name + " +") : name;
        }

        Optional<Comparison> comparison(Comparison one) {
            return column(one.column())
                    .map(
                            column ->
                                    new Comparison(
                                            column,
                                            one.form(),
                                            one.levels().stream()
                                                    .flatMap(level -> level(level).stream())
                                                    .toList(),
                                            one.byFrequency()));
        }

        private Optional<Level> level(Level level) {
            return level instanceof Level.ChangedOver(var role, var form)
                    ? column(role).map(column -> new Level.ChangedOver(column, form))
                    : Optional.of(level);
        }

        Optional<BlockingRule> rule(BlockingRule rule) {
            var parts = rule.parts().stream().flatMap(part -> part(part).stream()).toList();
            return parts.size() == rule.parts().size()
                    ? Optional.of(new BlockingRule(parts))
                    : Optional.empty();
        }

        private Optional<Part> part(Part part) {
            return column(part.column())
                    .map(
                            column ->
                                    switch (part) {
                                        case Part.Value(_, var form) ->
                                                new Part.Value(column, form);
                                        case Part.Beginning(_, var form, int letters) ->
                                                new Part.Beginning(column, form, letters);
                                        case Part.Word(_, var form) -> new Part.Word(column, form);
                                        case Part.TwoWords(_, var form) ->
                                                new Part.TwoWords(column, form);
                                        case Part.Year(_, var form) -> new Part.Year(column, form);
                                        case Part.LetterLeftOut(_, var form, int from) ->
                                                new Part.LetterLeftOut(column, form, from);
                                    });
        }

        /// Those that the plan needs, and what they are made of, in order.
        List<Made> madeOf(LinkagePlan plan) {
            var needed = named(plan);
            var kept = new ArrayList<Made>();
            for (var one : made.reversed()) {
                if (needed.contains(one.name())) {
                    kept.addFirst(one);
                    needed.addAll(one.of());
                }
            }
            return kept;
        }
    }
}
