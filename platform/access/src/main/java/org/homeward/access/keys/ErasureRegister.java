package org.homeward.access.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.keys.KeystoreProblem.Reason;
import org.homeward.base.DurableFile;

/// Whose keys were destroyed for good: a file beside the keystore, which is never put back from a
/// backup and outlives every backup of data and keys.
///
/// Each line carries a keyed hash over itself and the line before it, so that nobody without the
/// keystore erases a person by writing an id here, or takes one out of the middle.
final class ErasureRegister {
    private static final String MARK = "homeward-erasures 1";

    private final Path file;
    private final KeyedPseudonyms hashes;
    private final SequencedMap<UUID, String> lines = new LinkedHashMap<>();

    ErasureRegister(Path file, Keystore keystore) {
        this.file = file;
        this.hashes = new KeyedPseudonyms(keystore);
        read();
    }

    synchronized Set<UUID> records() {
        return Set.copyOf(lines.keySet());
    }

    /// Returns when the new ones are on the disk.
    synchronized void add(Collection<UUID> records, Instant when) {
        int known = lines.size();
        for (var record : records) {
            if (!lines.containsKey(record)) {
                var line = record + " " + when.truncatedTo(ChronoUnit.SECONDS);
                lines.put(record, line + " " + hash(line, last()));
            }
        }
        if (lines.size() > known) {
            save();
        }
    }

    private String last() {
        return lines.isEmpty() ? MARK : lines.lastEntry().getValue();
    }

    private void save() {
        var text = new ArrayList<String>();
        text.add(MARK);
        text.addAll(lines.values());
        try {
            DurableFile.createFolderOf(file);
            DurableFile.replace(
                    file, (String.join("\n", text) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            var text = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (text.isEmpty() || !text.getFirst().equals(MARK)) {
                throw new KeystoreProblem(Reason.DAMAGED, file);
            }
            var before = MARK;
            for (var line : text.subList(1, text.size())) {
                int end = line.lastIndexOf(' ');
                boolean ours =
                        end > 36
                                && isSame(
                                        line.substring(end + 1),
                                        hash(line.substring(0, end), before));
                if (!ours) {
                    throw new KeystoreProblem(Reason.DAMAGED, file);
                }
                lines.put(UUID.fromString(line.substring(0, 36)), line);
                before = line;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String hash(String line, String before) {
        var content = (before + "\n" + line).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(hashes.hash("erasures", content));
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
