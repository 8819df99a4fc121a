package org.homeward.fuzz;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.journal.ActId;
import org.homeward.journal.InstanceKind;
import org.homeward.journal.Journal;
import org.homeward.journal.JournalEntry;
import org.homeward.journal.Occasion;
import org.homeward.journal.Position;
import org.homeward.journal.Recording;

/// A journal of one act, for reading questions against.
record OneActJournal(Instant recorded) implements Journal {
    private static final Position ONLY = new Position(1);

    /// A database keeps no more than these years; a day beyond them must not come so far.
    private static final int FARTHEST = 290_000;

    @Override
    public <T> T act(Occasion occasion, Function<Recording, T> work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public InstanceKind kind() {
        return InstanceKind.DEMO;
    }

    @Override
    public Position latest() {
        return ONLY;
    }

    @Override
    public Optional<Position> asKnownOn(LocalDate day) {
        Must.hold(day.getYear() > -4000 && day.getYear() < FARTHEST, "a day of the database");
        var end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return recorded.isBefore(end) ? Optional.of(ONLY) : Optional.empty();
    }

    @Override
    public Optional<Instant> recordedAt(Position position) {
        return position.equals(ONLY) ? Optional.of(recorded) : Optional.empty();
    }

    @Override
    public Optional<Position> positionOf(ActId act) {
        return Optional.empty();
    }

    @Override
    public List<JournalEntry> after(Position position, int limit) {
        return List.of();
    }

    @Override
    public List<JournalEntry> upTo(Position position, int limit) {
        return List.of();
    }
}
