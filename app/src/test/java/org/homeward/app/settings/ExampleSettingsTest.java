package org.homeward.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example explains every setting there is, and nothing else.
class ExampleSettingsTest {
    private static final Path EXAMPLE = Path.of("..", "homeward.example.yaml");

    @TempDir private Path folder;

    @Test
    void everySettingStandsInTheExampleAndNoOther() throws IOException {
        var keys =
                Files.readAllLines(EXAMPLE).stream()
                        .filter(line -> line.matches("#?[a-z_]+: .*"))
                        .map(line -> line.replaceAll("#?([a-z_]+):.*", "$1"))
                        .toList();

        assertThat(keys).containsExactlyInAnyOrderElementsOf(SettingsFile.KEYS);
    }

    @Test
    void theExampleIsReadAsItIsAndWithEverythingSwitchedOn() throws IOException {
        var home = folder.resolve("home");
        var asIs = SettingsFile.read(EXAMPLE, home);
        var all = folder.resolve("homeward.yaml");
        Files.writeString(all, Files.readString(EXAMPLE).replaceAll("(?m)^#(?=[a-z_]+: )", ""));
        var switchedOn = SettingsFile.read(all, home);

        assertThat(asIs.packs()).isEqualTo(home.resolve("packs"));
        assertThat(asIs.port()).isEqualTo(Settings.USUAL_PORT);
        assertThat(asIs.reachedAt()).isEqualTo("http://127.0.0.1:8138");
        assertThat(switchedOn.largestFile()).isEqualTo(Settings.USUAL_LARGEST_FILE);
        assertThat(switchedOn.reachedAt()).isEqualTo("https://homeward.example.org");
        assertThat(switchedOn.databaseUrl()).isPresent();
    }

    @Test
    void anAddressThatABrowserCannotUseIsRefused() {
        for (var wrong : List.of("homeward.example.org", "ftp://x", "https://x/")) {
            var file = folder.resolve("wrong.yaml");
            assertThatThrownBy(
                            () -> {
                                Files.writeString(
                                        file, "country: a\ndata: /a\nkeys: /b\naddress: " + wrong);
                                SettingsFile.read(file, folder);
                            })
                    .isInstanceOf(SettingsProblem.class)
                    .hasMessageContaining("address");
        }
    }
}
