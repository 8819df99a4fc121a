package org.homeward.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.app.wiring.ProductWords;
import org.homeward.base.Problem;
import org.homeward.packs.InstalledWords;
import org.homeward.packs.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TonguesTest {
    private static final Problem PROBLEM = new SettingsProblem("port_in_use", 8138).problem();

    @TempDir private Path packs;

    private List<String> told(Optional<String> asked, Map<String, String> environment)
            throws IOException {
        var folder = Files.createDirectories(packs.resolve("somewhere/words/qfa"));
        Files.writeString(folder.resolve("app.properties"), "app.start.port_in_use=Πορτ {0}\n");
        var installed = InstalledWords.read(packs, ProductWords.modules());
        return Tongues.of(installed, asked, environment::get).telling(PROBLEM).stream()
                .map(words -> words.text(PROBLEM))
                .toList();
    }

    @Test
    void theLanguageAskedForComesFirst() throws IOException {
        assertThat(told(Optional.of("qfa"), Map.of("LANG", "en_GB.UTF-8")))
                .containsExactly("Πορτ 8138");
        assertThat(told(Optional.of("en"), Map.of("LANG", "qfa")))
                .singleElement()
                .asString()
                .startsWith("Port 8138 is in use");
    }

    @Test
    void thenTheOneOfTheEnvironment() throws IOException {
        assertThat(told(Optional.empty(), Map.of("LANG", "qfa_XX.UTF-8")))
                .containsExactly("Πορτ 8138");
        assertThat(told(Optional.empty(), Map.of("LC_ALL", "en_GB", "LANG", "qfa")))
                .singleElement()
                .asString()
                .startsWith("Port");
    }

    @Test
    void whoSaysNothingIsToldInEveryLanguageThatHasTheSentence() throws IOException {
        assertThat(told(Optional.empty(), Map.of("LANG", "C.UTF-8"))).hasSize(2);
        assertThat(told(Optional.empty(), Map.of())).hasSize(2);
        assertThat(told(Optional.of("xx"), Map.of())).hasSize(2);
    }

    @Test
    void aBrokenTranslationKeepsNoSentenceFromBeingSaid() throws IOException {
        var folder = Files.createDirectories(packs.resolve("elsewhere/words/qfb"));
        Files.writeString(folder.resolve("app.properties"), "app.start.port_in_use={0, select}\n");
        Files.writeString(folder.resolve("packs.properties"), "packs.calendar=None\n");

        assertThat(told(Optional.empty(), Map.of())).hasSize(2);
    }

    @Test
    void everyReasonHasItsSentenceInEveryLanguageOfTheCountries() {
        var installed = InstalledWords.read(Path.of("../packs"), ProductWords.modules());
        var english = installed.in(Words.BASE).orElseThrow();

        assertThat(installed.saying(PROBLEM).size()).isGreaterThan(1);
        assertThat(installed.saying(PROBLEM))
                .allSatisfy(
                        words ->
                                assertThat(words.missing())
                                        .noneMatch(key -> key.startsWith("app.start.")));
        assertThat(english.text(PROBLEM)).doesNotContain("{").contains("--port");
    }

    @Test
    void theLanguageIsHeededWhateverElseIsWrongInTheLine() {
        assertThat(Tongues.asked("import", "--what", "--language", "qfa")).contains("qfa");
        assertThat(Tongues.asked("--language=qfa")).contains("qfa");
        assertThat(Tongues.asked("import", "--language")).isEmpty();
    }
}
