package org.homeward.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Writes `target/gallery-<language>.html`, a page to look at, and checks what every page must
/// hold.
final class GalleryTest {

    @ParameterizedTest
    @MethodSource("org.homeward.webkit.PropertyWords#languages")
    void everyComponentRendersWithoutInlineStyleOrScript(String language) throws IOException {
        var words = PropertyWords.in(language);
        var body = new StringBuilder();
        var specimens = new ArrayList<>(new Specimens(words).all());
        specimens.addAll(new ChartSpecimens(words).specimens());
        for (var specimen : specimens) {
            body.append("<section class=\"hw-specimen\"><p class=\"hw-note\">")
                    .append(specimen.component() + ": " + specimen.name())
                    .append("</p>")
                    .append(specimen.html())
                    .append("</section>\n");
        }

        var page =
                Templates.render(
                        "layout/page",
                        Map.of("shell", shell(words), "content", Templates.html(body.toString())));
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target/gallery-" + language + ".html"),
                page.replaceAll(
                        "\"/webkit/([^\"?]+)\\?v=[0-9a-f]+\"", "\"classes/static/webkit/$1\""));

        assertThat(page).contains("lang=\"" + language + "\"");
        assertThat(page).doesNotContain("style=").doesNotContain("<style");
        assertThat(page).doesNotContainPattern("<script>|\\son[a-z]+=|javascript:");
    }

    static Shell shell(Wording words) {
        return new Shell(
                words.text("g.title"),
                new Shell.Site(
                        words.text("g.product"),
                        words.text("g.country"),
                        "/",
                        new Shell.Demo(words.text("g.demo.label"), words.text("g.demo.text")),
                        "https://weather.example/"),
                new Shell.Menu(
                        List.of("work", "picture", "cases", "imports", "journal", "handbook")
                                .stream()
                                .map(
                                        name ->
                                                new Shell.Item(
                                                        "#" + name,
                                                        words.text("g.nav." + name),
                                                        name.equals("picture")))
                                .toList(),
                        PropertyWords.languages().stream()
                                .map(tag -> tongue(tag, words.text("g.language")))
                                .toList(),
                        List.of(Link.to("#", words.text("g.footer"))),
                        "/search"),
                new Shell.Visitor(
                        words.text("g.language"),
                        words.text("g.user"),
                        words.text("g.role"),
                        new Shell.Csrf("_csrf", "token"),
                        "/sign-out",
                        Shell.Session.none()),
                ChromeWords.from(words));
    }

    private static Shell.Tongue tongue(String tag, String shown) {
        return new Shell.Tongue(
                tag,
                PropertyWords.in(tag).text("g.language.name"),
                tag.toUpperCase(Locale.ROOT),
                "gallery-" + tag + ".html",
                tag.equals(shown));
    }
}
