package org.homeward.database.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/// How much memory the server takes: little for a small country, and for a nation a fourth of its
/// data but never more than an eighth of the machine. Looked at anew at each start.
final class ServerMemory {
    private static final long MEGABYTE = 1L << 20;
    private static final long LEAST = 64 * MEGABYTE;

    private ServerMemory() {}

    /// @param cluster the files of the server, which may not be there yet
    /// @return lines for its settings
    static String of(Path cluster) throws IOException {
        long machine =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                        .getTotalMemorySize();
        return lines(sizeOf(cluster.resolve("base")), machine);
    }

    /// @param data and machine in bytes
    static String lines(long data, long machine) {
        long most = Math.max(LEAST, machine / 8);
        long shared = Math.clamp(data / 4, LEAST, most);
        return "%nshared_buffers = %dMB%neffective_cache_size = %dMB%n"
                .formatted(shared / MEGABYTE, Math.max(LEAST, machine / 2) / MEGABYTE);
    }

    /// Files may go while they are counted; the last server may have left some behind.
    private static long sizeOf(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        var sum = new long[1];
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        sum[0] += attributes.size();
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        return sum[0];
    }
}
