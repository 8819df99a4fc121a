package org.homeward.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.homeward.database.DatabaseUnavailable;
import org.homeward.database.DatabaseUnavailable.Reason;
import org.homeward.database.Login;
import org.homeward.database.embedded.EmbeddedPostgres.Durability;

/// The files of PostgreSQL itself and the server that runs on them.
final class Cluster {
    private static final String WITHOUT_DURABILITY =
            "\nfsync = off\nfull_page_writes = off\nsynchronous_commit = off\n";
    private static final String ONLY_WITH_PASSWORD = "host all all 127.0.0.1/32 scram-sha-256\n";

    private static final int LONGEST_LOG = 5_000_000;
    private static final int SECONDS_TO_RECOVER = 500;
    private static final int SECONDS_TO_STOP = 60;
    private static final int STATUS_LINE = 7; // of its lock file

    private final ServerFolder folder;
    private final Path files;
    private final Programs programs;
    private final ServerUser user;

    Cluster(ServerFolder folder, Programs programs, ServerUser user) {
        this.folder = folder;
        this.files = folder.cluster();
        this.programs = programs;
        this.user = user;
    }

    boolean exists() {
        return Files.exists(files);
    }

    /// Made aside and then moved, so that a cluster that exists is a whole one.
    void create(Login owner, Durability durability) throws IOException {
        var unfinished = folder.unfinishedCluster();
        var secret = folder.path().resolve("secret");
        PrivateFiles.deleteTree(unfinished);
        PrivateFiles.createFolder(unfinished, user);
        PrivateFiles.write(secret, owner.password(), user);
        try {
            var made =
                    run(
                            "initdb",
                            "--pgdata=" + unfinished,
                            "--username=" + owner.user(),
                            "--pwfile=" + secret,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            durability == Durability.DURABLE ? "--sync-method=fsync" : "--no-sync",
                            "--no-instructions");
            if (!made.succeeded()) {
                throw failed("be set up", made.output());
            }
        } finally {
            Files.delete(secret);
        }
        folder.writeVersion();
        PrivateFiles.move(unfinished, files);
    }

    void start(int port, Durability durability) throws IOException {
        String settings = "port = " + port + "\n\n" + settings() + ServerMemory.of(files);
        boolean lasting = durability == Durability.DURABLE;
        write("postgresql.conf", lasting ? settings : settings + WITHOUT_DURABILITY);
        write("pg_hba.conf", ONLY_WITH_PASSWORD);
        long logged = lengthOfLog();
        var started =
                run(
                        "pg_ctl",
                        "start",
                        "--pgdata=" + files,
                        "--log=" + log(),
                        "--wait",
                        "--timeout=" + SECONDS_TO_RECOVER);
        if (!started.succeeded()) {
            String said = started.output() + "\n" + logSince(logged);
            throw said.contains("could not bind")
                    ? new DatabaseUnavailable(Reason.PORT_IN_USE, port)
                    : failed("start", said);
        }
        awaitEndOfRecovery(logged);
    }

    /// `pg_ctl` is content with a server that still recovers to a moment.
    private void awaitEndOfRecovery(long logged) throws IOException {
        var pause = new CountDownLatch(1);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_RECOVER);
        try {
            while (!isReady()) {
                if (!isRunning() || System.nanoTime() - until > 0) {
                    throw failed("start", logSince(logged));
                }
                pause.await(20, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("start", "interrupted");
        }
    }

    private boolean isReady() throws IOException {
        var lines = lockLines();
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("ready");
    }

    /// Ends the server and every connection; what was not committed is undone.
    void stop() {
        var stopped =
                run(
                        "pg_ctl",
                        "stop",
                        "--pgdata=" + files,
                        "--mode=fast",
                        "--wait",
                        "--timeout=" + SECONDS_TO_STOP);
        if (!stopped.succeeded() && Files.exists(lockFile())) {
            throw failed("stop", stopped.output());
        }
    }

    boolean isRunning() {
        try {
            var lines = lockLines();
            return !lines.isEmpty() && isRunningPostgres(Long.parseLong(lines.getFirst().strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// None where there is no such file, or not any more.
    private List<String> lockLines() throws IOException {
        try {
            return Files.readAllLines(lockFile());
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }

    /// Stops the server that a killed process left behind, if there is one.
    ///
    /// The number in its file may belong to another process by now, after a restart of the
    /// computer or in another container; it is replaced by one that nobody has. PostgreSQL then
    /// takes the file for a crash's, and still looks whether a part of the old server lives on.
    void stopOrphan() throws IOException {
        if (!Files.exists(lockFile())) {
            return;
        }
        var lines = new ArrayList<>(Files.readAllLines(lockFile()));
        if (lines.size() < 2) { // cut off by a power cut
            Files.delete(lockFile());
            return;
        }
        if (!isRunningPostgres(Long.parseLong(lines.getFirst().strip()))) {
            lines.set(0, String.valueOf(Integer.MAX_VALUE));
            write(lockFile().getFileName().toString(), String.join("\n", lines) + "\n");
            return;
        }
        var servedFolder = Path.of(lines.get(1));
        if (!Files.exists(servedFolder) || !Files.isSameFile(servedFolder, files)) {
            throw new DatabaseUnavailable(Reason.FOLDER_IN_USE, folder.path());
        }
        stop();
    }

    /// Linux tells everybody the name and the state; a process that nobody reaped does not run.
    private static boolean isRunningPostgres(long process) throws IOException {
        var status = Path.of("/proc/%d/stat".formatted(process));
        if (Files.isReadable(status)) {
            String line = Files.readString(status);
            return line.contains("(postgres)") && !line.contains(") Z ");
        }
        return ProcessHandle.of(process)
                .flatMap(found -> found.info().command())
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    private Commands.Result run(String program, String... arguments) {
        return Commands.run(user.command(programs.command(program, arguments)));
    }

    private DatabaseUnavailable failed(String task, String output) {
        return new DatabaseUnavailable(Reason.SERVER_FAILED, task, folder.path(), output);
    }

    private void write(String file, String text) throws IOException {
        PrivateFiles.write(files.resolve(file), text, user);
    }

    private Path lockFile() {
        return files.resolve("postmaster.pid");
    }

    private Path log() {
        return files.resolve("server.log");
    }

    /// Keeps one older log, so that they never fill the disk.
    private long lengthOfLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LONGEST_LOG) {
            PrivateFiles.move(log(), files.resolve("server.old.log"));
        }
        return Files.exists(log()) ? Files.size(log()) : 0;
    }

    private String logSince(long length) throws IOException {
        if (!Files.exists(log())) {
            return "";
        }
        byte[] all = Files.readAllBytes(log());
        byte[] news = Arrays.copyOfRange(all, Math.toIntExact(length), all.length);
        return new String(news, StandardCharsets.UTF_8).strip();
    }

    private static String settings() throws IOException {
        try (var file = Cluster.class.getResourceAsStream("/database/postgresql.conf")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
