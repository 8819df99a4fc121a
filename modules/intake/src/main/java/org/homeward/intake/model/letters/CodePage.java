package org.homeward.intake.model.letters;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A single-byte code page, to turn text that was read by it back into its bytes.
///
/// Programs fill the places that a page leaves empty with control characters, and some put a letter
/// and its mark together afterwards; both are undone here.
final class CodePage {
    private static final int BYTES = 256;
    private static final char UNKNOWN = '\uFFFD';

    private final Map<Character, byte[]> bytes = new HashMap<>();

    CodePage(Charset charset) {
        var letters = new char[BYTES];
        for (int code = 0; code < BYTES; code++) {
            char letter = new String(new byte[] {(byte) code}, charset).charAt(0);
            letters[code] = letter == UNKNOWN ? (char) code : letter;
            bytes.put(letters[code], new byte[] {(byte) code});
        }
        for (int code = 0x80; code < 0xA0; code++) {
            bytes.putIfAbsent((char) code, new byte[] {(byte) code});
        }
        for (int mark = 0x80; mark < BYTES; mark++) {
            if (Character.getType(letters[mark]) == Character.NON_SPACING_MARK) {
                addComposed(letters, mark);
            }
        }
    }

    private void addComposed(char[] letters, int mark) {
        for (int code = 'A'; code < BYTES; code++) {
            String both = new String(new char[] {letters[code], letters[mark]});
            String composed = Normalizer.normalize(both, Normalizer.Form.NFC);
            if (composed.length() == 1) {
                bytes.putIfAbsent(composed.charAt(0), new byte[] {(byte) code, (byte) mark});
            }
        }
    }

    /// Empty when the text cannot have been read by this page.
    Optional<byte[]> bytes(String text) {
        var out = new ByteArrayOutputStream(text.length() + 4);
        for (int at = 0; at < text.length(); at++) {
            byte[] code = bytes.get(text.charAt(at));
            if (code == null) {
                return Optional.empty();
            }
            out.writeBytes(code);
        }
        return Optional.of(out.toByteArray());
    }
}
