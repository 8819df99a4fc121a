package org.homeward.journal.model;

import java.util.Arrays;
import java.util.Collection;

/// What an act's leaf commits to: the root of a tree over the hashes of the rows it wrote, in the
/// order of the hashes. So it is found again from the rows alone, and one row is shown to belong to
/// the act by a short path.
public final class ActContent {
    private ActContent() {}

    /// @param rowHashes of all rows of the act, in any order
    /// @return 32 bytes
    public static byte[] of(Collection<byte[]> rowHashes) {
        var tree = new MerkleTree();
        rowHashes.stream().sorted(Arrays::compareUnsigned).forEach(tree::add);
        return tree.root();
    }
}
