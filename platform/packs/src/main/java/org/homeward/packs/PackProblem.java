package org.homeward.packs;

/// One thing that is wrong in a pack: the file, its row (0 = the whole file), the column or key
/// (empty = the whole row) and the reason.
public record PackProblem(String file, int row, String column, String reason) {
    @Override
    public String toString() {
        return file
                + (row == 0 ? "" : ", row " + row)
                + (column.isEmpty() ? "" : ", " + column)
                + ": "
                + reason;
    }
}
