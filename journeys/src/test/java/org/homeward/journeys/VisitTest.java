package org.homeward.journeys;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.homeward.journeys.Visit.Screen;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a journey looks for on every page it sees: planted faults must be found.
@EnabledIf("org.homeward.journeys.World#hasBrowser")
class VisitTest {
    @ParameterizedTest
    @CsvSource({
        "<img src='/favicon.ico'>, image-alt",
        "<p lang='nowhere'>a word</p>, valid-lang",
        "<pre>a line that is much too long for any telephone and does not break</pre>, sideways"
    })
    void aPlantedFaultIsFound(String planted, String complaint) {
        try (var visit = new Visit("en", Screen.PHONE)) {
            visit.open("/handbook");

            visit.page()
                    .evaluate(
                            "html => document.querySelector('main')"
                                    + ".insertAdjacentHTML('beforeend', html)",
                            planted);

            assertThatThrownBy(visit::look)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(complaint);
        }
    }
}
