package org.homeward.app.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.homeward.journal.model.Checkpoint;

/// What one copy of the data consists of: the files of the server, then what its write-ahead log
/// grew by, part by part. Signed as a whole, so that no part is left out or exchanged unseen.
///
/// @param origin of the journal, which names instance and keystore
/// @param system of the database server
/// @param timeline of the database server
public record Manifest(
        String origin, String system, int timeline, Content files, List<Growth> growths) {
    private static final String MARK = "homeward-backup 1";
    private static final int WORDS = 9;

    public Manifest {
        growths = List.copyOf(growths);
    }

    /// A sealed file of the bundle as it must be found.
    public record Content(String name, long bytes, byte[] sha256) {
        private String text() {
            return name + " " + bytes + " " + HexFormat.of().formatHex(sha256);
        }

        private static Content read(String[] words) {
            return new Content(
                    words[1], Long.parseLong(words[2]), HexFormat.of().parseHex(words[3]));
        }
    }

    /// What the log grew by until a moment, and the journal at that moment.
    ///
    /// @param size of the journal
    /// @param root of the journal's tree
    public record Growth(
            Content content, long from, long to, Instant until, long size, byte[] root) {
        private String text() {
            return "log %s %d %d %s %d %s"
                    .formatted(
                            content.text(),
                            from,
                            to,
                            until,
                            size,
                            Base64.getEncoder().encodeToString(root));
        }
    }

    /// The same copy with one part more.
    Manifest with(Growth growth) {
        var more = new ArrayList<>(growths);
        more.add(growth);
        return new Manifest(origin, system, timeline, files, more);
    }

    /// From this moment on it can be restored.
    Instant first() {
        return growths.getFirst().until();
    }

    Instant last() {
        return growths.getLast().until();
    }

    /// Where the copied log ends.
    long end() {
        return growths.getLast().to();
    }

    /// The journal as it was signed in this part.
    Checkpoint checkpoint(Growth growth) {
        return new Checkpoint(origin, growth.size(), growth.root());
    }

    String text() {
        var text = new StringBuilder(MARK).append('\n');
        text.append("origin ").append(origin).append('\n');
        text.append("server ").append(system).append(' ').append(timeline).append('\n');
        text.append("files ").append(files.text()).append('\n');
        growths.forEach(growth -> text.append(growth.text()).append('\n'));
        return text.toString();
    }

    /// Reads what [#text] wrote; empty for anything else.
    static Optional<Manifest> read(String text) {
        var lines = text.lines().toList();
        if (lines.size() < 5 || !lines.getFirst().equals(MARK)) {
            return Optional.empty();
        }
        try {
            var server = words(lines.get(2), "server", 3);
            var growths = new ArrayList<Growth>();
            for (var line : lines.subList(4, lines.size())) {
                growths.add(growth(words(line, "log", WORDS)));
            }
            return Optional.of(
                    new Manifest(
                            words(lines.get(1), "origin", 2)[1],
                            server[1],
                            Integer.parseInt(server[2]),
                            Content.read(words(lines.get(3), "files", 4)),
                            growths));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Growth growth(String[] words) {
        return new Growth(
                Content.read(words),
                Long.parseLong(words[4]),
                Long.parseLong(words[5]),
                Instant.parse(words[6]),
                Long.parseLong(words[7]),
                Base64.getDecoder().decode(words[8]));
    }

    private static String[] words(String line, String first, int count) {
        var words = line.split(" ");
        if (words.length != count || !words[0].equals(first)) {
            throw new IllegalArgumentException("no line of a manifest");
        }
        return words;
    }
}
