package org.homeward.people.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.homeward.base.TextForms;

/// Normal forms of what agencies write about who somebody is.
public final class NameForms {
    private static final int PHONE_DIGITS = 9;
    private static final int SHORTEST_PHONE = 7;

    private NameForms() {}

    /// The words of a name in lower case without diacritics, in the order written.
    public static List<String> tokens(String name) {
        String folded = TextForms.fold(name);
        var tokens = new ArrayList<String>(6);
        int start = -1;
        for (int at = 0; at <= folded.length(); at++) {
            boolean inside = at < folded.length() && Character.isLetterOrDigit(folded.charAt(at));
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                tokens.add(folded.substring(start, at));
                start = -1;
            }
        }
        return tokens;
    }

    /// One text for all ways to write the same words in any order; empty when there is no letter.
    public static String orderFree(String name) {
        var tokens = tokens(name).toArray(String[]::new);
        Arrays.sort(tokens);
        return String.join(" ", tokens);
    }

    /// Letters and digits alone, in lower case; empty when the number says nothing (too short, one
    /// digit repeated, a row of digits up or down).
    public static String identityNumber(String number) {
        String plain = letterOrDigits(TextForms.fold(number));
        return plain.length() < 6 || isPlaceholder(plain) ? "" : plain;
    }

    /// The last digits of a phone number, which are the same with and without a country's prefix;
    /// empty when it says nothing.
    public static String phone(String number) {
        var digits = new StringBuilder(16);
        number.chars()
                .filter(Character::isDigit)
                .map(letter -> '0' + Character.digit(letter, 10))
                .forEach(digit -> digits.append((char) digit));
        String plain = digits.substring(Math.max(0, digits.length() - PHONE_DIGITS));
        return plain.length() < SHORTEST_PHONE || isPlaceholder(plain) ? "" : plain;
    }

    private static String letterOrDigits(String text) {
        var kept = new StringBuilder(text.length());
        text.chars().filter(Character::isLetterOrDigit).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private static boolean isPlaceholder(String plain) {
        return plain.chars().distinct().count() < 3 || isRow(plain, 1) || isRow(plain, -1);
    }

    /// Whether each digit is the one before plus the step: 123456789, 012345678901, 987654321.
    private static boolean isRow(String plain, int step) {
        for (int at = 1; at < plain.length(); at++) {
            int difference = plain.charAt(at) - plain.charAt(at - 1) - step;
            if (difference % 10 != 0) {
                return false;
            }
        }
        return true;
    }
}
