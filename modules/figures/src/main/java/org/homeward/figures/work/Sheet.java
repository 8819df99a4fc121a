package org.homeward.figures.work;

import java.util.List;
import org.homeward.figures.model.Counts.Key;

/// An evaluation in the words of a language, as pages, files and the command print it.
///
/// @param headings one per breakdown
/// @param notes what a reader has to know to use the number
/// @param address the permanent address of the figure with its position
public record Sheet(
        Title title,
        List<String> headings,
        List<Row> rows,
        long total,
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

    public Sheet {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }
}
