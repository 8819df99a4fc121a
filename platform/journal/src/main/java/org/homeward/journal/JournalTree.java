package org.homeward.journal;

import java.util.List;
import org.homeward.journal.model.Tile;

/// A hash tree over the leaves of all acts, or of all reads (RFC 6962): its roots, and what proves
/// them.
public interface JournalTree {
    /// The position of the newest leaf; [Position#NONE] before the first.
    Position latest();

    /// The root of the tree over the leaves up to a position (section 2.1), 32 bytes.
    byte[] rootAt(Position position);

    /// The audit path of an entry in the tree over the leaves up to a position (section 2.1.1).
    List<byte[]> inclusion(Position entry, Position at);

    /// The proof that the tree at a position is a beginning of the one at another (section 2.1.2).
    List<byte[]> consistency(Position older, Position newer);

    /// What the file of a tile holds (C2SP tlog-tiles).
    byte[] bytes(Tile tile);
}
