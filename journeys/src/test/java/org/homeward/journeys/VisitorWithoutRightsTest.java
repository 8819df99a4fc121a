package org.homeward.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.journeys.Visit.Screen;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A visitor without rights sees what this is and the handbook, and no computed figure.
@EnabledIf("org.homeward.journeys.World#hasBrowser")
class VisitorWithoutRightsTest {
    @ParameterizedTest
    @CsvSource({"en, DESK", "en, PHONE", "vi, DESK", "vi, PHONE"})
    void seesTheHandbookAndNoFigure(String language, Screen screen) {
        try (var visit = new Visit(language, screen)) {
            visit.open("/").keepPicture("home-" + language + "-" + screen);
            assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo(language);

            visit.open("/handbook").keepPicture("handbook-" + language + "-" + screen);
            assertThat(visit.page().locator("h1").textContent()).isNotBlank();
            visit.open("/handbook/operator"); // the page with the widest tables

            for (var closed :
                    new String[] {
                        "/picture",
                        "/figures",
                        "/figures/victims-identified",
                        "/published",
                        "/released",
                        "/import",
                        "/journal",
                        "/users"
                    }) {
                visit.status(closed);
                assertThat(visit.page().url()).as(closed).contains("/sign-in");
                visit.look();
            }
        }
    }
}
