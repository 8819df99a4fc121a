package org.homeward.journal.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// A text with signatures below it, in the form of C2SP signed-note: an empty line, then a line for
/// each signature, so that witnesses can add theirs.
///
/// @param text ends with a line end
public record SignedNote(String text, List<Signature> signatures) {
    private static final String MARK = "\u2014 ";
    private static final int ID_BYTES = 4;

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /// One signature.
    ///
    /// @param name of the key
    /// @param keyId 4 bytes that tell keys of one name apart
    public record Signature(String name, byte[] keyId, byte[] signature) {
        private String line() {
            var bytes = Arrays.copyOf(keyId, keyId.length + signature.length);
            System.arraycopy(signature, 0, bytes, keyId.length, signature.length);
            return MARK + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
        }
    }

    /// The whole note.
    public String print() {
        var printed = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> printed.append(signature.line()));
        return printed.toString();
    }

    /// Reads what [#print] wrote; empty for anything else.
    public static Optional<SignedNote> parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || end + 2 == note.length()) {
            return Optional.empty();
        }
        var signatures = new ArrayList<Signature>();
        for (var line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
            var signature = signature(line);
            if (signature.isEmpty()) {
                return Optional.empty();
            }
            signatures.add(signature.get());
        }
        return Optional.of(new SignedNote(note.substring(0, end + 1), signatures));
    }

    private static Optional<Signature> signature(String line) {
        var words = line.split(" ", -1);
        if (words.length != 3 || !words[0].equals(MARK.strip()) || words[1].isEmpty()) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getDecoder().decode(words[2]);
            boolean canonical = Base64.getEncoder().encodeToString(bytes).equals(words[2]);
            return canonical && bytes.length > ID_BYTES
                    ? Optional.of(
                            new Signature(
                                    words[1],
                                    Arrays.copyOf(bytes, ID_BYTES),
                                    Arrays.copyOfRange(bytes, ID_BYTES, bytes.length)))
                    : Optional.empty();
        } catch (IllegalArgumentException _) { // not Base64
            return Optional.empty();
        }
    }
}
