package org.homeward.intake.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.homeward.intake.Column;

/// Counts what the cells of one column look like, to tell a wrong column from wrong cells.
final class Tally {
    private static final int FEW = 3;
    private static final int SAMPLES = 20;
    private static final int ENOUGH = 500;

    final int place;
    final Column column;
    final List<Cell> samples = new ArrayList<>();
    private int filled;
    private int wrong;
    private int days;

    Tally(int place, Column column) {
        this.place = place;
        this.column = column;
    }

    void add(Cell cell, CellReader.Value value, Predicate<Cell> isDay) {
        if (value instanceof CellReader.Value.Empty || filled == ENOUGH) {
            return;
        }
        filled++;
        wrong += value instanceof CellReader.Value.Wrong ? 1 : 0;
        days += isDay.test(cell) ? 1 : 0;
        if (samples.size() < SAMPLES) {
            samples.add(cell);
        }
    }

    /// Whether four of five cells cannot be what the heading says.
    boolean isSuspicious() {
        int bad = column.isText() ? days : wrong;
        return filled >= FEW && bad * 5 >= filled * 4;
    }

    boolean holdsDays() {
        return filled >= FEW && days * 5 >= filled * 4;
    }
}
