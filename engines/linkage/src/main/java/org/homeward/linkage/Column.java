package org.homeward.linkage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One column of the records: each distinct value once, and which of them a record has.
public final class Column {
    /// What stands for a value that is missing.
    public static final int MISSING = -1;

    private final String name;
    private final int[] codes;
    private final String[] values;
    private final int[] counts;

    private Column(String name, int[] codes, String[] values, int[] counts) {
        this.name = name;
        this.codes = codes;
        this.values = values;
        this.counts = counts;
    }

    public String name() {
        return name;
    }

    /// The number of the record's value among the distinct ones; [#MISSING] without one.
    public int code(int record) {
        return codes[record];
    }

    public String value(int code) {
        return values[code];
    }

    /// How many records have the value.
    public int count(int code) {
        return counts[code];
    }

    /// How many distinct values there are.
    public int distinct() {
        return values.length;
    }

    static final class Builder {
        private final String name;
        private final Distinct known = new Distinct();
        private int[] codes = new int[1024];
        private int[] counts = new int[1024];
        private int size;

        Builder(String name) {
            this.name = name;
        }

        void add(@Nullable String given) {
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, size * 2);
            }
            codes[size++] = given == null ? MISSING : code(given.strip());
        }

        private int code(String value) {
            if (value.isEmpty()) {
                return MISSING;
            }
            int code = known.number(value);
            if (code == counts.length) {
                counts = Arrays.copyOf(counts, code * 2);
            }
            counts[code]++;
            return code;
        }

        Column build() {
            return new Column(
                    name,
                    Arrays.copyOf(codes, size),
                    known.texts(),
                    Arrays.copyOf(counts, known.size()));
        }
    }
}
