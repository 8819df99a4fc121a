package org.homeward.people.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/// The words that occur in names, numbered; finds a word, those that it begins, and those at one
/// slip of the keyboard from it.
///
/// Slips are found by deletion neighbours: two words at one insertion, deletion, replacement or
/// exchange of neighbours from each other share a word that is either of them less one letter.
final class TokenDictionary {
    private static final int SHORTEST_WITH_SLIP = 3;

    private final NavigableMap<String, Integer> ids = new TreeMap<>();
    private final Map<String, int[]> neighbours = new HashMap<>();
    private String[] words = new String[256];

    int size() {
        return ids.size();
    }

    /// The number of a word; -1 when no name has it.
    int find(String word) {
        return ids.getOrDefault(word, -1);
    }

    int add(String word) {
        var known = ids.get(word);
        if (known != null) {
            return known;
        }
        int id = ids.size();
        if (id == words.length) {
            words = Arrays.copyOf(words, id * 2);
        }
        words[id] = word;
        ids.put(word, id);
        for (var shorter : shortened(word)) {
            neighbours.merge(shorter, new int[] {id}, TokenDictionary::joined);
        }
        return id;
    }

    void beginningWith(String prefix, IntConsumer found) {
        ids.subMap(prefix, true, prefix + Character.MAX_VALUE, false)
                .values()
                .forEach(found::accept);
    }

    void oneSlipFrom(String word, IntConsumer found) {
        if (word.length() < SHORTEST_WITH_SLIP) {
            return;
        }
        var seen = new HashSet<Integer>();
        for (var shorter : shortened(word)) {
            for (int id : neighbours.getOrDefault(shorter, new int[0])) {
                if (seen.add(id) && isOneSlip(word, words[id])) {
                    found.accept(id);
                }
            }
        }
    }

    /// The word and what is left of it when one letter is taken away.
    private static Set<String> shortened(String word) {
        var shortened = new HashSet<String>(word.length() * 2);
        shortened.add(word);
        if (word.length() >= SHORTEST_WITH_SLIP) {
            for (int at = 0; at < word.length(); at++) {
                shortened.add(word.substring(0, at) + word.substring(at + 1));
            }
        }
        return shortened;
    }

    /// Whether exactly one insertion, deletion, replacement or exchange of neighbours lies between.
    static boolean isOneSlip(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        int gap = longer.length() - shorter.length();
        int start = 0;
        while (start < shorter.length() && shorter.charAt(start) == longer.charAt(start)) {
            start++;
        }
        if (gap == 1) {
            return shorter.substring(start).equals(longer.substring(start + 1));
        }
        if (gap > 1 || start == shorter.length()) {
            return false;
        }
        boolean replaced = shorter.substring(start + 1).equals(longer.substring(start + 1));
        boolean exchanged =
                start + 1 < shorter.length()
                        && shorter.charAt(start) == longer.charAt(start + 1)
                        && shorter.charAt(start + 1) == longer.charAt(start)
                        && shorter.substring(start + 2).equals(longer.substring(start + 2));
        return replaced || exchanged;
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
