package org.homeward.database.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.homeward.database.DatabaseUnavailable;
import org.homeward.database.DatabaseUnavailable.Reason;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked once into a cache that every data folder shares.
///
/// @param folder that holds `bin`, `lib` and `share`; its name carries the archive's checksum
record Programs(Path folder) {
    /// The major version that the build takes along.
    static final int POSTGRESQL = 18;

    /// The command line of one of the programs.
    List<String> command(String program, String... arguments) {
        var command = new ArrayList<String>();
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }

    /// Two processes may do this at once: each unpacks aside, the first to move its folder wins.
    static Programs unpackedIn(Path cache) {
        String archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        try {
            var folder =
                    cache.toAbsolutePath()
                            .resolve("postgresql-%d-%s".formatted(POSTGRESQL, checksum(archive)));
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(cache);
                var aside = Files.createTempDirectory(cache, ".unpacking-");
                try {
                    unpack(archive, aside);
                    PrivateFiles.setPermissions(aside, "rwxr-xr-x");
                    moveUnlessThere(aside, folder);
                } finally {
                    PrivateFiles.deleteTree(aside);
                }
            }
            return new Programs(folder);
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, Reason.FOLDER_UNUSABLE, cache, e);
        }
    }

    static String archive(String system, String machine) {
        String name = system.toLowerCase(Locale.ROOT);
        String family = name.startsWith("mac") ? "darwin" : name.split(" ", 2)[0];
        String processor = machine.equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-%s-%s.txz".formatted(family, processor);
    }

    private static InputStream open(String archive) {
        var stream = Programs.class.getResourceAsStream("/" + archive);
        if (stream == null) {
            throw new DatabaseUnavailable(Reason.NO_PROGRAMS, archive);
        }
        return stream;
    }

    private static String checksum(String archive) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var stream = new DigestInputStream(open(archive), digest)) {
                stream.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(String archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                unpack(tar, entry, into);
                entry = tar.getNextEntry();
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
            throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("the archive reaches outside its folder: " + entry.getName());
        }
        makeFolder(entry.isDirectory() ? target : target.resolveSibling(""));
        if (entry.isDirectory()) {
            return;
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, into.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            boolean runs = (entry.getMode() & 0100) != 0;
            PrivateFiles.setPermissions(target, runs ? "rwxr-xr-x" : "rw-r--r--");
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            makeFolder(folder.resolveSibling(""));
            Files.createDirectory(folder);
            PrivateFiles.setPermissions(folder, "rwxr-xr-x");
        }
    }

    private static void moveUnlessThere(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(to)) {
                throw e;
            }
        }
    }
}
