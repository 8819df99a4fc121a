package org.homeward.database;

import java.util.function.IntFunction;

/// How long a list is: exactly, or more than a number beyond which nobody turns its pages and which
/// therefore is not counted in a large register.
///
/// @param more whether there are more than the number says
public record ListLength(int number, boolean more) {
    /// From how many rows of its table on a register is large.
    public static final int LARGE = 100_000;

    /// How far lists of a large register are counted.
    public static final int COUNTED_UP_TO = 2_000;

    public static final ListLength NONE = new ListLength(0, false);

    /// What is taken for the length of a list that goes on beyond [#COUNTED_UP_TO].
    public static final ListLength LONG = new ListLength(COUNTED_UP_TO, true);

    /// @param counted of a large register, [#COUNTED_UP_TO] and one more at most need be counted
    public static ListLength of(long counted, boolean large) {
        return large && counted > COUNTED_UP_TO
                ? LONG
                : new ListLength(Math.toIntExact(counted), false);
    }

    /// As a tile shows it: what is not counted to its end has a plus.
    public String shown(IntFunction<String> written) {
        return written.apply(number) + (more ? "+" : "");
    }
}
