package org.homeward.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class MachineProblemTest {
    @Test
    void aFullDiskIsToldByTheDatabaseOrByAFile() {
        assertThat(
                        MachineProblem.isNoRoom(
                                new IllegalStateException(new SQLException("", "53100"))))
                .isTrue();
        assertThat(
                        MachineProblem.isNoRoom(
                                new UncheckedIOException(
                                        new IOException("No space left on device"))))
                .isTrue();
        assertThat(MachineProblem.isNoRoom(new IllegalStateException("else"))).isFalse();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedWithTheReasonOfTheMachine() {
        var refusal =
                new UncheckedIOException(
                        new FileSystemException("/srv/keys", null, "Read-only file system"));

        assertThat(MachineProblem.of(refusal).orElseThrow().arguments())
                .containsExactly("/srv/keys", "Read-only file system");
    }

    @Test
    void aFaultOfTheSoftwareIsNoneOfTheMachine() {
        assertThat(MachineProblem.of(new IllegalStateException("a bug"))).isEmpty();
    }
}
