package org.homeward.figures.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homeward.chronicle.Chronicle;
import org.homeward.chronicle.IncompatibleChronicle;
import org.homeward.chronicle.Settings;
import org.homeward.journal.Journal;
import org.homeward.journal.Position;

/// Where the chronicle is kept.
sealed interface ChroniclePlace {
    Settings SMALL = new Settings(256, 2);

    Chronicle open();

    /// Removes what is kept here; nothing may be open.
    void clear();

    /// In the memory of this process.
    record InMemory() implements ChroniclePlace {
        @Override
        public Chronicle open() {
            return Chronicle.inMemory(ChronicleFeed.LAYOUT, SMALL);
        }

        @Override
        public void clear() {}
    }

    /// In a file, with a second one beside it that says from which journal it was fed.
    record InFile(Path file, Journal journal) implements ChroniclePlace {
        @Override
        public Chronicle open() {
            try {
                if (!firstAct().equals(read(origin()))) {
                    clear();
                    Files.writeString(origin(), firstAct());
                }
                return Chronicle.open(file, ChronicleFeed.LAYOUT, SMALL);
            } catch (IncompatibleChronicle _) {
                clear();
                return Chronicle.open(file, ChronicleFeed.LAYOUT, SMALL);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void clear() {
            try {
                Files.deleteIfExists(file);
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Path origin() {
            return file.resolveSibling(file.getFileName() + ".origin");
        }

        /// The random id of the first act tells one instance's journal from any other.
        private String firstAct() {
            return journal.after(Position.NONE, 1).stream()
                    .map(entry -> entry.act().toString())
                    .findFirst()
                    .orElse("");
        }

        private static String read(Path file) throws IOException {
            return Files.exists(file) ? Files.readString(file) : "none";
        }
    }
}
