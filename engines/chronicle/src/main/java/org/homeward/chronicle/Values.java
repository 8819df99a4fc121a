package org.homeward.chronicle;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The values of a fact per dimension. A dimension that is absent is unknown.
public record Values(Map<String, String> codes, Map<String, Integer> numbers) {
    private static final Values NONE = new Values(Map.of(), Map.of());

    public Values {
        codes = Map.copyOf(codes);
        numbers = Map.copyOf(numbers);
        if (codes.containsValue("")) {
            throw new IllegalArgumentException("an empty code; leave an unknown value out");
        }
        if (numbers.containsValue(Integer.MIN_VALUE)) {
            throw new IllegalArgumentException("the smallest integer is kept for unknown");
        }
    }

    public static Values none() {
        return NONE;
    }

    public static Values of(Map<String, String> codes) {
        return new Values(codes, Map.of());
    }

    /// The same values with one more code; null leaves it unknown.
    public Values code(String dimension, @Nullable String code) {
        var more = new HashMap<>(codes);
        put(more, dimension, code);
        return new Values(more, numbers);
    }

    /// The same values with one more number; null leaves it unknown.
    public Values number(String dimension, @Nullable Integer number) {
        var more = new HashMap<>(numbers);
        put(more, dimension, number);
        return new Values(codes, more);
    }

    private static <V> void put(Map<String, V> map, String dimension, @Nullable V value) {
        if (value == null) {
            map.remove(dimension);
        } else {
            map.put(dimension, value);
        }
    }
}
