package org.homeward.linkage;

import java.util.List;

/// How closely two values agree. A comparison has several, the closest first; a pair is at the
/// first one that holds for it.
public sealed interface Level {
    /// Both are the same in a form.
    record Same(Form form) implements Level {}

    /// Each has what the other one has in its place: family and given name changed over.
    ///
    /// @param otherColumn where the other part stands
    record ChangedOver(String otherColumn, Form form) implements Level {}

    /// One has all the words of the other one, in any order; both have words.
    record WordsWithin() implements Level {}

    /// So much of the words are in both, in any order, words that differ by a slip taken for one.
    ///
    /// @param share of the words of the one that has fewer, from 0 to 1
    record WordsAlike(double share) implements Level {}

    /// So many edits apart at most, see [Kernels].
    record Edits(int atMost) implements Level {}

    /// Jaro and Winkler's likeness is so high at least.
    record Alike(double atLeast) implements Level {}

    /// Dates that agree in these of their parts; both must have all of them.
    record SameParts(List<DatePart> parts) implements Level {
        public SameParts {
            parts = List.copyOf(parts);
        }
    }

    /// Dates of the same year whose day and month have changed places.
    record DayAndMonthChangedOver() implements Level {}

    /// Dates so many years apart at most.
    record YearsApart(int atMost) implements Level {}

    /// Both have a value, and no level before this holds.
    record Different() implements Level {}

    /// What a date consists of.
    enum DatePart {
        YEAR,
        MONTH,
        DAY
    }
}
