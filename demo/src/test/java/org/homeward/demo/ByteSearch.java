package org.homeward.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.homeward.demo.Markers.Needle;

/// Looks for many short byte strings at once, in whatever bytes there are.
final class ByteSearch {
    private static final int OVERLAP = 256;
    private static final int CHUNK = 8 << 20;

    private final Map<Integer, List<Needle>> byBeginning = new TreeMap<>();
    private final BitSet beginnings = new BitSet(1 << 16);
    private final byte[] record = Markers.RECORD.getBytes(StandardCharsets.UTF_8);
    private final List<String> found = new ArrayList<>();
    private final Set<String> publics = new HashSet<>();
    private final BitSet records = new BitSet();
    private long bytes;

    ByteSearch(List<Needle> needles) {
        for (var needle : needles) {
            int beginning = beginning(needle.bytes(), 0);
            beginnings.set(beginning);
            byBeginning.computeIfAbsent(beginning, _ -> new ArrayList<>()).add(needle);
        }
        beginnings.set(beginning(record, 0));
    }

    private static int beginning(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    /// Every file below a folder. A file that goes away meanwhile was there for a moment only.
    void folder(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                file(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void file(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var chunk = new byte[CHUNK];
            int kept = 0;
            for (int read = in.read(chunk, 0, CHUNK);
                    read >= 0;
                    read = in.read(chunk, kept, CHUNK - kept)) {
                bytes += read;
                look(file.toString(), chunk, kept + read);
                int rest = Math.min(OVERLAP, kept + read);
                System.arraycopy(chunk, kept + read - rest, chunk, 0, rest);
                kept = rest;
            }
        } catch (NoSuchFileException _) { // dropped since it was listed
        }
    }

    void look(String where, byte[] in, int length) {
        for (int at = 0; at < length - 1; at++) {
            int beginning = beginning(in, at);
            if (beginnings.get(beginning)) {
                compare(where, in, at, length, beginning);
            }
        }
    }

    private void compare(String where, byte[] in, int at, int length, int beginning) {
        for (var needle : byBeginning.getOrDefault(beginning, List.of())) {
            if (stands(needle.bytes(), in, at, length)) {
                (needle.meaning().startsWith("sealed") ? found : publics)
                        .add(needle.meaning() + " in " + where);
            }
        }
        if (stands(record, in, at, length)) {
            int number = 0;
            int digit = at + record.length;
            while (digit < length && Character.isDigit(in[digit])) {
                number = number * 10 + in[digit++] - '0';
            }
            if (digit < length && in[digit] == '.') {
                records.set(number);
            }
        }
    }

    private static boolean stands(byte[] wanted, byte[] in, int at, int length) {
        return at + wanted.length <= length
                && Arrays.equals(wanted, 0, wanted.length, in, at, at + wanted.length);
    }

    /// Sealed values that stand somewhere in the open.
    List<String> found() {
        return found;
    }

    /// What is meant to be readable, and where it was.
    Set<String> publics() {
        return publics;
    }

    /// How many of the records' own numbers, which are not sealed, were seen.
    int records() {
        return records.cardinality();
    }

    long bytes() {
        return bytes;
    }
}
