package org.homeward.linkage;

import java.text.Normalizer;
import java.util.Locale;

/// What the kernels work out, written as the definitions read.
final class Slowly {
    private Slowly() {}

    static int edits(String one, String other) {
        var table = new int[one.length() + 1][other.length() + 1];
        for (int left = 0; left <= one.length(); left++) {
            for (int right = 0; right <= other.length(); right++) {
                if (left == 0 || right == 0) {
                    table[left][right] = left + right;
                    continue;
                }
                boolean same = one.charAt(left - 1) == other.charAt(right - 1);
                int least = table[left - 1][right - 1] + (same ? 0 : 1);
                least = Math.min(least, table[left - 1][right] + 1);
                least = Math.min(least, table[left][right - 1] + 1);
                if (left > 1
                        && right > 1
                        && one.charAt(left - 1) == other.charAt(right - 2)
                        && one.charAt(left - 2) == other.charAt(right - 1)) {
                    least = Math.min(least, table[left - 2][right - 2] + 1);
                }
                table[left][right] = least;
            }
        }
        return table[one.length()][other.length()];
    }

    static double jaroWinkler(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        var shorter = one.length() <= other.length() ? one : other;
        var longer = one.length() <= other.length() ? other : one;
        double jaro = jaro(shorter, longer);
        int beginning = 0;
        while (beginning < Math.min(4, shorter.length())
                && shorter.charAt(beginning) == longer.charAt(beginning)) {
            beginning++;
        }
        return jaro + beginning * 0.1 * (1 - jaro);
    }

    private static double jaro(String shorter, String longer) {
        int reach = Math.max(0, longer.length() / 2 - 1);
        var inShorter = new StringBuilder();
        var inLonger = new StringBuilder();
        var taken = new boolean[shorter.length()];
        for (int at = 0; at < longer.length(); at++) {
            for (int beside = 0; beside < shorter.length(); beside++) {
                if (!taken[beside]
                        && Math.abs(at - beside) <= reach
                        && shorter.charAt(beside) == longer.charAt(at)) {
                    taken[beside] = true;
                    inLonger.append(longer.charAt(at));
                    break;
                }
            }
        }
        for (int beside = 0; beside < shorter.length(); beside++) {
            if (taken[beside]) {
                inShorter.append(shorter.charAt(beside));
            }
        }
        double common = inShorter.length();
        if (common == 0) {
            return 0;
        }
        int moved = 0;
        for (int at = 0; at < inShorter.length(); at++) {
            moved += inShorter.charAt(at) == inLonger.charAt(at) ? 0 : 1;
        }
        return (common / shorter.length()
                        + common / longer.length()
                        + (common - moved / 2) / common)
                / 3;
    }

    static String words(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }

    static String plain(String value) {
        return Normalizer.normalize(words(value), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('\u0111', 'd');
    }
}
