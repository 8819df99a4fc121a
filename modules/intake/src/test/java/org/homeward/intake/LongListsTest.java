package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeward.intake.LiveFiles.Condition;
import org.homeward.intake.LongLists.ListOf;
import org.junit.jupiter.api.Test;

class LongListsTest {
    private static final ListOf NORTH = new ListOf(Optional.of("north"), List.of());

    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final LongLists longLists = new LongLists(() -> now);

    @Test
    void aLongListIsTakenForLongForAMinute() {
        longLists.found(NORTH);

        now = now.plusSeconds(59);
        assertThat(longLists.has(NORTH)).isTrue();

        now = now.plusSeconds(1);
        assertThat(longLists.has(NORTH)).isFalse();
    }

    @Test
    void whatIsKnownOfOneAgencyOrConditionSaysNothingOfOthers() {
        longLists.found(NORTH);

        assertThat(longLists.has(new ListOf(Optional.of("south"), List.of()))).isFalse();
        assertThat(longLists.has(new ListOf(Optional.empty(), List.of()))).isFalse();
        assertThat(longLists.has(new ListOf(Optional.of("north"), said("rescued_on")))).isFalse();
    }

    private static List<Condition> said(String column) {
        return List.of(new Condition.Said(column));
    }
}
