package org.homeward.journal.model;

import java.util.Base64;
import java.util.Optional;

/// What a tree is at one size: its origin, how many leaves it has, and its root. The text is that
/// of
/// C2SP tlog-checkpoint, without extension lines.
///
/// @param origin names the tree for good, without a space or plus sign: the kind, pack and id of
/// the
///     instance
/// @param size number of leaves, that is the position
/// @param root 32 bytes
public record Checkpoint(String origin, long size, byte[] root) {
    public Checkpoint {
        if (!origin.matches("[^\\s+]+") || size < 0 || root.length != Hashes.LENGTH) {
            throw new IllegalArgumentException("no checkpoint");
        }
    }

    /// Three lines, each with its end.
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /// Reads what [#text] wrote; empty for anything else. Lines after the third are extensions,
    /// which
    /// a reader skips.
    public static Optional<Checkpoint> parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[1].matches("0|[1-9][0-9]{0,17}") || !text.endsWith("\n")) {
            return Optional.empty();
        }
        try {
            var root = Base64.getDecoder().decode(lines[2]);
            return Base64.getEncoder().encodeToString(root).equals(lines[2])
                    ? Optional.of(new Checkpoint(lines[0], Long.parseLong(lines[1]), root))
                    : Optional.empty();
        } catch (IllegalArgumentException _) { // not Base64, or not what a checkpoint may hold
            return Optional.empty();
        }
    }

    public Proofs.Head head() {
        return new Proofs.Head(size, root);
    }
}
