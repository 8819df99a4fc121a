package org.homeward.justice.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaseNumberTest {
    @Test
    void wordsBeforeANumberDoNotCount() {
        assertThat(CaseNumber.exactKey("Verdict no. 015 / DC 2020"))
                .isEqualTo(CaseNumber.exactKey("15/dc-2020"));
    }

    @Test
    void wordsWithoutANumberAreKept() {
        assertThat(CaseNumber.exactKey("no number yet")).isEqualTo("no/number/yet");
    }

    @Test
    void anyNumberOfWordsIsReadInTheSpaceOfOne() {
        assertThat(CaseNumber.exactKey("of ".repeat(100_000) + "them")).endsWith("/them");
        assertThat(CaseNumber.exactKey("of ".repeat(100_000) + "15/2020")).isEqualTo("15/2020");
    }
}
