package org.homeward.figures;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.homeward.journal.ActId;
import org.homeward.journal.InstanceKind;
import org.homeward.journal.Journal;
import org.homeward.journal.JournalEntry;
import org.homeward.journal.Occasion;
import org.homeward.journal.Position;
import org.homeward.journal.Recording;

/// Acts in memory, each recorded at the moment that the test has reached.
public final class MemoryJournal implements Journal {
    private final List<JournalEntry> entries = new ArrayList<>();
    private final ZoneId zone;
    private Instant now = Instant.EPOCH;

    public MemoryJournal(ZoneId zone) {
        this.zone = zone;
    }

    /// Moves to noon of a day.
    public void on(String day) {
        now = LocalDate.parse(day).atTime(12, 0).atZone(zone).toInstant();
    }

    @Override
    public <T> T act(Occasion occasion, Function<Recording, T> work) {
        var recording = new Acting(new ActId(new UUID(7, entries.size() + 1L)));
        T result = work.apply(recording);
        if (recording.asked) {
            var position = new Position(entries.size() + 1L);
            var leaf =
                    ByteBuffer.allocate(32).putLong(position.value()).putLong(now.toEpochMilli());
            entries.add(new JournalEntry(position, recording.act, now, occasion, leaf.array()));
        }
        return result;
    }

    @Override
    public InstanceKind kind() {
        return InstanceKind.DEMO;
    }

    @Override
    public Position latest() {
        return new Position(entries.size());
    }

    @Override
    public Optional<Position> asKnownOn(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return entries.stream()
                .filter(entry -> entry.recordedAt().isBefore(end))
                .map(JournalEntry::position)
                .reduce((_, later) -> later);
    }

    @Override
    public Optional<Instant> recordedAt(Position position) {
        return entries.stream()
                .filter(entry -> entry.position().equals(position))
                .map(JournalEntry::recordedAt)
                .findFirst();
    }

    @Override
    public Optional<Position> positionOf(ActId act) {
        return entries.stream()
                .filter(entry -> entry.act().equals(act))
                .map(JournalEntry::position)
                .findFirst();
    }

    @Override
    public List<JournalEntry> after(Position position, int limit) {
        return entries.stream().skip(position.value()).limit(limit).toList();
    }

    @Override
    public List<JournalEntry> upTo(Position position, int limit) {
        return entries.reversed().stream()
                .filter(entry -> entry.position().compareTo(position) <= 0)
                .limit(limit)
                .toList();
    }

    private static final class Acting implements Recording {
        private final ActId act;
        private boolean asked;

        Acting(ActId act) {
            this.act = act;
        }

        @Override
        public ActId act() {
            asked = true;
            return act;
        }

        @Override
        public void include(Collection<byte[]> rowHashes) {
            asked = true;
        }

        @Override
        public long rows() {
            return 0;
        }
    }
}
