package org.homeward.journal.model;

import java.util.ArrayList;
import java.util.List;

/// A piece of the tree as C2SP tlog-tiles cuts it: up to 256 hashes of one level, for anybody to
/// fetch from plain files and to prove with.
///
/// @param level 0 for leaves; each level stands on the roots of full tiles of the one below
/// @param index from 0
/// @param width how many hashes it has, 1 to 256
public record Tile(int level, long index, int width) {
    private static final int GROUP = 1000;

    /// The tiles that a tree of that size has, partial ones last on their level.
    public static List<Tile> of(long size) {
        var tiles = new ArrayList<Tile>();
        int level = 0;
        for (long count = size; count > 0; count /= StoredTree.TILE_WIDTH, level++) {
            long full = count / StoredTree.TILE_WIDTH;
            for (long index = 0; index < full; index++) {
                tiles.add(new Tile(level, index, StoredTree.TILE_WIDTH));
            }
            int rest = (int) (count % StoredTree.TILE_WIDTH);
            if (rest > 0) {
                tiles.add(new Tile(level, full, rest));
            }
        }
        return tiles;
    }

    /// Where the tile lies below the folder of the log: `tile/<L>/<N>[.p/<W>]`, the index in groups
    /// of three digits of which all but the last begin with an `x`.
    public String path() {
        var groups = new StringBuilder("%03d".formatted(index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            groups.insert(0, "x%03d/".formatted(rest % GROUP));
        }
        var path = "tile/" + level + "/" + groups;
        return width == StoredTree.TILE_WIDTH ? path : path + ".p/" + width;
    }
}
