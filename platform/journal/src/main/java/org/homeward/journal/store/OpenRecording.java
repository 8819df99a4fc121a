package org.homeward.journal.store;

import java.util.Collection;
import org.homeward.journal.ActId;
import org.homeward.journal.Recording;
import org.homeward.journal.model.RowHashes;

/// An act under way: whether anybody asked for it, and the hashes of the rows it wrote.
final class OpenRecording implements Recording, AutoCloseable {
    private final ActId act;
    private final RowHashes rows = new RowHashes();
    private boolean used;

    OpenRecording(ActId act) {
        this.act = act;
    }

    @Override
    public ActId act() {
        used = true;
        return act;
    }

    @Override
    public void include(Collection<byte[]> rowHashes) {
        rows.addAll(rowHashes);
    }

    @Override
    public long rows() {
        return rows.size();
    }

    boolean isUsed() {
        return used;
    }

    /// What the act's leaf commits to.
    byte[] content() {
        return rows.root();
    }

    @Override
    public void close() {
        rows.close();
    }
}
