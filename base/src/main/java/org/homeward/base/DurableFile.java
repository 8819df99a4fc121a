package org.homeward.base;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/// Files that only their owner reads, and that a crash leaves either old or new.
public final class DurableFile {
    private static final int ZEROS = 1 << 20;

    private DurableFile() {}

    /// Makes the folder of a file, closed to other users.
    public static void createFolderOf(Path file) throws IOException {
        Files.createDirectories(folder(file), ownerOnly("rwx------"));
    }

    /// A new file for reading and writing; fails when it exists.
    public static FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE),
                ownerOnly("rw-------"));
    }

    /// Writes the whole content aside, and puts it in place when it is on the disk.
    public static void replace(Path file, byte[] content) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        try (var channel = create(next)) {
            write(channel, content);
            channel.force(true);
        }
        moveOver(next, file);
    }

    /// Puts a file that is on the disk in the place of another, lastingly.
    public static void moveOver(Path next, Path file) throws IOException {
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(file);
    }

    /// Writes all of the content at the place of the channel.
    public static void write(FileChannel channel, byte[] content) throws IOException {
        var buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /// Puts zeros over the content of a file that is gone from its folder, and closes it.
    public static void overwrite(FileChannel old) throws IOException {
        var zeros = ByteBuffer.allocate(ZEROS);
        for (long place = 0; place < old.size(); place += ZEROS) {
            zeros.clear().limit((int) Math.min(ZEROS, old.size() - place));
            old.write(zeros, place);
        }
        old.force(false);
        old.close();
    }

    /// The name of a new file is durable only when its folder is.
    public static void forceFolder(Path file) throws IOException {
        if (isPosix()) {
            try (var folder = FileChannel.open(folder(file), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        if (!isPosix()) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
