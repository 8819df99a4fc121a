package org.homeward.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFormsTest {
    @ParameterizedTest
    @CsvSource({
        "Nguy\u1EC5n Th\u1ECB H\u00F2a, nguyen thi hoa",
        "Nguye\u0302\u0303n Thi\u0323 Ho\u0300a, nguyen thi hoa",
        "\u0110\u1EB7ng  V\u0103n\u00A0\u0110\u1EE9c, dang van duc",
        "\u00D0\u1EB7ng, dang",
        "\u0141ukasz \u00D8rsted, lukasz orsted",
    })
    void foldsToTheSameSearchKey(String written, String key) {
        assertThat(TextForms.fold(written)).isEqualTo(key);
    }
}
