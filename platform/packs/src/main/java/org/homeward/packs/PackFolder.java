package org.homeward.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The files of one pack, each read once; what nobody asked for is reported as unknown.
final class PackFolder {
    /// What the demo's generator reads; no part of the pack that counts and checks.
    private static final String DEMO = "demo/";

    private final Path folder;
    private final String id;
    private final Findings findings;
    private final Set<String> asked = new HashSet<>();
    private final List<String> all;

    PackFolder(Path packs, String id, Findings findings) {
        this.folder = packs.resolve(id);
        this.id = id;
        this.findings = findings;
        this.all = walk(folder);
    }

    String id() {
        return id;
    }

    Findings findings() {
        return findings;
    }

    boolean exists() {
        return Files.isDirectory(folder);
    }

    /// The name under which problems of a file are reported.
    String named(String path) {
        return id + "/" + path;
    }

    /// The text of a file; empty when the pack has no such file or it is not UTF-8.
    Optional<String> text(String path) {
        asked.add(path);
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException _) {
            findings.add(named(path), 0, "", "is not UTF-8");
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The paths below a folder of this pack that end so, sorted.
    List<String> below(String path, String ending) {
        return all().stream()
                .filter(file -> file.startsWith(path + "/") && file.endsWith(ending))
                .toList();
    }

    /// The paths of all files, sorted; a text for people who read the pack is none of it.
    List<String> all() {
        return all;
    }

    private static List<String> walk(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.endsWith(".md"))
                    .filter(file -> !file.startsWith(DEMO))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void reportUnasked() {
        for (String path : all()) {
            if (!asked.contains(path)) {
                findings.add(
                        named(path),
                        0,
                        "",
                        "is no file of a pack" + Nearest.suggestion(path, asked));
            }
        }
    }

    void hashInto(MessageDigest digest) {
        for (String path : all) {
            try {
                digest.update((id + "/" + path + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(folder.resolve(path)));
                digest.update((byte) 0);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
