package org.homeward.app.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.base.DurableFile;
import org.homeward.journal.InstanceKind;

/// A line in the data folder that says what it holds, so that a wrong start is refused before
/// anything is opened and no command takes a real instance for a demonstration. The truth is in the
/// journal, which every start asks too.
public final class InstanceMark {
    private final Path folder;
    private final Path file;

    public InstanceMark(Path data) {
        this.folder = data;
        this.file = data.resolve("instance");
    }

    /// What the folder was marked as; empty for a new one.
    public Optional<String> kind() {
        return read().map(line -> line.split(" ")[0]);
    }

    void refuseOther(InstanceKind kind, String pack) {
        var known = read();
        if (known.isPresent() && !known.get().equals(line(kind, pack))) {
            var words = known.get().split(" ", 2);
            throw new SettingsProblem("other_instance", (Object[]) words);
        }
    }

    /// Makes the data folder, closed to the other users of the machine. PostgreSQL never runs as
    /// root, so a folder of root lets it pass through, without showing what is there.
    public void prepareFolder() {
        try {
            Files.createDirectories(folder);
            boolean ofRoot = Files.getOwner(folder).getName().equals("root");
            Files.setPosixFilePermissions(
                    folder, PosixFilePermissions.fromString(ofRoot ? "rwx--x--x" : "rwx------"));
            var chronicle = Files.createDirectories(folder.resolve("chronicle"));
            Files.setPosixFilePermissions(chronicle, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(InstanceKind kind, String pack) {
        if (read().isPresent()) {
            return;
        }
        try {
            DurableFile.replace(file, (line(kind, pack) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(InstanceKind kind, String pack) {
        return kind.name() + " " + pack;
    }

    private Optional<String> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip()).filter(line -> !line.isEmpty())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
