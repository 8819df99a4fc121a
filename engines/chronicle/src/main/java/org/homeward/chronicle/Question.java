package org.homeward.chronicle;

import java.util.ArrayList;
import java.util.List;

/// A measure, asked for a period, as known at a position, for a reader's filters and breakdown.
///
/// A fact counts only when all days that its date can mean lie in the period.
public record Question(
        Measure measure, Days period, long position, List<Filter> filters, List<Axis> breakdown) {
    public Question {
        if (position < 0) {
            throw new IllegalArgumentException("a position is not negative: " + position);
        }
        filters = List.copyOf(filters);
        breakdown = List.copyOf(breakdown);
        if (breakdown.stream().distinct().count() < breakdown.size()) {
            throw new IllegalArgumentException("the same axis twice: " + breakdown);
        }
    }

    public static Question of(Measure measure, Days period, long position) {
        return new Question(measure, period, position, List.of(), List.of());
    }

    /// The same question with one more axis.
    public Question by(Axis axis) {
        return new Question(measure, period, position, filters, plus(breakdown, axis));
    }

    /// The same question with one more filter of the reader.
    public Question where(Filter filter) {
        return new Question(measure, period, position, plus(filters, filter), breakdown);
    }

    /// The same question as known at another position.
    public Question at(long otherPosition) {
        return new Question(measure, period, otherPosition, filters, breakdown);
    }

    /// The same question for another period.
    Question during(Days otherPeriod) {
        return new Question(measure, otherPeriod, position, filters, breakdown);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
