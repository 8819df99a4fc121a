package org.homeward.chronicle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Text codes as small integers, one list per coded dimension. Ordinals are never used again.
final class Dictionary {
    private final List<List<String>> codes;
    private final List<Map<String, Integer>> ordinals;

    private Dictionary(List<List<String>> codes, List<Map<String, Integer>> ordinals) {
        this.codes = codes;
        this.ordinals = ordinals;
    }

    static Dictionary empty(int dimensions) {
        var codes = new ArrayList<List<String>>();
        var ordinals = new ArrayList<Map<String, Integer>>();
        for (int dimension = 0; dimension < dimensions; dimension++) {
            codes.add(List.of());
            ordinals.add(Map.of());
        }
        return new Dictionary(codes, ordinals);
    }

    /// The ordinal of a code, or -1, which no row holds.
    int ordinal(int dimension, String code) {
        return ordinals.get(dimension).getOrDefault(code, -1);
    }

    String code(int dimension, int ordinal) {
        return codes.get(dimension).get(ordinal);
    }

    List<String> codes(int dimension) {
        return codes.get(dimension);
    }

    Draft draft() {
        return new Draft(this);
    }

    /// A code that a dictionary got.
    record Addition(int dimension, int ordinal, String code) {}

    /// A dictionary in the making. The one it started from stays as it is.
    static final class Draft {
        private final Dictionary base;
        private final List<Addition> additions = new ArrayList<>();
        private final List<Map<String, Integer>> added = new ArrayList<>();

        private Draft(Dictionary base) {
            this.base = base;
            base.codes.forEach(_ -> added.add(new HashMap<>()));
        }

        int ordinal(int dimension, String code) {
            int known = base.ordinal(dimension, code);
            if (known >= 0) {
                return known;
            }
            var fresh = added.get(dimension);
            return fresh.computeIfAbsent(
                    code,
                    _ -> {
                        int ordinal = base.codes.get(dimension).size() + fresh.size();
                        additions.add(new Addition(dimension, ordinal, code));
                        return ordinal;
                    });
        }

        List<Addition> additions() {
            return additions;
        }

        Dictionary finish() {
            if (additions.isEmpty()) {
                return base;
            }
            var codes = new ArrayList<>(base.codes);
            var ordinals = new ArrayList<>(base.ordinals);
            for (int dimension = 0; dimension < codes.size(); dimension++) {
                if (!added.get(dimension).isEmpty()) {
                    codes.set(dimension, new ArrayList<>(codes.get(dimension)));
                    var merged = new HashMap<>(ordinals.get(dimension));
                    merged.putAll(added.get(dimension));
                    ordinals.set(dimension, merged);
                }
            }
            additions.forEach(one -> codes.get(one.dimension()).add(one.code()));
            return new Dictionary(codes, ordinals);
        }
    }
}
