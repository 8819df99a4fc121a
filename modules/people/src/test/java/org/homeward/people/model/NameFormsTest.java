package org.homeward.people.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormsTest {
    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Hòa,Nguyễn Thị Hoà",
        "Trần Thúy Uy,Trần Thuý Uy",
        "Đặng Văn Đức,\u00D0\u1EB7ng V\u0103n \u00D0\u1EE9c",
        "Nguyễn Thị Hòa,Nguye\u0302\u0303n Thi\u0323 Ho\u0300a"
    })
    void theSameNameInAnotherStyleOfWritingIsTheSame(String name, String other) {
        assertThat(NameForms.tokens(other)).isEqualTo(NameForms.tokens(name));
        assertThat(NameForms.orderFree(other)).isEqualTo(NameForms.orderFree(name));
    }
}
