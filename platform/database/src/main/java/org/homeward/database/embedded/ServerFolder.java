package org.homeward.database.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import org.homeward.database.DatabaseUnavailable;
import org.homeward.database.DatabaseUnavailable.Reason;
import org.jspecify.annotations.Nullable;

/// The folder of one server, held by one process at a time: the cluster, what it was written by,
/// and the port and passwords in a file of their own.
///
/// The lock is what tells a server that somebody uses from an orphan: it dies with its process.
final class ServerFolder implements AutoCloseable {
    /// Of everything below this folder. A new number needs a way to bring old data along.
    private static final String FORMAT = "1";

    private static final int PASSWORD_BYTES = 24;

    private final Path folder;
    private final FileChannel lock;

    private ServerFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static ServerFolder open(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                create(folder.toAbsolutePath());
            }
            var real = folder.toRealPath();
            return new ServerFolder(real, lock(real));
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, Reason.FOLDER_UNUSABLE, folder, e);
        }
    }

    Path path() {
        return folder;
    }

    Path cluster() {
        return folder.resolve("cluster");
    }

    /// The cluster while it is made; a crash leaves it aside and the next start begins anew.
    Path unfinishedCluster() {
        return folder.resolve("cluster.unfinished");
    }

    void refuseOtherVersions() {
        if (!Files.exists(cluster())) {
            return;
        }
        var version = read(versionFile());
        String format = version.getProperty("format", "?");
        if (!format.equals(FORMAT)) {
            throw new DatabaseUnavailable(Reason.OTHER_FORMAT, folder, format, FORMAT);
        }
        String postgresql = version.getProperty("postgresql", "?");
        if (!postgresql.equals(String.valueOf(Programs.POSTGRESQL))) {
            throw new DatabaseUnavailable(
                    Reason.OTHER_POSTGRESQL, folder, postgresql, Programs.POSTGRESQL);
        }
    }

    void writeVersion() throws IOException {
        String text = "format=%s\npostgresql=%d\n".formatted(FORMAT, Programs.POSTGRESQL);
        PrivateFiles.write(versionFile(), text, ServerUser.ourselves());
    }

    /// What was kept, or new passwords for a cluster that does not exist yet.
    Access access(SecureRandom random) {
        if (Files.exists(accessFile())) {
            return Access.from(read(accessFile()));
        }
        if (Files.exists(cluster())) {
            throw new DatabaseUnavailable(Reason.PASSWORDS_MISSING, folder, accessFile());
        }
        return new Access(0, password(random), password(random));
    }

    void keep(Access access) throws IOException {
        PrivateFiles.write(accessFile(), access.asText(), ServerUser.ourselves());
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How to reach the server: its port, 0 before the first start, and two passwords.
    record Access(int port, String owner, String application) {
        Access withPort(int other) {
            return new Access(other, owner, application);
        }

        static Access from(Properties kept) {
            return new Access(
                    Integer.parseInt(kept.getProperty("port", "0")),
                    kept.getProperty("owner", ""),
                    kept.getProperty("application", ""));
        }

        String asText() {
            return "port=%d\nowner=%s\napplication=%s\n".formatted(port, owner, application);
        }

        @Override
        public String toString() {
            return "Access[" + port + "]";
        }
    }

    private Path versionFile() {
        return folder.resolve("version");
    }

    private Path accessFile() {
        return folder.resolve("access");
    }

    private static String password(SecureRandom random) {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void create(Path folder) throws IOException {
        var parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        PrivateFiles.createFolder(folder, ServerUser.ourselves());
        if (ServerUser.weAreRoot()) { // a plainer user has to pass through, not to look
            PrivateFiles.setPermissions(folder, "rwx--x--x");
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        var channel =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new DatabaseUnavailable(Reason.FOLDER_IN_USE, folder);
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null; // held by this very process
        }
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try {
            if (Files.exists(file)) {
                properties.load(new StringReader(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, Reason.FOLDER_UNUSABLE, file, e);
        }
        return properties;
    }
}
