package org.homeward.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerMemoryTest {
    private static final long GIGABYTE = 1L << 30;

    @Test
    void aSmallCountryTakesLittle() {
        assertThat(ServerMemory.lines(70L << 20, 24 * GIGABYTE)).contains("shared_buffers = 64MB");
    }

    @Test
    void aNationTakesAFourthOfItsDataButNoMoreThanAnEighthOfTheMachine() {
        assertThat(ServerMemory.lines(4 * GIGABYTE, 24 * GIGABYTE))
                .contains("shared_buffers = 1024MB");
        assertThat(ServerMemory.lines(40 * GIGABYTE, 24 * GIGABYTE))
                .contains("shared_buffers = 3072MB");
        assertThat(ServerMemory.lines(40 * GIGABYTE, 256L << 20)).contains("shared_buffers = 64MB");
    }
}
