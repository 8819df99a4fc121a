package org.homeward.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KeptSignedTest {
    @Test
    void theJournalIsSignedAgainAndAgain() throws InterruptedException {
        var threeTimes = new CountDownLatch(3);

        try (var _ = KeptSigned.every(Duration.ofMillis(2), threeTimes::countDown)) {
            assertThat(threeTimes.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
