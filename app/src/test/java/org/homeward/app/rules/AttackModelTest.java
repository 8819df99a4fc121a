package org.homeward.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the attack model claims not to fall has a test that exists, or says that it has none.
class AttackModelTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)\\.(\\w+)`");

    private static final Map<String, StringBuilder> SOURCES = new HashMap<>();
    private static List<String> claims = List.of();

    @BeforeAll
    static void read() throws IOException {
        claims =
                Files.readAllLines(HOME.resolve("docs/attack-model.md")).stream()
                        .filter(line -> line.startsWith("| ") && !line.startsWith("| Not |"))
                        .toList();
        try (var files = Files.walk(HOME)) {
            for (var file :
                    files.filter(it -> it.toString().endsWith("Test.java"))
                            .filter(it -> it.toString().contains("src/test/java"))
                            .toList()) {
                var name = file.getFileName().toString().replace(".java", "");
                SOURCES.computeIfAbsent(name, _ -> new StringBuilder())
                        .append(Files.readString(file));
            }
        }
    }

    @Test
    void everyClaimNamesATestOrSaysThatItHasNone() {
        assertThat(claims).hasSizeGreaterThan(50);
        assertThat(claims)
                .allMatch(claim -> claim.contains("| no test: ") || TEST.matcher(claim).find());
    }

    @Test
    void everyTestThatIsNamedExists() {
        assertThat(claims)
                .flatMap(claim -> TEST.matcher(claim).results().toList())
                .allSatisfy(
                        test ->
                                assertThat(SOURCES.getOrDefault(test.group(1), new StringBuilder()))
                                        .as(test.group())
                                        .contains(" " + test.group(2) + "("));
    }

    @Test
    void aTestThatDoesNotExistWouldBeCaught() {
        assertThat(SOURCES).doesNotContainKey("NoSuchTest");
        assertThat(SOURCES.get("AttackModelTest")).isNotNull().doesNotContain("noSuchMethod" + "(");
    }
}
