package org.homeward.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.journal.Look;
import org.homeward.journal.Position;
import org.homeward.journal.ReadJournal;

/// A journal of reads in memory, which a test may break.
public final class KeptLooks implements ReadJournal {
    private final List<Look> looks = new ArrayList<>();
    private boolean broken;

    public List<Look> looks() {
        return List.copyOf(looks);
    }

    public void breakDown() {
        broken = true;
    }

    @Override
    public void write(List<Look> some) {
        if (broken) {
            throw new ReadsNotWritten(new IllegalStateException("broken for a test"));
        }
        looks.addAll(some);
    }

    @Override
    public Position latest() {
        return new Position(looks.size());
    }

    @Override
    public List<Entry> at(UUID record, Position before, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Entry> by(Optional<AgencyId> readers, Position before, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Entry> of(UserId reader, Position before, int limit) {
        throw new UnsupportedOperationException();
    }
}
