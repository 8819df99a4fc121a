package org.homeward.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a running instance consists of, library by library, with licences that may be given on.
class BillOfMaterialsTest {
    private static final Path LIST = Path.of("../docs/libraries.md");
    private static final List<String> WELCOME =
            List.of(
                    "0BSD",
                    "Apache-2.0",
                    "BSD-2-Clause",
                    "BSD-3-Clause",
                    "BSD-4-Clause",
                    "Bouncy Castle Licence",
                    "EPL-2.0",
                    "MIT",
                    "Unicode-3.0");

    @Test
    void everyLibraryOfTheClassPathStandsInTheBill() throws IOException {
        var billed = components().stream().map(BillOfMaterialsTest::fileName).toList();
        var loaded =
                List.of(Files.readString(Path.of("target/runtime-class-path")).strip().split(":"))
                        .stream()
                        .map(Path::of)
                        .filter(it -> it.toString().endsWith(".jar"))
                        .filter(it -> !it.toString().contains("/target/"))
                        .map(it -> it.getFileName().toString())
                        .toList();

        assertThat(loaded).hasSizeGreaterThan(40);
        assertThat(billed).containsAll(loaded);
    }

    @Test
    void everyLibraryStandsInTheReviewedListWithALicenceThatMayBeGivenOn() throws IOException {
        var lines = new TreeMap<String, String>();
        for (var component : components()) {
            var licences = licences(component);
            assertThat(licences).as(fileName(component)).isNotEmpty().anyMatch(WELCOME::contains);
            // One archive of PostgreSQL for each kind of machine; the list names them as one.
            var name = component.get("name").asString().replaceAll("(?<=binaries-).*", "*");
            lines.put(
                    component.get("group").asString() + ":" + name,
                    component.get("version").asString() + " | " + String.join(", ", licences));
        }
        var text =
                new StringBuilder(
                        "# Libraries of a running instance\n\n"
                                + "Made from the bill of materials (`app/target/bom.json`, CycloneDX);"
                                + " reviewed as text.\n\n| Library | Version | Licence |\n|---|---|---|\n");
        lines.forEach((name, rest) -> text.append("| %s | %s |\n".formatted(name, rest)));
        if (System.getProperty("golden", "").equals("write")) {
            Files.writeString(LIST, text);
        }

        assertThat(text.toString()).isEqualTo(Files.readString(LIST));
    }

    private static List<JsonNode> components() throws IOException {
        var bill = JsonMapper.shared().readTree(Files.readString(Path.of("target/bom.json")));
        var all = new ArrayList<JsonNode>();
        for (var component : bill.get("components")) {
            if (!component.get("group").asString().equals("org.homeward")) {
                all.add(component);
            }
        }
        return all;
    }

    private static String fileName(JsonNode component) {
        return component.get("name").asString()
                + "-"
                + component.get("version").asString()
                + ".jar";
    }

    private static List<String> licences(JsonNode component) {
        var found = new ArrayList<String>();
        for (var entry : component.path("licenses")) {
            var licence = entry.path("license");
            if (entry.has("expression")) {
                found.add(entry.get("expression").asString());
            } else {
                found.add(licence.path("id").asString(licence.path("name").asString("")));
            }
        }
        return found;
    }
}
