package org.homeward.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourceRulesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final SourceRules RULES = new SourceRules(nationalNames());

    /// A text for each rule that breaks it, at a path where the rule looks.
    private static final Map<String, List<String>> PLANTED =
            Map.ofEntries(
                    Map.entry(
                            "files are short",
                            List.of("x/src/main/java/Long.java", "int a;\n".repeat(401))),
                    Map.entry(
                            "lines are short",
                            List.of("x/src/main/java/Wide.java", "x".repeat(101))),
                    Map.entry(
                            "documentation is in one piece",
                            List.of("x/src/main/java/C.java", "/// Too\n// long\nint a;\n")),
                    Map.entry(
                            "nothing is caught wholesale",
                            List.of(
                                    "x/src/main/java/C.java",
                                    "try { } catch (" + "Exception e) { log(); }")),
                    Map.entry(
                            "no catch is empty",
                            List.of(
                                    "x/src/main/java/E.java",
                                    "try { } catch (IOException e) {\n}")),
                    Map.entry(
                            "nothing is left undone",
                            List.of("x/src/main/jte/a.jte", "<!-- TO" + "DO -->")),
                    Map.entry(
                            "rows are never changed",
                            List.of(
                                    "x/src/main/java/U.java",
                                    "upd" + "ate people.record set name = 1")),
                    Map.entry(
                            "no raw output outside the kit",
                            List.of("modules/x/src/main/jte/a.jte", "$uns" + "afe{name}")),
                    Map.entry(
                            "no inline style or script",
                            List.of(
                                    "modules/x/src/main/jte/a.jte",
                                    "<p sty" + "le=\"color: red\">")),
                    Map.entry(
                            "no national name outside packs",
                            List.of("x/src/main/java/N.java", "String home = \"Farland\";")),
                    Map.entry(
                            "a later column leaves older rows as they were",
                            List.of(
                                    "x/src/main/resources/x/db/V2.sql",
                                    "alter table x.y add column z text not null;")),
                    Map.entry(
                            "nobody gets round the guarded connection",
                            List.of(
                                    "x/src/main/java/G.java",
                                    "row.getStatement().getConnection()")),
                    Map.entry(
                            "acts commit to their rows",
                            List.of(
                                    "x/src/main/java/S.java",
                                    "insert into x.y (a, act) values (:a, :act)")));

    static Stream<String> rules() {
        return RULES.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theSourceKeepsTheRule(String name) throws IOException {
        var rule = RULES.all().get(name);
        var breaches = new ArrayList<String>();

        for (var file : sources()) {
            breaches.addAll(rule.apply(ROOT.relativize(file).toString(), Files.readString(file)));
        }

        assertThat(breaches).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleCatchesThePlantedBreach(String name) {
        var planted = PLANTED.get(name);

        assertThat(RULES.all().get(name).apply(planted.get(0), planted.get(1))).isNotEmpty();
    }

    @Test
    void thereAreSourcesToLookAt() throws IOException {
        assertThat(sources()).hasSizeGreaterThan(100);
    }

    private static List<Path> sources() throws IOException {
        try (var tree = Files.walk(ROOT)) {
            return tree.filter(Files::isRegularFile)
                    .filter(p -> p.toString().matches(".*\\.(java|sql|jte)"))
                    .filter(p -> p.toString().contains("/src/"))
                    .filter(p -> !p.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }

    /// Ids and names of the packs' countries and of their agencies.
    private static Set<String> nationalNames() {
        var names = new HashSet<String>(Set.of("Viet Nam", "Vietnam", "Vietnamese", "Farland"));
        for (var pack : List.of("vn", "farland")) {
            try (var lines = Files.lines(ROOT.resolve("packs/" + pack + "/agencies.csv"))) {
                lines.skip(1)
                        .map(line -> line.split(",", 2)[0])
                        .filter(id -> id.length() > 3 && id.matches("[a-z]+"))
                        .forEach(names::add);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return names;
    }
}
