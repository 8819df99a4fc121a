package org.homeward.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.homeward.app.wiring.ProductWords;
import org.homeward.journal.InstanceKind;
import org.homeward.packs.InstalledWords;
import org.homeward.packs.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir private Path folder;

    private Settings read(String text) throws IOException {
        var file = folder.resolve("homeward.yaml");
        Files.writeString(file, text);
        return SettingsFile.read(file, folder);
    }

    @Test
    void readsARealInstance() throws IOException {
        var settings = read("country: farland\ndata: /srv/data\nkeys: /srv/keys\nport: 9000\n");

        assertThat(settings.kind()).isEqualTo(InstanceKind.PRODUCTION);
        assertThat(settings.port()).isEqualTo(9000);
        assertThat(settings.packs()).isEqualTo(folder.resolve("packs"));
    }

    @Test
    void anUnknownKeyStopsTheStartAndNamesTheNearest() {
        assertThatThrownBy(() -> read("contry: farland\ndata: /a\nkeys: /b\n"))
                .satisfies(said("there is no setting 'contry'. Did you mean 'country'?"));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> read("country: farland\nkeys: /b\n"))
                .satisfies(said("the setting 'data' is missing"));
    }

    @Test
    void keysInsideTheDataFolderAreRefused() {
        assertThatThrownBy(() -> read("country: farland\ndata: /a\nkeys: /a/keys\n"))
                .satisfies(said("inside the data folder"));
    }

    @Test
    void aFileThatIsNoYamlIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> read("country: [farland\n"))
                .satisfies(said("homeward.yaml is no valid YAML, line 2"));
    }

    @Test
    void anUnknownKeyThatIsNearNoneIsToldTheWholeList() {
        assertThatThrownBy(() -> read("shoe_size: 38\ncountry: farland\ndata: /a\nkeys: /b\n"))
                .satisfies(said("no setting 'shoe_size'"))
                .satisfies(said("country, data, keys"));
    }

    @Test
    void aPortThatIsNoNumberIsNamedWithWhatStandsThere() {
        assertThatThrownBy(() -> read("country: farland\ndata: /a\nkeys: /b\nport: many\n"))
                .satisfies(said("'port' is a whole number, not 'many'"));
        assertThatThrownBy(() -> read("country: farland\ndata: /a\nkeys: /b\nport: 70000\n"))
                .satisfies(said("from 0 to 65535, not 70000"));
    }

    @Test
    void aKeyThatStandsTwiceAndAFileThatIsNotThereAreSaid() {
        assertThatThrownBy(() -> read("country: farland\ncountry: farland\ndata: /a\nkeys: /b\n"))
                .satisfies(said("line 2"));
        assertThatThrownBy(() -> SettingsFile.read(folder.resolve("none.yaml"), folder))
                .satisfies(said("none.yaml cannot be read"));
        assertThatThrownBy(() -> read("")).satisfies(said("holds no settings"));
    }

    /// What a person reads, not what a log would hold.
    private static Consumer<Throwable> said(String part) {
        var words =
                InstalledWords.read(Path.of("../packs"), ProductWords.modules())
                        .in(Words.BASE)
                        .orElseThrow();
        return thrown -> {
            assertThat(thrown).isInstanceOf(SettingsProblem.class);
            assertThat(words.text(((SettingsProblem) thrown).problem())).contains(part);
        };
    }
}
