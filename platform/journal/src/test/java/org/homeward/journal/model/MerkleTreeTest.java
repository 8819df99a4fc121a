package org.homeward.journal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {
    @Test
    void theEmptyTreeHasTheHashOfNothing() {
        assertThat(HexFormat.of().formatHex(new MerkleTree().root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void agreesWithTheKnownRootOfTheTestVectorsOfCertificateTransparency() {
        var tree = new MerkleTree();

        for (var leaf : List.of("", "00", "10", "2021", "3031", "40414243")) {
            tree.add(Hashes.leaf(HexFormat.of().parseHex(leaf)));
        }

        assertThat(HexFormat.of().formatHex(tree.root()))
                .isEqualTo("76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 64, 100, 257})
    void agreesWithTheRecursiveDefinition(int size) {
        var random = new SplittableRandom(size);
        var leaves = new ArrayList<byte[]>();
        var tree = new MerkleTree();

        for (int n = 0; n < size; n++) {
            var leaf = new byte[32];
            random.nextBytes(leaf);
            leaves.add(leaf);
            tree.add(leaf);
        }

        assertThat(tree.root()).isEqualTo(reference(leaves));
    }

    /// RFC 6962, section 2.1, word for word.
    private static byte[] reference(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Hashes.parent(
                reference(leaves.subList(0, split)),
                reference(leaves.subList(split, leaves.size())));
    }
}
