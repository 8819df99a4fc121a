package org.homeward.linkage.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.homeward.linkage.Linkage;
import org.homeward.linkage.Progress;
import org.homeward.linkage.Records;
import org.homeward.linkage.command.model.ModelFile;
import org.homeward.linkage.command.say.Words;
import org.homeward.linkage.command.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPageTest {
    private static final String SECRET = "Zyxw<&>";

    private static Linked linked() {
        var table = Records.withColumns(List.of("name", "born"));
        var truth = new int[400];
        for (int person = 0; person < 200; person++) {
            var name = SECRET + person * 7919;
            var born = 1950 + person % 60 + "-03-" + (10 + person % 19);
            table.add("a" + person, List.of(name, born));
            table.add("b" + person, List.of(name + "x", person % 9 == 0 ? "" : born));
            truth[2 * person] = person;
            truth[2 * person + 1] = person;
        }
        var model =
                ModelFile.parse(
                        "m",
                        """
                        compare:
                          - {column: name, form: written, levels: [same, edits: 1]}
                          - {column: born, form: day, by frequency: true, levels: [same]}
                        block on:
                          - {letter left out: name, from letters: 3}
                          - {value: born}
                        most in a block: 2
                        """);
        var records = table.build();
        var linkage = Linkage.compare(records, model.plan(), Progress.NONE);
        var learned = linkage.train();
        var scored = linkage.score(learned);
        var clusters = scored.cluster(0);
        return new Linked(
                new Table(records, "id", Optional.of(truth)),
                model.with(learned),
                linkage,
                scored,
                clusters,
                scored.expect(clusters));
    }

    private static String page(String language, boolean showValues) {
        return ReportPage.of(Words.in(language), linked(), "people.csv", showValues);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void theReportNeedsNothingElse(String language) {
        var page = page(language, false);

        assertThat(page)
                .contains("<html lang=\"" + language + "\">")
                .doesNotContain("<script", "http:", "https:", "src=", "url(", "@import", "NaN");
        assertThat(page).doesNotContain("{0}", "{1}");
    }

    @Test
    void eachPictureHasATableAndEachLinkAPlace() {
        var page = page("en", false);

        var places = new HashSet<String>();
        Pattern.compile("id=\"(\\w+)\"")
                .matcher(page)
                .results()
                .forEach(m -> places.add(m.group(1)));
        var links =
                Pattern.compile("href=\"#(\\w+)\"").matcher(page).results().map(m -> m.group(1));
        assertThat(links.toList()).isNotEmpty().allMatch(places::contains);
        assertThat(page.split("<svg").length).isEqualTo(page.split("aria-hidden=\"true\"").length);
        assertThat(page.split("<table").length).isEqualTo(page.split("<caption").length);
    }

    @Test
    void valuesAndIdsAreShownWhenAskedForAlone() {
        var escaped = "Zyxw&lt;&amp;&gt;";

        assertThat(page("en", false)).doesNotContain("Zyxw", "a17", "b17");
        assertThat(page("en", true)).contains(escaped).doesNotContain(SECRET);
    }

    @Test
    void whatMattersIsSaid() {
        var page = page("en", false);

        assertThat(page)
                .contains("95 % interval")
                .contains("Expected precision")
                .contains("Persons in truth")
                .contains("cannot reach the cut")
                .contains("Too large blocks by rule")
                .contains("a value is missing")
                .contains("name but for a letter");
    }

    @Test
    void theLanguagesHaveTheSameWordsWithTheSamePlaces() throws IOException {
        var folder = Path.of("src/main/resources/words");
        var english = Words.in("en").texts();
        for (var language : Words.known()) {
            var own = new Properties();
            try (var in = Files.newBufferedReader(folder.resolve(language + ".properties"))) {
                own.load(in);
            }
            assertThat(own.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
            assertThat(own.stringPropertyNames())
                    .allSatisfy(
                            key ->
                                    assertThat(places(own.getProperty(key)))
                                            .as(key)
                                            .isEqualTo(places(english.getProperty(key))));
        }
    }

    private static HashSet<String> places(String text) {
        var places = new HashSet<String>();
        Pattern.compile("\\{\\d}").matcher(text).results().forEach(m -> places.add(m.group()));
        return places;
    }
}
