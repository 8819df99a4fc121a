package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {
    @ParameterizedTest
    @CsvSource({
        "1999-04-05,1999-04-05",
        "19990405,1999-04-05",
        "5/4/1999,1999-04-05",
        "05.04.1999,1999-04-05",
        "05/04/1999 00:00:00,1999-04-05",
        "1999-04-05 00:00,1999-04-05",
        "1999-04-05T10:00,1999-04-05",
        "1949-7-22,1949-07-22",
        "00/00/1999,1999",
        "1999-04,1999-04",
        "1999,1999",
        "4/1999,1999-04",
        "about 1999,1999",
        "in the 1980s or 1990s,in the 1980s or 1990s",
        "unknown,unknown"
    })
    void aDayIsTheSameHoweverItIsWritten(String written, String day) {
        assertThat(Form.DAY.of().apply(written)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"+84 912 345 678,912345678", "0912.345.678,912345678", "113,113"})
    void aTelephoneNumberIsTheSameWithItsPrefix(String written, String last) {
        assertThat(Form.LAST_NINE_DIGITS.of().apply(written)).isEqualTo(last);
    }

    @Test
    void eachFormIsFoundByItsName() {
        assertThat(Form.ALL).allSatisfy(one -> assertThat(Form.named(one.name())).hasValue(one));
        assertThat(Form.ALL.stream().map(Form::name)).doesNotHaveDuplicates();
        assertThat(Form.named("Written")).isEmpty();
    }
}
