package org.homeward.linkage.command.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// How a file's letters are written: UTF-8, or UTF-16 where a mark of order or the zeros of its
/// first letters say so.
///
/// @param markLength how many bytes the mark at its beginning has
record Encoding(Charset charset, int markLength) {
    private static final int LOOK = 4;

    static Encoding of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var first = in.readNBytes(LOOK);
            if (startsWith(first, 0xEF, 0xBB, 0xBF)) {
                return new Encoding(StandardCharsets.UTF_8, 3);
            }
            if (startsWith(first, 0xFF, 0xFE)) {
                return new Encoding(StandardCharsets.UTF_16LE, 2);
            }
            if (startsWith(first, 0xFE, 0xFF)) {
                return new Encoding(StandardCharsets.UTF_16BE, 2);
            }
            if (first.length == LOOK && first[1] == 0 && first[3] == 0) {
                return new Encoding(StandardCharsets.UTF_16LE, 0);
            }
            if (first.length == LOOK && first[0] == 0 && first[2] == 0) {
                return new Encoding(StandardCharsets.UTF_16BE, 0);
            }
            return new Encoding(StandardCharsets.UTF_8, 0);
        }
    }

    private static boolean startsWith(byte[] first, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (first.length <= at || Byte.toUnsignedInt(first[at]) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    /// The letters after the mark. Reading what is none of this encoding throws
    /// [CharacterCodingException].
    Reader open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        in.skipNBytes(markLength);
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(in, decoder);
    }

    /// The number of the first line that is none of UTF-8, from 1.
    static long firstBrokenLine(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            long number = 1;
            while (isReadable(line(in))) {
                number++;
            }
            return number;
        }
    }

    private static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int letter = in.read(); letter >= 0; letter = in.read()) {
            line.write(letter);
            if (letter == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    /// The end of the file counts as broken: nothing before it was.
    private static boolean isReadable(byte[] line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            return line.length > 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
