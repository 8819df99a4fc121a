package org.homeward.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LongListsTest {
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final LongLists<String> longLists = new LongLists<>(() -> now);

    @Test
    void aLongListIsTakenForLongForAMinute() {
        longLists.found("north");

        now = now.plusSeconds(59);
        assertThat(longLists.has("north")).isTrue();

        now = now.plusSeconds(1);
        assertThat(longLists.has("north")).isFalse();
    }

    @Test
    void whatIsKnownOfOneListSaysNothingOfOthers() {
        longLists.found("north");

        assertThat(longLists.has("south")).isFalse();
    }
}
