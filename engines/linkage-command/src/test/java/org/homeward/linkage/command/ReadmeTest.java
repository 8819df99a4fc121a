package org.homeward.linkage.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homeward.linkage.Form;
import org.homeward.linkage.command.say.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Holds the README to what the command does.
class ReadmeTest {
    private static final Path README = Path.of("README.md");

    @TempDir Path folder;

    @Test
    void theModelOfTheReadmeLinks() throws IOException {
        var text = Files.readString(README);
        int from = text.indexOf("```yaml\n") + 8;
        var model =
                Files.writeString(
                        folder.resolve("model.yaml"),
                        text.substring(from, text.indexOf("```", from)));

        var run =
                Run.link(
                        InventedTable.of(300).in(folder),
                        "--model",
                        model,
                        "--id",
                        "id",
                        "--truth",
                        "person",
                        "--report",
                        folder.resolve("report.html"));

        assertThat(run.errors()).isEmpty();
        assertThat(run.said()).contains("300 persons in truth");
    }

    @Test
    void theReadmeNamesEachForm() throws IOException {
        var text = Files.readString(README);

        assertThat(Form.ALL).allSatisfy(form -> assertThat(text).contains("`" + form.name() + "`"));
    }

    @Test
    void eachOptionOfTheReadmeIsExplained() throws IOException {
        var help = Words.in("en").say("help");

        assertThat(Files.readString(README).split("(?=--[a-z])"))
                .filteredOn(part -> part.startsWith("--"))
                .allSatisfy(
                        part ->
                                assertThat(help)
                                        .contains(part.replaceFirst("(--[a-z-]+)(?s).*", "$1")));
    }
}
