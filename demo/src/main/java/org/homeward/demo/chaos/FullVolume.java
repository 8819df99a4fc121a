package org.homeward.demo.chaos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A volume of its own for data and write-ahead log, which a ballast fills.
final class FullVolume implements AutoCloseable {
    private static final int MEGABYTE = 1 << 20;
    private static final String SIZE = "1500m";

    private final Path folder;

    private FullVolume(Path folder) {
        this.folder = folder;
    }

    /// In the memory of the machine; refused where this user may not mount.
    static FullVolume mount(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        run(
                "mount",
                "-t",
                "tmpfs",
                "-o",
                "size=" + SIZE + ",mode=0755",
                "tmpfs",
                folder.toString());
        return new FullVolume(folder);
    }

    Path data() {
        return folder.resolve("data");
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    /// Writes until no more than this is free.
    void leave(int megabytes) throws IOException {
        var piece = ByteBuffer.allocate(MEGABYTE);
        try (var file =
                Files.newByteChannel(
                        ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (Files.getFileStore(folder).getUsableSpace() > (long) megabytes * MEGABYTE) {
                file.write(piece.clear());
            }
        }
        noticed();
    }

    void makeRoom() throws IOException {
        Files.delete(ballast());
        noticed();
    }

    /// The instance looks once a second.
    private static void noticed() {
        try {
            new CountDownLatch(1).await(Duration.ofMillis(1_200).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said.strip());
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", folder.toString());
    }
}
