package org.homeward.linkage.command.write;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.homeward.linkage.command.say.Refused;

/// The files of a run. Each is written beside its place; all of them are moved there at the end, so
/// that a run that breaks leaves everything as it was.
public final class OutputFiles implements AutoCloseable {
    private final boolean force;
    private final List<Written> written = new ArrayList<>();

    private record Written(Path beside, Path place) {}

    /// What a file is to hold.
    public interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /// @param force whether to write over what is there
    public OutputFiles(boolean force) {
        this.force = force;
    }

    /// Looks before any work whether the file can be written.
    ///
    /// @throws Refused when there is one already, or its folder cannot be written to
    public void expect(Path place) {
        if (Files.isDirectory(place)) {
            throw new Refused("output.is_folder", place);
        }
        if (!force && Files.exists(place)) {
            throw new Refused("output.exists", place);
        }
        var folder = folder(place);
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new Refused("output.no_folder", place, folder);
        }
    }

    private static Path folder(Path place) {
        var parent = place.toAbsolutePath().getParent();
        return parent == null ? place.toAbsolutePath() : parent;
    }

    /// Writes a file beside its place.
    public void write(Path place, Content content) {
        try {
            var beside = Files.createTempFile(folder(place), ".homeward-", ".part");
            written.add(new Written(beside, place));
            beside.toFile().deleteOnExit();
            try (var out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
                content.writeTo(out);
            }
        } catch (AccessDeniedException e) {
            throw new Refused("output.no_folder", place, folder(place));
        } catch (IOException e) {
            throw new Refused("output.failed", place, String.valueOf(e.getMessage()));
        }
    }

    /// Moves all of them to their places.
    public void publish() {
        for (var one : written) {
            try {
                if (!force && Files.exists(one.place)) {
                    throw new Refused("output.exists", one.place);
                }
                Files.move(one.beside, one.place, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new Refused("output.failed", one.place, String.valueOf(e.getMessage()));
            }
        }
        written.clear();
    }

    /// Takes away what was written beside and not moved.
    @Override
    public void close() {
        for (var one : written) {
            try {
                Files.deleteIfExists(one.beside);
            } catch (IOException e) {
                one.beside.toFile().deleteOnExit();
            }
        }
    }
}
