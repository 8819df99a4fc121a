package org.homeward.intake.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.base.Problem;
import org.homeward.base.TextForms;
import org.homeward.intake.Column;
import org.homeward.intake.Register;
import org.homeward.intake.RowProblem;

/// Knows which column each heading of a file means.
public final class Headings {
    /// What the headings of a table say.
    ///
    /// @param columns the column at each place; null-free: places without a heading are absent
    /// @param mixed whether the table speaks for both sides of the wall
    public record Meaning(Map<Integer, Column> columns, List<RowProblem> problems, boolean mixed) {
        public Meaning {
            columns = new LinkedHashMap<>(columns);
            problems = List.copyOf(problems);
        }

        public Optional<Integer> placeOf(String column) {
            return columns.entrySet().stream()
                    .filter(entry -> entry.getValue().name().equals(column))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    private final Registers registers;
    private final Vocabulary vocabulary;

    public Headings(Registers registers, Vocabulary vocabulary) {
        this.registers = registers;
        this.vocabulary = vocabulary;
    }

    /// Reads the headings of a table that is said to be of the register's kind.
    public Meaning read(Sheet.Line line, Register register) {
        var own = byKey(register);
        var columns = new LinkedHashMap<Integer, Column>();
        var problems = new ArrayList<RowProblem>();
        var foreign = new LinkedHashMap<String, Register>();
        for (int place = 0; place < line.cells().size(); place++) {
            String heading = TextForms.tidy(line.cells().get(place).text());
            if (heading.isEmpty() || vocabulary.isReasons(heading)) {
                continue;
            }
            var column = own.get(key(heading));
            if (column == null) {
                problems.add(unknown(line.number(), heading, register, foreign));
            } else if (columns.containsValue(column)) {
                problems.add(problem(line.number(), column.name(), heading, "heading_twice"));
            } else {
                columns.put(place, column);
            }
        }
        boolean wrongSide =
                foreign.values().stream().anyMatch(other -> other.side() != register.side());
        if (columns.isEmpty() && foreign.isEmpty()) {
            return new Meaning(columns, List.of(noHeadings(line, register)), false);
        }
        if (wrongSide) {
            return otherSide(line.number(), columns, register, foreign);
        }
        for (var column : register.columns()) {
            if (column.need() == Column.Need.REQUIRED && !columns.containsValue(column)) {
                problems.add(
                        problem(
                                line.number(),
                                column.name(),
                                "",
                                "heading_missing",
                                name(register.kind(), column.name())));
            }
        }
        return new Meaning(columns, problems, false);
    }

    /// The first line says nothing that is known: a title above the headings, or another table.
    private RowProblem noHeadings(Sheet.Line line, Register register) {
        String needed =
                register.columns().stream()
                        .filter(column -> column.need() == Column.Need.REQUIRED)
                        .map(column -> name(register.kind(), column.name()))
                        .collect(Collectors.joining(", "));
        String said =
                line.cells().stream()
                        .map(cell -> TextForms.tidy(cell.text()))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("");
        return problem(line.number(), "", said, "headings_none", needed);
    }

    /// The kinds of file that a line of headings fits, the best first: those that know most of it.
    public List<Register> kindsOf(Sheet.Line line) {
        record Fit(Register register, int known) {}
        return registers.all().stream()
                .map(register -> new Fit(register, known(line, register).size()))
                .filter(fit -> fit.known > 0)
                .sorted((left, right) -> Integer.compare(right.known, left.known))
                .map(Fit::register)
                .toList();
    }

    /// The register's columns among the headings of a line, by place.
    public Map<Integer, Column> known(Sheet.Line line, Register register) {
        var own = byKey(register);
        var columns = new LinkedHashMap<Integer, Column>();
        for (int place = 0; place < line.cells().size(); place++) {
            var column = own.get(key(line.cells().get(place).text()));
            if (column != null && !columns.containsValue(column)) {
                columns.put(place, column);
            }
        }
        return columns;
    }

    /// How people know a column: its first heading in the usual language of files.
    public String name(String kind, String column) {
        var headings = vocabulary.headings(kind).getOrDefault(column, Map.of());
        return vocabulary.languages().stream()
                .flatMap(language -> headings.getOrDefault(language, List.of()).stream())
                .findFirst()
                .orElse(column);
    }

    private RowProblem unknown(
            int line, String heading, Register register, Map<String, Register> foreign) {
        for (var other : registers.all()) {
            var column = byKey(other).get(key(heading));
            if (column != null && !registers.onSideOf(register, column.name())) {
                foreign.put(heading, other);
            }
        }
        var all = new LinkedHashSet<String>();
        vocabulary.headings(register.kind()).values().stream()
                .flatMap(byLanguage -> byLanguage.values().stream())
                .forEach(all::addAll);
        var nearest = Nearest.to(heading, all);
        return nearest.isEmpty()
                ? problem(line, "", heading, "heading_unknown")
                : problem(line, "", heading, "heading_unknown_near", String.join(", ", nearest));
    }

    /// One problem instead of many: the file is of the other side, or speaks for both.
    private Meaning otherSide(
            int line,
            Map<Integer, Column> columns,
            Register register,
            Map<String, Register> foreign) {
        var others =
                foreign.entrySet().stream()
                        .filter(entry -> entry.getValue().side() != register.side())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.joining(", "));
        Set<String> shared =
                foreign.values().stream()
                        .filter(other -> other.side() != register.side())
                        .flatMap(other -> other.columns().stream())
                        .map(Column::name)
                        .collect(Collectors.toSet());
        String own =
                columns.values().stream()
                        .map(Column::name)
                        .filter(name -> !shared.contains(name))
                        .map(name -> name(register.kind(), name))
                        .collect(Collectors.joining(", "));
        var problem =
                own.isEmpty()
                        ? problem(line, "", "", "other_side", others)
                        : problem(line, "", "", "both_sides", own, others);
        return new Meaning(columns, List.of(problem), !own.isEmpty());
    }

    private Map<String, Column> byKey(Register register) {
        var headings = vocabulary.headings(register.kind());
        var columns = new HashMap<String, Column>();
        for (var column : register.columns()) {
            columns.put(key(column.name()), column);
            headings.getOrDefault(column.name(), Map.of()).values().stream()
                    .flatMap(List::stream)
                    .forEach(heading -> columns.put(key(heading), column));
        }
        return columns;
    }

    /// Headings are the same when their letters and digits are, whatever the case and the marks.
    private static String key(String heading) {
        return TextForms.fold(heading).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static RowProblem problem(
            int line, String column, String value, String key, String... arguments) {
        return new RowProblem(line, column, value, Problem.of("intake.problem." + key, arguments));
    }
}
