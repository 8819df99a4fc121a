package org.homeward.linkage;

/// Numbers of 64 bits for texts and for lists of numbers, the same on every machine and in every
/// run. Among a million different texts two have the same number once in some forty million tables.
final class Hash {
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private Hash() {}

    static long of(String text) {
        return of(text, 0, text.length());
    }

    /// Of a part of a text.
    static long of(String text, int from, int to) {
        long hash = to - from;
        for (int at = from; at < to; at++) {
            hash = with(hash, text.charAt(at));
        }
        return mixed(hash);
    }

    /// Of a text without one of its letters.
    static long without(String text, int leftOut) {
        long hash = text.length() - 1;
        for (int at = 0; at < text.length(); at++) {
            hash = at == leftOut ? hash : with(hash, text.charAt(at));
        }
        return mixed(hash);
    }

    private static long with(long hash, char letter) {
        long next = (hash ^ letter) * 0x100000001B3L;
        return next ^ next >>> 29;
    }

    static long of(long one, long other) {
        return mixed(one * ODD + other);
    }

    /// The finisher of SplitMix64 (G. Steele, D. Lea, C. Flood, OOPSLA 2014).
    static long mixed(long number) {
        long hash = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
        return hash ^ hash >>> 31;
    }
}
