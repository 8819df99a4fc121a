package org.homeward.intake.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Decodes text strictly: what is not valid is an error with its line, never a wrong letter.
///
/// Text of single bytes is shown as the usual page shows it, beside the error that it is unless
/// somebody knows the table that it was written by.
final class Texts {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// @param otherwise the error, unless the table of the bytes is known; empty for Unicode
    record Decoded(String text, Optional<UnreadableSheet> otherwise) {}

    private Texts() {}

    static Decoded decode(byte[] bytes) throws UnreadableSheet {
        var wide = wide(bytes);
        if (wide.isPresent()) {
            return new Decoded(wide.get(), Optional.empty());
        }
        try {
            return new Decoded(strictly(bytes, 0, StandardCharsets.UTF_8), Optional.empty());
        } catch (UnreadableSheet otherwise) {
            if (otherwise.problem().problem().key().endsWith("file_truncated")) {
                throw otherwise;
            }
            String shown = shown(bytes);
            if (shown.chars().anyMatch(letter -> letter < ' ' && "\t\n\r".indexOf(letter) < 0)) {
                throw otherwise;
            }
            return new Decoded(shown, Optional.of(otherwise));
        }
    }

    /// Places that the page leaves empty stay as they are.
    private static String shown(byte[] bytes) {
        var text = new StringBuilder(new String(bytes, WINDOWS));
        for (int at = 0; at < bytes.length; at++) {
            if (text.charAt(at) == '\uFFFD') {
                text.setCharAt(at, (char) (bytes[at] & 0xFF));
            }
        }
        return text.toString();
    }

    /// Text that says that it is Unicode, or is so by its zeros; empty where neither is so.
    private static Optional<String> wide(byte[] bytes) throws UnreadableSheet {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(strictly(bytes, 3, StandardCharsets.UTF_8));
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return Optional.of(strictly(bytes, 2, StandardCharsets.UTF_16LE));
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return Optional.of(strictly(bytes, 2, StandardCharsets.UTF_16BE));
        }
        int sample = Math.min(bytes.length, 2000);
        long evenZeros = zeros(bytes, 0, sample);
        long oddZeros = zeros(bytes, 1, sample);
        if (oddZeros * 4 > sample && evenZeros == 0) {
            return Optional.of(strictly(bytes, 0, StandardCharsets.UTF_16LE));
        }
        if (evenZeros * 4 > sample && oddZeros == 0) {
            return Optional.of(strictly(bytes, 0, StandardCharsets.UTF_16BE));
        }
        if (zeros(bytes, 0, bytes.length) + zeros(bytes, 1, bytes.length) > 0) {
            throw UnreadableSheet.of("file_not_spreadsheet");
        }
        return Optional.empty();
    }

    private static String strictly(byte[] bytes, int from, Charset charset) throws UnreadableSheet {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var out = CharBuffer.allocate(bytes.length - from + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            boolean cut = StandardCharsets.UTF_8.equals(charset) && isBrokenOff(in);
            int line = 1 + (int) out.flip().chars().filter(letter -> letter == '\n').count();
            throw UnreadableSheet.atLine(line, cut ? "file_truncated" : "file_encoding");
        }
        return out.flip().toString();
    }

    /// Whether the bytes left are the beginning of one letter.
    private static boolean isBrokenOff(ByteBuffer left) {
        int lead = left.get(left.position()) & 0xFF;
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
        return left.remaining() < length;
    }

    private static long zeros(byte[] bytes, int from, int to) {
        long zeros = 0;
        for (int at = from; at < to; at += 2) {
            zeros += bytes[at] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        byte[] wanted = new byte[mark.length];
        for (int at = 0; at < mark.length; at++) {
            wanted[at] = (byte) mark[at];
        }
        return bytes.length >= mark.length
                && Arrays.equals(bytes, 0, mark.length, wanted, 0, mark.length);
    }
}
