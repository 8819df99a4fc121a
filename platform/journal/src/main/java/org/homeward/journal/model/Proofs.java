package org.homeward.journal.model;

import java.security.MessageDigest;
import java.util.Iterator;
import java.util.List;

/// Checks proofs against roots, with nothing but the hashes in hand (RFC 9162, sections 2.1.3.2 and
/// 2.1.4.2, whose trees are those of RFC 6962).
public final class Proofs {
    private Proofs() {}

    /// Whether the path leads from the leaf at `index` to the root of the tree of `size` leaves.
    public static boolean holdsInclusion(
            byte[] leafHash, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hashes.parent(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hashes.parent(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }

    /// A tree by its size and root.
    public record Head(long size, byte[] root) {}

    /// Whether the proof shows the older tree to be a beginning of the newer one.
    public static boolean holdsConsistency(Head older, Head newer, List<byte[]> proof) {
        if (older.size() < 0 || older.size() > newer.size()) {
            return false;
        }
        if (older.size() == newer.size()) {
            return proof.isEmpty() && MessageDigest.isEqual(older.root(), newer.root());
        }
        if (older.size() == 0) {
            return proof.isEmpty() && MessageDigest.isEqual(older.root(), Hashes.empty());
        }
        boolean whole = Long.bitCount(older.size()) == 1;
        if (!whole && proof.isEmpty()) {
            return false;
        }
        var rest = proof.iterator();
        return climb(older, newer, whole ? older.root() : rest.next(), rest);
    }

    private static boolean climb(Head older, Head newer, byte[] start, Iterator<byte[]> rest) {
        long node = older.size() - 1;
        long last = newer.size() - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        byte[] was = start;
        byte[] is = start;
        while (rest.hasNext()) {
            byte[] sibling = rest.next();
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                was = Hashes.parent(sibling, was);
                is = Hashes.parent(sibling, is);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                is = Hashes.parent(is, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0
                && MessageDigest.isEqual(was, older.root())
                && MessageDigest.isEqual(is, newer.root());
    }
}
