package org.homeward.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPaceTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final String OFFICE = "203.0.113.5";

    private final SignInPace pace = new SignInPace(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(strings = {"lan", " LAN ", "ｌａｎ", "ＬＡＮ", "ⓛan", "\u3000lan\u3000"})
    void everySpellingOfALoginIsOneLogin(String spelling) {
        for (int i = 0; i < 3; i++) {
            assertThat(pace.allows("lan", OFFICE)).isTrue();
        }

        assertThat(pace.allows(spelling, OFFICE)).isFalse();
    }

    @Test
    void whateverIsNoLoginSharesOneKey() {
        for (var no : new String[] {"a b", "!", "x".repeat(61)}) {
            assertThat(pace.allows(no, OFFICE)).isTrue();
        }

        assertThat(pace.allows("???", OFFICE)).isFalse();
    }
}
