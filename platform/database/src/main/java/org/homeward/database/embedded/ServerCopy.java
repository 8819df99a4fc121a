package org.homeward.database.embedded;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.homeward.database.DatabaseUnavailable;
import org.homeward.database.DatabaseUnavailable.Reason;

/// Copies a server while it runs: its files once, then again and again what its write-ahead log
/// has grown by. Files and log together give the state at any moment since the files were copied.
///
/// The server keeps its log from the place where the last copy ended, up to the bound that
/// `postgresql.conf` sets: a backup that nobody fetches any more must not fill the disk.
public final class ServerCopy implements AutoCloseable {
    private static final Set<String> EMPTY_FOLDERS =
            Set.of(
                    "pg_wal",
                    "pg_replslot",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans",
                    "pgsql_tmp");

    /// What belongs to the running process, or is written by every start.
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "postmaster.pid",
                    "postmaster.opts",
                    "server.log",
                    "server.old.log",
                    "postgresql.conf",
                    "postgresql.auto.conf",
                    "pg_hba.conf",
                    "pg_internal.init",
                    "backup_label",
                    "recovery.signal");

    private static final String NOW =
            """
            select (select system_identifier from pg_control_system())::text,
                   ('x' || left(pg_walfile_name(pg_current_wal_flush_lsn()), 8))::bit(32)::int,
                   pg_current_wal_flush_lsn() - '0/0'::pg_lsn
            """;

    private static final String ISO_8601 = "YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"";

    private final Path folder;
    private final Path cluster;
    private final String slot;
    private final Connection connection;

    private ServerCopy(Path folder, Path cluster, String slot, Connection connection) {
        this.folder = folder;
        this.cluster = cluster;
        this.slot = slot;
        this.connection = connection;
    }

    /// A moment in the life of a server.
    ///
    /// @param system tells one cluster from another
    /// @param timeline is another one after each restoring
    /// @param place in the write-ahead log
    public record Moment(String system, int timeline, long place, Instant time) {}

    /// What files need to become a server again: the log from here to there.
    public record Copied(long from, Moment to) {}

    /// @param destination by which the server remembers what was copied there, in small letters and
    ///     digits
    public static ServerCopy of(EmbeddedPostgres server, String destination) {
        if (!destination.matches("[a-z0-9]{1,40}")) {
            throw new IllegalArgumentException("no destination: " + destination);
        }
        var address = server.address();
        try {
            var connection =
                    DriverManager.getConnection(
                            address.url(), address.owner().user(), address.owner().password());
            return new ServerCopy(
                    server.folder(), server.cluster(), "homeward_" + destination, connection);
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    e,
                    Reason.UNREACHABLE,
                    address.url(),
                    address.owner().user(),
                    String.valueOf(e.getMessage()));
        }
    }

    /// This moment, with a commit of its own behind it, so that restoring finds an end for each
    /// moment up to it. The commit writes a message, since an empty one is not forced to the disk.
    public Moment now() {
        var time = Instant.parse(text("select to_char(clock_timestamp(), '" + ISO_8601 + "')"));
        run("select pg_logical_emit_message(true, 'homeward', '')");
        return moment(time);
    }

    /// Writes all files, while others go on.
    public Copied copyFiles(OutputStream stream) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
        keepLogAnew();
        long start = number("select pg_backup_start('homeward', fast => true) - '0/0'::pg_lsn");
        for (var name : List.of("version", "access")) {
            FileStream.file(out, name, folder.resolve(name));
        }
        copyTree(out);
        for (var name : histories()) {
            FileStream.file(out, "cluster/pg_wal/" + name, cluster.resolve("pg_wal/" + name));
        }
        var label = text("select labelfile from pg_backup_stop(wait_for_archive => false)");
        FileStream.file(out, "cluster/backup_label", label);
        FileStream.end(out);
        return new Copied(LogFiles.beginOfFile(start), now());
    }

    /// Writes the log between two places that the server still keeps.
    public void copyLog(long from, Moment to, OutputStream out) throws IOException {
        new LogFiles(cluster, to.timeline()).copy(from, to.place(), out);
    }

    /// Whether the server kept its log from this place on.
    public boolean keepsLogFrom(long place) {
        return number(
                        """
                        select count(*)
                          from pg_replication_slots
                         where slot_name = '%s'
                           and wal_status <> 'lost'
                           and restart_lsn - '0/0'::pg_lsn <= %d
                        """
                                .formatted(slot, place))
                == 1;
    }

    /// What lies before is in the backup now, and need not be kept longer.
    public void forgetLogBefore(Moment copied) {
        run(
                "select pg_replication_slot_advance('%s', '0/0'::pg_lsn + %d)"
                        .formatted(slot, copied.place()));
    }

    /// No other copy to this destination follows.
    public void forgetLog() {
        run(
                """
                select pg_drop_replication_slot(slot_name)
                  from pg_replication_slots
                 where slot_name = '%s'
                    or starts_with(slot_name, 'homeward_') and wal_status = 'lost'
                """
                        .formatted(slot));
    }

    private void keepLogAnew() {
        forgetLog();
        run("select pg_create_physical_replication_slot('%s', true)".formatted(slot));
    }

    private void copyTree(DataOutputStream out) throws IOException {
        Files.walkFileTree(
                cluster,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes kind)
                            throws IOException {
                        FileStream.folder(out, name(path));
                        return isLeftEmpty(path)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path path, BasicFileAttributes kind)
                            throws IOException {
                        if (!LEFT_OUT.contains(lastName(path)) && !name(path).endsWith(".new")) {
                            FileStream.file(out, name(path), path);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path path, IOException failure)
                            throws IOException {
                        if (failure instanceof NoSuchFileException) { // deleted meanwhile
                            return FileVisitResult.CONTINUE;
                        }
                        throw failure;
                    }
                });
    }

    private static boolean isLeftEmpty(Path path) {
        return EMPTY_FOLDERS.contains(lastName(path));
    }

    private static String lastName(Path path) {
        return Objects.requireNonNull(path.getFileName()).toString();
    }

    private String name(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private List<String> histories() throws IOException {
        try (var files = Files.list(cluster.resolve("pg_wal"))) {
            return files.map(ServerCopy::lastName).filter(it -> it.endsWith(".history")).toList();
        }
    }

    private Moment moment(Instant time) {
        try (var query = connection.prepareStatement(NOW);
                var row = query.executeQuery()) {
            row.next();
            return new Moment(
                    row.getString(1), row.getInt(2), row.getBigDecimal(3).longValueExact(), time);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private long number(String sql) {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) {
        try (var query = connection.prepareStatement(sql);
                var row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void run(String sql) {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private DatabaseUnavailable failed(SQLException e) {
        return new DatabaseUnavailable(
                e, Reason.SERVER_FAILED, "be copied", folder, String.valueOf(e.getMessage()));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
