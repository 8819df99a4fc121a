package org.homeward.journal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoredTreeTest {
    private static final int MOST = 1_100;

    private final List<byte[]> leaves = leaves(MOST);
    private final StoredTree tree = over(leaves);

    @Test
    void everySizeHasTheRootOfItsLeaves() {
        var grown = new MerkleTree();
        assertThat(tree.root(0)).isEqualTo(grown.root());
        for (int size = 1; size <= MOST; size++) {
            grown.add(leaves.get(size - 1));
            assertThat(tree.root(size)).as("size " + size).isEqualTo(grown.root());
        }
    }

    @Test
    void everyLeafIsShownToStandInTheTree() {
        var random = new SplittableRandom(1);
        for (int round = 0; round < 2_000; round++) {
            long size = random.nextLong(1, MOST + 1);
            long index = random.nextLong(size);
            var path = tree.inclusion(index, size);
            var root = tree.root(size);
            var leaf = leaves.get((int) index);

            assertThat(Proofs.holdsInclusion(leaf, index, size, path, root)).isTrue();
            assertThat(Proofs.holdsInclusion(spoilt(leaf), index, size, path, root)).isFalse();
            assertThat(Proofs.holdsInclusion(leaf, index, size, path, spoilt(root))).isFalse();
            assertThat(Proofs.holdsInclusion(leaf, size, size, path, root)).isFalse();
            if (!path.isEmpty()) {
                assertThat(Proofs.holdsInclusion(leaf, index, size, spoilt(path, random), root))
                        .isFalse();
                assertThat(Proofs.holdsInclusion(leaf, index ^ 1, size, path, root)).isFalse();
                assertThat(Proofs.holdsInclusion(leaf, index, size, shortened(path), root))
                        .isFalse();
            }
        }
    }

    @Test
    void everyOlderTreeIsShownToBeABeginningOfTheNewer() {
        var random = new SplittableRandom(2);
        for (int round = 0; round < 2_000; round++) {
            long newer = random.nextLong(1, MOST + 1);
            long older = random.nextLong(newer + 1);
            var proof = tree.consistency(older, newer);
            var was = new Proofs.Head(older, tree.root(older));
            var is = new Proofs.Head(newer, tree.root(newer));

            assertThat(Proofs.holdsConsistency(was, is, proof)).isTrue();
            var rewritten = new Proofs.Head(older, spoilt(was.root()));
            assertThat(Proofs.holdsConsistency(rewritten, is, proof)).isFalse();
            if (older > 0) {
                var other = new Proofs.Head(newer, spoilt(is.root()));
                assertThat(Proofs.holdsConsistency(was, other, proof)).isFalse();
            }
            if (!proof.isEmpty()) {
                assertThat(Proofs.holdsConsistency(was, is, spoilt(proof, random))).isFalse();
                assertThat(Proofs.holdsConsistency(was, is, shortened(proof))).isFalse();
            }
            if (older < newer) {
                assertThat(Proofs.holdsConsistency(is, was, proof)).isFalse();
            }
        }
    }

    /// The audit path of the second of eight leaves, as the test vectors of Certificate
    /// Transparency
    /// have it.
    @Test
    void agreesWithTheKnownPathOfTheTestVectorsOfCertificateTransparency() {
        var known =
                Stream.of(
                                "",
                                "00",
                                "10",
                                "2021",
                                "3031",
                                "40414243",
                                "5051525354555657",
                                "606162636465666768696a6b6c6d6e6f")
                        .map(hex -> Hashes.leaf(HexFormat.of().parseHex(hex)))
                        .toList();

        assertThat(over(known).inclusion(0, 8))
                .extracting(HexFormat.of()::formatHex)
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    }

    /// Whoever has the tiles alone works the root out, as a reader of C2SP tlog-tiles does.
    @Test
    void theTilesHoldTheWholeTree() {
        for (int size : new int[] {1, 255, 256, 257, 512, MOST}) {
            for (var tile : Tile.of(size)) {
                assertThat(tree.bytes(tile)).hasSize(tile.width() * Hashes.LENGTH);
            }
            assertThat(rootOfTiles(size)).as("size " + size).isEqualTo(tree.root(size));
        }
    }

    private byte[] rootOfTiles(int size) {
        var fromTiles =
                new StoredTree(
                        (from, to) -> {
                            var read = new ArrayList<byte[]>();
                            for (long at = from; at < to; at++) {
                                long tile = at / StoredTree.TILE_WIDTH;
                                int width =
                                        (int) Math.min(StoredTree.TILE_WIDTH, size - tile * 256);
                                var bytes = tree.bytes(new Tile(0, tile, width));
                                int place = (int) (at % StoredTree.TILE_WIDTH) * Hashes.LENGTH;
                                read.add(
                                        java.util.Arrays.copyOfRange(
                                                bytes, place, place + Hashes.LENGTH));
                            }
                            return read;
                        });
        if (size > StoredTree.TILE_WIDTH) {
            var above = tree.bytes(new Tile(1, 0, size / StoredTree.TILE_WIDTH));
            assertThat(java.util.Arrays.copyOf(above, Hashes.LENGTH)).isEqualTo(tree.root(256));
        }
        return fromTiles.root(size);
    }

    @Test
    void leavesThatAreGoneAreNotPassedOver() {
        var shortened = over(leaves.subList(0, 700));

        assertThatThrownBy(() -> shortened.root(701)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> tree.inclusion(5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(6, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static StoredTree over(List<byte[]> leaves) {
        return new StoredTree(
                (from, to) ->
                        leaves.subList(
                                (int) Math.min(from, leaves.size()),
                                (int) Math.min(to, leaves.size())));
    }

    private static List<byte[]> leaves(int count) {
        var random = new SplittableRandom(count);
        var leaves = new ArrayList<byte[]>();
        for (int n = 0; n < count; n++) {
            var leaf = new byte[Hashes.LENGTH];
            random.nextBytes(leaf);
            leaves.add(leaf);
        }
        return leaves;
    }

    private static byte[] spoilt(byte[] hash) {
        var other = hash.clone();
        other[7] ^= 0x10;
        return other;
    }

    private static List<byte[]> spoilt(List<byte[]> path, SplittableRandom random) {
        var other = new ArrayList<>(path);
        int at = random.nextInt(path.size());
        other.set(at, spoilt(other.get(at)));
        return other;
    }

    private static List<byte[]> shortened(List<byte[]> path) {
        return path.subList(0, path.size() - 1);
    }
}
