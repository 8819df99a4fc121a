package org.homeward.journal.model;

import java.util.ArrayList;
import java.util.List;

/// The hash tree over a growing list of leaf hashes (RFC 6962, section 2.1), holding only its
/// frontier:
/// the roots of the complete subtrees, largest first.
public final class MerkleTree {
    private final List<byte[]> frontier = new ArrayList<>();
    private long size;

    /// Adds a leaf hash, that is `SHA-256(0x00 || leaf)`, 32 bytes.
    public void add(byte[] leafHash) {
        if (leafHash.length != Hashes.LENGTH) {
            throw new IllegalArgumentException("a leaf hash has 32 bytes");
        }
        byte[] node = leafHash.clone();
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            node = Hashes.parent(frontier.removeLast(), node);
        }
        frontier.add(node);
        size++;
    }

    public long size() {
        return size;
    }

    /// The root hash; of an empty tree the hash of nothing.
    public byte[] root() {
        if (frontier.isEmpty()) {
            return Hashes.empty();
        }
        byte[] root = frontier.getLast();
        for (int at = frontier.size() - 2; at >= 0; at--) {
            root = Hashes.parent(frontier.get(at), root);
        }
        return root.clone();
    }
}
