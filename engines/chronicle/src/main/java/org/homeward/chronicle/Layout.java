package org.homeward.chronicle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The shape of the facts: their kinds, their coded dimensions (text codes) and their numbers
/// (integers, such as an age). The order of the names does not matter.
public record Layout(List<String> kinds, List<String> codes, List<String> numbers) {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern DIMENSION = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final int LONGEST_NAME = 60;
    private static final Set<String> TAKEN =
            Set.of(
                    "kind",
                    "record",
                    "cluster",
                    "subject",
                    "from_position",
                    "to_position",
                    "known_since",
                    "first_day",
                    "last_day");

    public Layout {
        kinds = kinds.stream().sorted().toList();
        codes = codes.stream().sorted().toList();
        numbers = numbers.stream().sorted().toList();
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("a layout has at least one kind");
        }
        var seenKinds = new HashSet<String>();
        kinds.forEach(kind -> check(kind, KIND, seenKinds));
        var seenDimensions = new HashSet<>(TAKEN);
        codes.forEach(code -> check(code, DIMENSION, seenDimensions));
        numbers.forEach(number -> check(number, DIMENSION, seenDimensions));
    }

    private static void check(String name, Pattern pattern, Set<String> seen) {
        if (name.length() > LONGEST_NAME || !pattern.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "not a name for a kind (a-b) or a dimension (a_b): " + name);
        }
        if (!seen.add(name)) {
            throw new IllegalArgumentException("named twice, or a name of our own: " + name);
        }
    }

    /// Two layouts with the same fingerprint hold the same facts.
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    private String text() {
        return "kinds " + kinds + "\ncodes " + codes + "\nnumbers " + numbers;
    }

    int kind(String name) {
        int index = kinds.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("unknown kind " + name + "; known are " + kinds);
        }
        return index;
    }

    /// Checks that a coded dimension exists, and gives its index.
    int code(String name) {
        return index(codes, name, "coded dimension");
    }

    /// Checks that a number exists, and gives its index.
    int number(String name) {
        return index(numbers, name, "number");
    }

    private static int index(List<String> names, String name, String sort) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "unknown " + sort + " " + name + "; known are " + names);
        }
        return index;
    }

    static String table(String kind) {
        return "fact_" + kind.replace('-', '_');
    }

    static String column(String dimension) {
        return "d_" + dimension;
    }
}
