package org.homeward.intake.web;

import java.time.Instant;
import java.time.LocalDate;
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

/// Acts without transactions, their order kept in memory.
final class MemoryJournal implements Journal {
    private final List<JournalEntry> entries = new ArrayList<>();

    @Override
    public <T> T act(Occasion occasion, Function<Recording, T> work) {
        var recording = new Acting();
        T result = work.apply(recording);
        if (recording.asked) {
            entries.add(
                    new JournalEntry(
                            new Position(entries.size() + 1L),
                            recording.act,
                            Instant.EPOCH,
                            occasion,
                            new byte[32]));
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
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Instant> recordedAt(Position position) {
        return Optional.of(Instant.EPOCH.plusSeconds(position.value()));
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
        throw new UnsupportedOperationException();
    }

    private static final class Acting implements Recording {
        private final ActId act = new ActId(UUID.randomUUID());
        private boolean asked;

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
