package org.homeward.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2022, 2022-01-01, 2022-12-31",
        "2022-H1, 2022-01-01, 2022-06-30",
        "2022-H2, 2022-07-01, 2022-12-31",
        "2024-Q1, 2024-01-01, 2024-03-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2024-02-03, 2024-02-03, 2024-02-03",
        "2011..2018-09, 2011-01-01, 2018-09-30",
    })
    void readsEveryNotation(String text, LocalDate first, LocalDate last) {
        assertThat(Period.of(text)).isEqualTo(new Period(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022", "2022-H1", "2024-Q3", "2024-02", "2024-02-03", "2011..2018"})
    void writesTheShortestNotation(String text) {
        assertThat(Period.of(text)).hasToString(text);
    }

    /// Such years are mistakes, and must come back as the mistake that was made.
    @ParameterizedTest
    @ValueSource(strings = {"0005", "0005-H1", "0005-Q3", "0005..0999", "0999-12-31"})
    void anEarlyYearKeepsItsFourDigits(String text) {
        assertThat(Period.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-202", "+202", "-2022-1", "-202..2022"})
    void aYearHasNoSign(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
        assertThat(Period.read(text)).isInstanceOf(Period.Reading.Unreadable.class);
    }

    @Test
    void aReversedPeriodIsKeptApartAndTheRightOneSuggested() {
        assertThat(Period.read("2021..2015"))
                .isEqualTo(new Period.Reading.Reversed(Period.of("2015..2021")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "..", "2022-H3", "2022-13", "2022-02-30", "soon", "2022..", "20222"})
    void refusesWhatIsNoPeriod(String text) {
        assertThat(Period.read(text)).isEqualTo(new Period.Reading.Unreadable());
    }

    @Test
    void aDateOfAYearLiesInTheYearAndNotInItsHalf() {
        var date = PartialDate.parse("2022").orElseThrow();

        assertThat(Period.of("2022").contains(date)).isTrue();
        assertThat(Period.of("2022-H1").contains(date)).isFalse();
    }

    @Test
    void aCutCoversThePeriodWithoutGapOrOverlap() {
        var parts = Period.of("2021-02-10..2022-H1").cut(Period.Step.HALF_YEAR);

        assertThat(parts)
                .extracting(Period::toString)
                .containsExactly("2021-02-10..2021-06-30", "2021-H2", "2022-H1");
    }
}
