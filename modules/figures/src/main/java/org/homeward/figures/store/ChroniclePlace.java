package org.homeward.figures.store;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homeward.chronicle.Chronicle;
import org.homeward.chronicle.IncompatibleChronicle;
import org.homeward.chronicle.Settings;

/// Where the chronicle is kept.
sealed interface ChroniclePlace {
    Logger LOG = System.getLogger("org.homeward.figures");

    /// The memory is a limit and not a wish: little for a small country, enough for the ten million
    /// facts of a nation to be loaded. Half of the processors stay with everybody else.
    Settings BY_MACHINE =
            new Settings(
                    memoryMegabytes(), Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    private static int memoryMegabytes() {
        long machine =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                        .getTotalMemorySize();
        return (int) Math.clamp(machine / 8 / (1 << 20), 256L, 2_048L);
    }

    Chronicle open();

    /// Removes what is kept here; nothing may be open.
    void clear();

    /// In the memory of this process.
    record InMemory() implements ChroniclePlace {
        @Override
        public Chronicle open() {
            return Chronicle.inMemory(ChronicleFeed.LAYOUT, BY_MACHINE);
        }

        @Override
        public void clear() {}
    }

    /// In a file. One that cannot be read, or is of another version or layout, makes way for an
    /// empty one.
    record InFile(Path file) implements ChroniclePlace {
        @Override
        public Chronicle open() {
            try {
                return Chronicle.open(file, ChronicleFeed.LAYOUT, BY_MACHINE);
            } catch (IncompatibleChronicle unusable) {
                LOG.log(Level.WARNING, "the chronicle is made anew", unusable);
                clear();
                return Chronicle.open(file, ChronicleFeed.LAYOUT, BY_MACHINE);
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
    }
}
