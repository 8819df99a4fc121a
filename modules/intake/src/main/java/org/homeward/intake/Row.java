package org.homeward.intake;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.homeward.base.AgencyId;
import org.homeward.base.PartialDate;
import org.homeward.base.UnitId;

/// A row that read without an error: its cells as canonical text by column name.
///
/// Canonical means NFC text, ISO dates, codes, unit ids and agency ids, so that the same content
/// is the same text however it was written. Empty cells are absent.
///
/// @param line the line of the file, 1 for the first line, as the sender's program shows it
/// @param recordNumber the agency's own number of the record
public record Row(int line, String recordNumber, Map<String, String> cells) {
    public Row {
        cells = Map.copyOf(cells);
    }

    public Optional<String> text(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    public Optional<PartialDate> date(String column) {
        return text(column).flatMap(PartialDate::parse);
    }

    public OptionalInt whole(String column) {
        var text = cells.get(column);
        return text == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    public Optional<UnitId> unit(String column) {
        return text(column).map(UnitId::new);
    }

    public Optional<AgencyId> agency(String column) {
        return text(column).map(AgencyId::new);
    }

    public boolean yes(String column) {
        return "yes".equals(cells.get(column));
    }

    @Override
    public String toString() {
        return "Row[line=" + line + "]";
    }
}
