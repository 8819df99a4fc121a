package org.homeward.webkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What the components print. Expected HTML stands in `src/test/resources/component`; run with
/// `-Dhomeward.golden=write` to write it anew, then read the difference.
final class ComponentsTest {
    private static final Path EXPECTED = Path.of("src/test/resources/component");

    @Test
    void everyComponentPrintsTheReviewedHtml() throws IOException {
        var printed = new LinkedHashMap<String, StringBuilder>();
        for (var specimen : new Specimens(PropertyWords.english()).all()) {
            printed.computeIfAbsent(specimen.component(), _ -> new StringBuilder())
                    .append("<!-- " + specimen.name() + " -->\n" + specimen.html().strip() + "\n");
        }

        for (var component : printed.entrySet()) {
            var file = EXPECTED.resolve(component.getKey() + ".html");
            String html = component.getValue().toString().replaceAll("(?m)[ \\t]+$", "");
            if ("write".equals(System.getProperty("homeward.golden"))) {
                Files.writeString(file, html);
            }
            assertThat(html).as(component.getKey()).isEqualTo(Files.readString(file));
        }
    }

    @Test
    void everyTemplateHasASpecimen() throws IOException {
        var shown = new TreeSet<String>();
        new Specimens(PropertyWords.english()).all().forEach(s -> shown.add(s.component()));
        shown.add("chart");

        // Parts that stand inside other components, and the frame of the page, which the gallery
        // shows.
        var parts = List.of("csrf", "link", "links", "row", "tag", "tile");
        try (var files = Files.list(Path.of("src/main/jte/component"))) {
            var templates =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".jte"))
                            .map(name -> name.substring(0, name.length() - 4))
                            .filter(name -> !parts.contains(name))
                            .toList();
            assertThat(shown).containsAll(templates);
        }
    }

    @Test
    void whatPeopleTypeIsPrintedAsText() {
        var field = TextField.of("name", "Name").value("\"><script>alert(1)</script>");

        String html = Templates.render("component/text", Map.of("field", field));

        assertThat(html).doesNotContain("<script>").contains("&#34;>&lt;script>");
    }

    @Test
    void anAddressThatWouldRunAScriptIsNotALink() {
        var link = Link.to("javascript:alert(1)", "x");

        String html = Templates.render("component/link", Map.of("link", link));

        assertThat(html).doesNotContain("javascript:");
    }

    @Test
    void aPasswordIsNeverSentBack() {
        var field = TextField.of("p", "Password").value("secret").kind(TextField.Kind.PASSWORD);

        assertThat(Templates.render("component/text", Map.of("field", field)))
                .doesNotContain("secret");
    }

    @Test
    void aRowThatDoesNotFitItsColumnsIsRefused() {
        var columns = List.of(Column.text("a"), Column.text("b"));

        assertThatThrownBy(() -> Table.of("t", columns, List.of(List.of(Cell.text("1")))))
                .hasMessage("1 cells for 2 columns");
    }

    @Test
    void aListOfOnePageHasNoLinks() {
        var words = PropertyWords.english();

        var one = Pagination.of(words, "3 rows", new Pagination.Place(1, 1), page -> "#" + page);

        assertThat(one.steps()).isEmpty();
    }

    @Test
    void allLanguagesSayTheSameThings() {
        var english = PropertyWords.of(PropertyWords.chrome("en")).properties().keySet();

        for (String language : PropertyWords.languages()) {
            var words = PropertyWords.of(PropertyWords.chrome(language));
            assertThat(words.properties().keySet()).as(language).isEqualTo(english);
        }
    }
}
