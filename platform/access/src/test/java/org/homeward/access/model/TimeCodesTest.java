package org.homeward.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /// Appendix B of RFC 6238, the lines of SHA-1.
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130",
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(TimeCodes.code(SECRET, second / 30, 8)).isEqualTo(code);
        assertThat(TimeCodes.at(SECRET, Instant.ofEpochSecond(second)))
                .isEqualTo(code.substring(2));
    }

    @Test
    void theCodeBeforeAndTheCodeAfterAreTakenAndNoOther() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        long step = now.getEpochSecond() / 30;

        for (int apart = -1; apart <= 1; apart++) {
            var code = TimeCodes.at(SECRET, now.plusSeconds(30L * apart));
            assertThat(TimeCodes.step(SECRET, code, now)).hasValue(step + apart);
        }
        assertThat(TimeCodes.step(SECRET, TimeCodes.at(SECRET, now.plusSeconds(60)), now))
                .isEmpty();
        assertThat(TimeCodes.step(SECRET, TimeCodes.at(SECRET, now.minusSeconds(60)), now))
                .isEmpty();
    }

    @Test
    void blanksDoNotMatterAndNothingElseIsACode() {
        var now = Instant.ofEpochSecond(59);

        assertThat(TimeCodes.step(SECRET, " 287 082 ", now)).isPresent();
        for (var typed : new String[] {"", "28708", "2870820", "nothing", "２８７０８２"}) {
            assertThat(TimeCodes.step(SECRET, typed, now)).isEmpty();
        }
    }
}
