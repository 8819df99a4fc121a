package org.homeward.chronicle;

import java.util.List;

/// The table that answers a question: the cells that are not empty, sorted by axis (codes by text,
/// numbers and bands by value, time by calendar, unknown last). The cells add up to the total.
///
/// `undated` is how many more may belong to the period: their date is too imprecise to say.
public record Answer(List<Cell> cells, long total, long undated) {
    public Answer {
        cells = List.copyOf(cells);
    }
}
