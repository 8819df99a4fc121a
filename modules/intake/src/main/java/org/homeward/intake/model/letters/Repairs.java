package org.homeward.intake.model.letters;

import java.util.List;
import java.util.stream.Collectors;

/// What the letters of a file need so that they say what was meant.
///
/// @param columns those written by another table; nothing of them is taken before the sender has
///     seen it and agrees
/// @param mended what is put right in every file
/// @param unsure headings of columns that seem damaged and that no reading explains well enough
public record Repairs(List<OfColumn> columns, Mended mended, List<String> unsure) {
    public static final Repairs NONE = new Repairs(List.of(), Mended.NOTHING, List.of());

    public Repairs {
        columns = List.copyOf(columns);
        unsure = List.copyOf(unsure);
    }

    /// What a column needs by one reading.
    ///
    /// @param heading as repaired; empty for the line of headings itself
    /// @param cells how many cells of the column the reading changes
    public record OfColumn(String heading, String reading, int cells, List<Sample> samples) {
        public OfColumn {
            samples = List.copyOf(samples);
        }
    }

    /// A cell before and after, for the eyes of who sent the file alone.
    public record Sample(int line, String before, String after) {
        @Override
        public String toString() {
            return "Sample[line=" + line + "]";
        }
    }

    /// How many cells were put right in which way.
    public record Mended(int composed, int lookAlikes, int invisible) {
        public static final Mended NOTHING = new Mended(0, 0, 0);
    }

    /// The readings used, by which the sender agrees to them and receipts know them; empty when
    /// there is nothing to agree to.
    public String code() {
        return columns.stream()
                .map(OfColumn::reading)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
