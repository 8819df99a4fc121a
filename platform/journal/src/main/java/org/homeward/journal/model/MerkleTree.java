package org.homeward.journal.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
        if (leafHash.length != 32) {
            throw new IllegalArgumentException("a leaf hash has 32 bytes");
        }
        byte[] node = leafHash.clone();
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            node = parent(frontier.removeLast(), node);
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
            return sha256().digest();
        }
        byte[] root = frontier.getLast();
        for (int at = frontier.size() - 2; at >= 0; at--) {
            root = parent(frontier.get(at), root);
        }
        return root.clone();
    }

    static byte[] parent(byte[] left, byte[] right) {
        var digest = sha256();
        digest.update((byte) 1);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
