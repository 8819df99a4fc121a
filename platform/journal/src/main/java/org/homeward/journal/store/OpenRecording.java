package org.homeward.journal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.homeward.journal.ActId;
import org.homeward.journal.Recording;
import org.homeward.journal.model.ActContent;

/// An act under way: whether anybody asked for it, and the hashes of the rows it wrote.
final class OpenRecording implements Recording {
    private final ActId act;
    private final List<byte[]> rows = new ArrayList<>();
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

    boolean isUsed() {
        return used;
    }

    /// What the act's leaf commits to.
    byte[] content() {
        return ActContent.of(rows);
    }
}
