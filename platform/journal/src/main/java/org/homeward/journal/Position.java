package org.homeward.journal;

/// The place of a committed act in the one order of all acts: 1, 2, 3 … without a gap.
///
/// Whatever was known *at* a position is what the acts up to and including it wrote.
public record Position(long value) implements Comparable<Position> {
    /// Before the first act.
    public static final Position NONE = new Position(0);

    public Position {
        if (value < 0) {
            throw new IllegalArgumentException("positions start at 0");
        }
    }

    @Override
    public int compareTo(Position other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
