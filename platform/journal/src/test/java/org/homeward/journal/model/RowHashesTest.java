package org.homeward.journal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowHashesTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 16, 17, 1_000, 5_003})
    void whatWaitsInAFileGivesTheSameRootAsASortedListInMemory(int count) {
        var hashes = hashes(count);
        var tree = new MerkleTree();
        hashes.stream().sorted(Arrays::compareUnsigned).forEach(tree::add);

        for (int most : new int[] {8, 1_000, 100_000}) {
            var given = new ArrayList<>(hashes);
            Collections.shuffle(given, new Random(most));
            try (var rows = new RowHashes(most)) {
                rows.addAll(given);
                assertThat(rows.size()).isEqualTo(count);
                assertThat(rows.root()).isEqualTo(tree.root());
            }
        }
    }

    @Test
    void aHashOfAnotherLengthIsRefused() {
        try (var rows = new RowHashes()) {
            assertThatThrownBy(() -> rows.add(new byte[31]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /// Some of them twice: a row may be there twice.
    private static List<byte[]> hashes(int count) {
        var hashes = new ArrayList<byte[]>();
        for (int at = 0; at < count; at++) {
            hashes.add(Hashes.of(ByteBuffer.allocate(4).putInt(at - at % 10 / 9).array()));
        }
        return hashes;
    }
}
