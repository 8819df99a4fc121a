package org.homeward.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homeward.journal.InstanceKind;
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
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("'contry'")
                .hasMessageContaining("'country'");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> read("country: farland\nkeys: /b\n"))
                .hasMessageContaining("'data' is missing");
    }

    @Test
    void keysInsideTheDataFolderAreRefused() {
        assertThatThrownBy(() -> read("country: farland\ndata: /a\nkeys: /a/keys\n"))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("inside the data folder");
    }

    @Test
    void aFileThatIsNoYamlIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> read("country: [farland\n"))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("line");
    }
}
