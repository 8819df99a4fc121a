package org.homeward.journal.model;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Roots and proofs of every size that a growing list of leaves has had (RFC 6962, sections 2.1 to
/// 2.1.2).
///
/// Leaves stay where they are kept and are read by the tile, 256 at a time; of each full tile only
/// its root is held here, 32 bytes for 8 KiB of leaves. A proof reads two or three tiles.
public final class StoredTree {
    /// Levels of a tile, as C2SP tlog-tiles fixes them: a tile is 256 leaves wide.
    public static final int TILE_HEIGHT = 8;

    /// Leaves of a full tile.
    public static final int TILE_WIDTH = 1 << TILE_HEIGHT;

    /// Where the leaves are kept.
    public interface Leaves {
        /// The leaf hashes from `from` (counted from 0) to before `to`, all of them.
        List<byte[]> read(long from, long to);
    }

    /// Where the roots of full tiles are kept, for trees so large that they are not read leaf by
    /// leaf
    /// at each start.
    public interface TileRoots {
        /// All roots that are kept, from the first tile on.
        List<byte[]> read();

        void add(long tile, byte[] root);
    }

    /// Kept nowhere: worked out from the leaves when they are needed.
    private static final TileRoots NOT_KEPT =
            new TileRoots() {
                @Override
                public List<byte[]> read() {
                    return List.of();
                }

                @Override
                public void add(long tile, byte[] root) {}
            };

    private final Leaves leaves;
    private final TileRoots tileRoots;

    /// By level above the tiles: the roots of complete subtrees, `levels.get(0)` one per full tile.
    private final List<List<byte[]>> levels = new ArrayList<>();

    public StoredTree(Leaves leaves) {
        this(leaves, NOT_KEPT);
    }

    public StoredTree(Leaves leaves, TileRoots tileRoots) {
        this.leaves = leaves;
        this.tileRoots = tileRoots;
    }

    /// The root over the first `size` leaves.
    public byte[] root(long size) {
        return size == 0 ? Hashes.empty() : subtree(0, size);
    }

    /// The audit path that shows that the leaf at `index` stands in the tree of `size` leaves, from
    /// the leaf upwards.
    public List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of " + size + " has no leaf " + index);
        }
        var path = new ArrayList<byte[]>();
        include(index, 0, size, path);
        return path;
    }

    private void include(long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long split = from + split(to - from);
        if (index < split) {
            include(index, from, split, path);
            path.add(subtree(split, to));
        } else {
            include(index, split, to, path);
            path.add(subtree(from, split));
        }
    }

    /// The proof that the tree of `older` leaves is a beginning of the tree of `newer`. Empty when
    /// they are the same or the older one is empty.
    public List<byte[]> consistency(long older, long newer) {
        if (older < 0 || older > newer) {
            throw new IllegalArgumentException(older + " is not a beginning of " + newer);
        }
        var proof = new ArrayList<byte[]>();
        if (older > 0) {
            keep(older, new Span(0, newer), true, proof);
        }
        return proof;
    }

    /// The hashes of a tile, one after the other, as its file holds them.
    ///
    /// @param tile of a size that the list of leaves has reached
    public byte[] bytes(Tile tile) {
        var bytes = new ByteArrayOutputStream(tile.width() * Hashes.LENGTH);
        long first = tile.index() * TILE_WIDTH;
        if (tile.level() == 0) {
            leaves.read(first, first + tile.width()).forEach(bytes::writeBytes);
        } else {
            for (long at = first; at < first + tile.width(); at++) {
                bytes.writeBytes(kept((tile.level() - 1) * TILE_HEIGHT, at));
            }
        }
        return bytes.toByteArray();
    }

    private record Span(long from, long to) {}

    /// SUBPROOF of section 2.1.2.
    private void keep(long older, Span span, boolean known, List<byte[]> proof) {
        if (older == span.to()) {
            if (!known) {
                proof.add(subtree(span.from(), span.to()));
            }
            return;
        }
        long split = span.from() + split(span.to() - span.from());
        if (older <= split) {
            keep(older, new Span(span.from(), split), known, proof);
            proof.add(subtree(split, span.to()));
        } else {
            keep(older, new Span(split, span.to()), false, proof);
            proof.add(subtree(span.from(), split));
        }
    }

    /// The root over the leaves from `from` to before `to`. `from` is a multiple of the power of
    /// two
    /// that is at least as large as their number, as in every subtree that the RFC names.
    private byte[] subtree(long from, long to) {
        long count = to - from;
        if (count <= TILE_WIDTH && from / TILE_WIDTH == (to - 1) / TILE_WIDTH) {
            return count == TILE_WIDTH ? kept(0, from / TILE_WIDTH) : ofLeaves(from, to);
        }
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return kept(level - TILE_HEIGHT, from >> level);
        }
        long split = from + split(count);
        return Hashes.parent(subtree(from, split), subtree(split, to));
    }

    private byte[] ofLeaves(long from, long to) {
        var tree = new MerkleTree();
        leaves.read(from, to).forEach(tree::add);
        if (tree.size() != to - from) {
            throw new IllegalStateException("leaves are missing after " + from);
        }
        return tree.root();
    }

    private synchronized byte[] kept(int level, long index) {
        if (levels.isEmpty()) {
            levels.add(new ArrayList<>());
            tileRoots.read().forEach(root -> add(0, root));
        }
        long tiles = (index + 1) << level;
        while (levels.getFirst().size() < tiles) {
            long next = levels.getFirst().size();
            var root = ofLeaves(next * TILE_WIDTH, (next + 1) * TILE_WIDTH);
            add(0, root);
            tileRoots.add(next, root);
        }
        return levels.get(level).get(Math.toIntExact(index));
    }

    private void add(int level, byte[] hash) {
        if (levels.size() == level) {
            levels.add(new ArrayList<>());
        }
        var row = levels.get(level);
        row.add(hash);
        if (row.size() % 2 == 0) {
            add(level + 1, Hashes.parent(row.get(row.size() - 2), hash));
        }
    }

    /// The largest power of two below `count`.
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
