package org.homeward.packs;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The days on which something is in force, half-open: `from` belongs to it, `to` does not. A
/// missing end is open.
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {
    /// In force on every day.
    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("valid from %s to %s".formatted(from, to));
        }
    }

    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    public boolean overlaps(Validity other) {
        return startsBefore(other.to) && other.startsBefore(to);
    }

    private boolean startsBefore(@Nullable LocalDate end) {
        return from == null || end == null || from.isBefore(end);
    }

    /// The last day in force, empty while it has no end.
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(to).map(end -> end.minusDays(1));
    }

    @Override
    public String toString() {
        return "[" + (from == null ? "" : from) + ", " + (to == null ? "" : to) + ")";
    }
}
