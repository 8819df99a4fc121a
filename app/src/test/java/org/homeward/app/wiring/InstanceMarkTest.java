package org.homeward.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.journal.InstanceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceMarkTest {
    @TempDir private Path data;

    @Test
    void aFolderIsWhatItWasMarkedAs() {
        var mark = new InstanceMark(data);
        assertThat(mark.kind()).isEmpty();

        mark.write(InstanceKind.DEMO, "farland");

        assertThat(mark.kind()).contains("DEMO");
        assertThatCode(() -> mark.refuseOther(InstanceKind.DEMO, "farland"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> mark.refuseOther(InstanceKind.PRODUCTION, "farland"))
                .isInstanceOf(SettingsProblem.class);
    }

    /// A crash may leave a file that has a name and no content yet.
    @Test
    void anEmptyMarkIsNoMarkAndIsWrittenAnew() throws IOException {
        Files.createFile(data.resolve("instance"));
        var mark = new InstanceMark(data);

        assertThatCode(() -> mark.refuseOther(InstanceKind.DEMO, "farland"))
                .doesNotThrowAnyException();
        mark.write(InstanceKind.DEMO, "farland");

        assertThat(Files.readString(data.resolve("instance"))).isEqualTo("DEMO farland\n");
    }

    @Test
    void aMarkThatWasBeingWrittenWhenTheProcessDiedIsInNobodysWay() throws IOException {
        Files.writeString(data.resolve("instance.next"), "DEM");
        var mark = new InstanceMark(data);

        mark.write(InstanceKind.DEMO, "farland");

        assertThat(mark.kind()).contains("DEMO");
        assertThat(data.resolve("instance.next")).doesNotExist();
    }
}
