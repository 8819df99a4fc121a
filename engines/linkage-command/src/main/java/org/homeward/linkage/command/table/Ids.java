package org.homeward.linkage.command.table;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import org.homeward.linkage.Records;
import org.homeward.linkage.command.say.Refused;

/// The ids that were read, to find one that occurs twice without keeping a map of all: their hashes
/// are sorted, and only ids that share a hash are set side by side.
final class Ids {
    private long[] hashes = new long[1024];
    private int[] lines = new int[1024];
    private int size;

    void add(String id, long line) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            lines = Arrays.copyOf(lines, size * 2);
        }
        hashes[size] = hash(id);
        lines[size++] = (int) line;
    }

    int size() {
        return size;
    }

    private static long hash(String id) {
        long hash = 0xCBF29CE484222325L;
        for (int at = 0; at < id.length(); at++) {
            hash = (hash ^ id.charAt(at)) * 0x100000001B3L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /// @throws Refused when an id occurs twice, with both lines
    void refuseTwice(Records records, Path file) {
        var sorted = Arrays.copyOf(hashes, size);
        Arrays.parallelSort(sorted);
        for (int at = 1; at < size; at++) {
            if (sorted[at] == sorted[at - 1]) {
                refuseTwice(records, file, sorted[at]);
            }
        }
    }

    private void refuseTwice(Records records, Path file, long hash) {
        var seen = new HashMap<String, Integer>();
        for (int record = 0; record < size; record++) {
            if (hashes[record] == hash) {
                var before = seen.putIfAbsent(records.id(record), lines[record]);
                if (before != null) {
                    throw new Refused(
                            "table.id_twice", file, records.id(record), before, lines[record]);
                }
            }
        }
    }
}
