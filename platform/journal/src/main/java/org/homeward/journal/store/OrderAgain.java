package org.homeward.journal.store;

import java.util.Arrays;
import java.util.List;
import org.homeward.journal.Verification.Kind;
import org.homeward.journal.model.Checkpoint;
import org.homeward.journal.model.MerkleTree;

/// One journal's order and tree, worked out again entry by entry.
final class OrderAgain {
    private final Findings findings;
    private final List<Checkpoint> signed;
    private final MerkleTree tree = new MerkleTree();
    private long before = Long.MIN_VALUE;

    /// @param signed what the tree must be a continuation of
    OrderAgain(Findings findings, List<Checkpoint> signed) {
        this.findings = findings;
        this.signed = List.copyOf(signed);
        compare();
    }

    /// @param at milliseconds since 1970
    /// @param leaf as it was worked out again
    /// @param kept as it stands in the data
    void add(long position, long at, byte[] leaf, byte[] kept) {
        if (position != tree.size() + 1) {
            findings.add(Kind.POSITION_MISSING, position);
        }
        if (at < before) {
            findings.add(Kind.TIME_WENT_BACK, position);
        }
        before = at;
        if (!Arrays.equals(leaf, kept)) {
            findings.add(Kind.LEAF_CHANGED, position);
        }
        tree.add(leaf);
        compare();
    }

    /// The whole tree, after all of it was compared with what was signed.
    MerkleTree end() {
        signed.stream()
                .filter(checkpoint -> checkpoint.size() > tree.size())
                .forEach(checkpoint -> findings.add(Kind.SHORTER_THAN_SIGNED, checkpoint.size()));
        return tree;
    }

    private void compare() {
        signed.stream()
                .filter(checkpoint -> checkpoint.size() == tree.size())
                .filter(checkpoint -> !Arrays.equals(checkpoint.root(), tree.root()))
                .forEach(checkpoint -> findings.add(Kind.OTHER_THAN_SIGNED, checkpoint.size()));
    }
}
