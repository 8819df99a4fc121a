package org.homeward.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPaceTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final String OFFICE = "203.0.113.5";

    private final Moving clock = new Moving();
    private final SignInPace pace = new SignInPace(clock);

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

    @Test
    void whoGuessesFromOneAddressKeepsNobodyOutElsewhere() {
        for (int i = 0; i < 6 * 60 * 60; i++) {
            pace.allows("lan", "198.51.100.7");
            clock.now = clock.now.plusSeconds(1);
        }

        assertThat(pace.allows("lan", "198.51.100.7")).isFalse();
        assertThat(pace.allows("lan", OFFICE)).isTrue();
    }

    @Test
    void guessesFromManyAddressesAreFewAndNeverKeepOutWhoSignedInThereBefore() {
        assertThat(pace.allows("lan", OFFICE)).isTrue();
        pace.succeeded("lan", OFFICE);

        int guesses = 0;
        for (int i = 0; i < 6 * 60 * 60 + 10; i++) {
            var address = "10.%d.%d.1".formatted(i / 250, i % 250);
            guesses += pace.allows("lan", address) ? 1 : 0;
            clock.now = clock.now.plusSeconds(1);
        }

        assertThat(guesses).isLessThan(60 + 6 * 12 + 2);
        assertThat(pace.allows("lan", "192.0.2.1")).isFalse();
        assertThat(pace.allows("lan", OFFICE)).isTrue();
        assertThat(pace.allows("mai", "192.0.2.1")).isTrue();
    }

    @Test
    void signingInCostsNothingOfWhatMayGoWrong() {
        for (int i = 0; i < 200; i++) {
            assertThat(pace.allows("lan", OFFICE)).isTrue();
            pace.succeeded("lan", OFFICE);
        }

        assertThat(pace.allows("lan", "192.0.2.1")).isTrue();
    }

    private static final class Moving extends Clock {
        private Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
