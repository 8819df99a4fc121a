package org.homeward.figures.work;

import java.util.List;
import org.homeward.figures.model.Counts.Key;
import org.jspecify.annotations.Nullable;

/// An evaluation in the words of a language, as pages, files and the command print it.
///
/// @param headings one per breakdown
/// @param cross how rows by two breakdowns lie in a cross table
/// @param unplaced how many are counted in provinces that the division does not have
/// @param notes what a reader has to know to use the number
/// @param address the permanent address of the figure with its position
public record Sheet(
        Title title,
        List<String> headings,
        List<Row> rows,
        Cross cross,
        long total,
        long unplaced,
        List<String> notes,
        String address) {
    /// The name of the figure, its period and the moment of knowledge, the last two as sentences.
    public record Title(String figure, String period, String known) {}

    /// One cell of the evaluation: a label per breakdown, and the number.
    public record Row(Key key, List<String> labels, long count) {
        public Row {
            labels = List.copyOf(labels);
        }
    }

    /// The values of two breakdowns, each in the order in which people read them; empty lists where
    /// there are not two. The totals are counted, not added up.
    public record Cross(List<Value> first, List<Value> second) {
        static final Cross NONE = new Cross(List.of(), List.of());

        public Cross {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }
    }

    /// A value of a breakdown with what is counted there.
    public record Value(@Nullable String code, String label, long total) {}

    /// Whether the rows are by two breakdowns.
    public boolean isCrossed() {
        return headings.size() == 2;
    }

    public Sheet {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }
}
