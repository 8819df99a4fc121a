package org.homeward.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.homeward.database.DatabaseAddress;
import org.homeward.database.DatabaseUnavailable;
import org.homeward.database.DatabaseUnavailable.Reason;
import org.homeward.database.Login;
import org.homeward.database.embedded.ServerFolder.Access;

/// A PostgreSQL 18 of our own, running until it is closed.
///
/// ```java
/// var settings = EmbeddedPostgres.Settings.in(dataFolder.resolve("postgresql"));
/// try (var server = EmbeddedPostgres.start(settings, new SecureRandom())) {
///     Database.open(server.address(), modules);
/// }
/// ```
/// It is no child that dies with us: after a `kill -9` it stays, and the next start on the same
/// folder stops it (which undoes what was not committed) and starts it anew. There is no shutdown
/// hook, which would race those who still use the database: close it last.
public final class EmbeddedPostgres implements AutoCloseable {
    /// Whether an acknowledged commit has to survive a power cut. Only tests may say no.
    public enum Durability {
        DURABLE,
        THROW_AWAY
    }

    /// What to start and where.
    ///
    /// @param folder of this server alone, created if absent
    /// @param cache where the programs are unpacked, shared by all servers
    /// @param port to listen on, 0 for a free one that is kept for the next start
    public record Settings(Path folder, Path cache, int port, Durability durability) {
        public Settings {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("not a port: " + port);
            }
        }

        /// A durable server on a free port, its programs in this user's cache.
        public static Settings in(Path folder) {
            return new Settings(folder, CacheFolder.ofThisUser(), 0, Durability.DURABLE);
        }

        public Settings withPort(int other) {
            return new Settings(folder, cache, other, durability);
        }

        public Settings withCache(Path other) {
            return new Settings(folder, other, port, durability);
        }

        public Settings with(Durability other) {
            return new Settings(folder, cache, port, other);
        }
    }

    private static final String OWNER = "homeward_owner";
    private static final String APPLICATION = "homeward_app";
    private static final String URL = "jdbc:postgresql://127.0.0.1:%d/postgres?sslmode=disable";

    private final ServerFolder folder;
    private final Cluster cluster;
    private final DatabaseAddress address;
    private final int port;
    private final Durability durability;
    private boolean closed;

    private EmbeddedPostgres(
            ServerFolder folder, Cluster cluster, Access access, Durability durability) {
        this.folder = folder;
        this.cluster = cluster;
        this.port = access.port();
        this.durability = durability;
        this.address =
                new DatabaseAddress(
                        URL.formatted(access.port()),
                        new Login(OWNER, access.owner()),
                        new Login(APPLICATION, access.application()));
    }

    public static EmbeddedPostgres start(Settings settings, SecureRandom random) {
        var folder = ServerFolder.open(settings.folder());
        try {
            folder.refuseOtherVersions();
            return start(folder, settings, random);
        } catch (IOException e) {
            folder.close();
            throw new DatabaseUnavailable(e, Reason.FOLDER_UNUSABLE, settings.folder(), e);
        } catch (RuntimeException | Error failure) {
            folder.close();
            throw failure;
        }
    }

    /// Stops the server that a killed process left running on this folder, and starts none.
    public static void stopLeftBehind(Settings settings) {
        try (var folder = ServerFolder.open(settings.folder())) {
            clusterIn(folder, settings).stopOrphan();
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, Reason.FOLDER_UNUSABLE, settings.folder(), e);
        }
    }

    public DatabaseAddress address() {
        return address;
    }

    /// Starts the server again if something killed it; what was committed is there. Answers whether
    /// it had to.
    public synchronized boolean revive() {
        if (closed || cluster.isRunning()) {
            return false;
        }
        try {
            cluster.stopOrphan();
            cluster.start(port, durability);
            return true;
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, Reason.FOLDER_UNUSABLE, folder.path(), e);
        }
    }

    Path folder() {
        return folder.path();
    }

    Path cluster() {
        return folder.cluster();
    }

    /// Stops the server at once but cleanly, whoever is still connected.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (folder) {
            cluster.stop();
        }
    }

    private static EmbeddedPostgres start(
            ServerFolder folder, Settings settings, SecureRandom random) throws IOException {
        var cluster = clusterIn(folder, settings);
        var kept = folder.access(random);
        var owner = new Login(OWNER, kept.owner());
        if (cluster.exists()) {
            cluster.stopOrphan();
        } else {
            folder.keep(kept); // first, since without it a cluster is closed to everybody
            cluster.create(owner, settings.durability());
        }
        var access = kept.withPort(port(settings, kept));
        cluster.start(access.port(), settings.durability());
        if (!access.equals(kept)) {
            folder.keep(access);
        }
        return new EmbeddedPostgres(folder, cluster, access, settings.durability());
    }

    private static Cluster clusterIn(ServerFolder folder, Settings settings) {
        var programs = Programs.unpackedIn(settings.cache());
        var user = ServerUser.choose(folder.path(), folder.cluster(), programs.folder());
        return new Cluster(folder, programs, user);
    }

    private static int port(Settings settings, Access kept) throws IOException {
        if (settings.port() != 0) {
            if (!isFree(settings.port())) {
                throw new DatabaseUnavailable(Reason.PORT_IN_USE, settings.port());
            }
            return settings.port();
        }
        return kept.port() != 0 && isFree(kept.port()) ? kept.port() : freePort();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
