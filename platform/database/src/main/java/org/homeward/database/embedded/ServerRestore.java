package org.homeward.database.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.homeward.database.DatabaseUnavailable;
import org.homeward.database.DatabaseUnavailable.Reason;
import org.homeward.database.embedded.EmbeddedPostgres.Settings;

/// Makes a server again from what [ServerCopy] wrote: files, log, then recovery to a moment.
public final class ServerRestore {
    private static final String RECOVERY =
            """
            restore_command = 'exit 1'
            recovery_target_timeline = 'current'
            recovery_target_action = 'promote'
            hot_standby = off
            """;

    /// Names of zones, such as Z, are not known yet where this is read.
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'+00'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Settings settings;
    private final ServerUser user;
    private final Path folder;

    private ServerRestore(Settings settings, ServerUser user, Path folder) {
        this.settings = settings;
        this.user = user;
        this.folder = folder;
    }

    /// In a folder that holds no server.
    public static ServerRestore into(Settings settings) {
        try (var opened = ServerFolder.open(settings.folder())) {
            if (Files.exists(opened.cluster())) {
                throw new DatabaseUnavailable(
                        Reason.FOLDER_UNUSABLE, opened.path(), "there is a server in it");
            }
            var programs = Programs.unpackedIn(settings.cache());
            var user = ServerUser.choose(opened.path(), opened.cluster(), programs.folder());
            return new ServerRestore(settings, user, opened.path());
        }
    }

    public void files(InputStream files) throws IOException {
        FileStream.read(
                files,
                new FileStream.Taker() {
                    @Override
                    public void folder(String name) throws IOException {
                        PrivateFiles.createFolder(place(name), user);
                    }

                    @Override
                    public void file(String name, InputStream content) throws IOException {
                        var owner = name.startsWith("cluster/") ? user : ServerUser.ourselves();
                        PrivateFiles.write(place(name), "", owner);
                        try (var out = Files.newOutputStream(place(name))) {
                            content.transferTo(out);
                        }
                    }
                });
    }

    private Path place(String name) throws IOException {
        var place = folder.resolve(name).normalize();
        if (!place.startsWith(folder)) {
            throw new IOException("the copy reaches outside its folder: " + name);
        }
        return place;
    }

    /// The log from a place on; the parts of one copy in their order.
    public void log(int timeline, long from, InputStream log) throws IOException {
        new LogFiles(folder.resolve("cluster"), timeline).write(from, log, user);
    }

    /// Starts the server as it was at a moment, or at the end of the log.
    public EmbeddedPostgres start(Optional<Instant> until, SecureRandom random) throws IOException {
        var cluster = folder.resolve("cluster");
        var recovery =
                until.map(
                                it ->
                                        RECOVERY
                                                + "recovery_target_time = '%s'\n"
                                                        .formatted(MOMENT.format(it)))
                        .orElse(RECOVERY);
        PrivateFiles.write(cluster.resolve("postgresql.auto.conf"), recovery, user);
        PrivateFiles.write(cluster.resolve("recovery.signal"), "", user);
        var server = EmbeddedPostgres.start(settings, random);
        PrivateFiles.write(cluster.resolve("postgresql.auto.conf"), "", user);
        return server;
    }
}
