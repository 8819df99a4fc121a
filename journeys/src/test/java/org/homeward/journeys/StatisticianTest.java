package org.homeward.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.homeward.journeys.Visit.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A statistician looks at the national picture, opens a figure as it was known on a day, and
/// follows the
/// number to the list behind it.
@EnabledIf("org.homeward.journeys.World#hasBrowser")
class StatisticianTest {
    @ParameterizedTest
    @CsvSource({"en, DESK", "en, PHONE", "vi, DESK", "vi, PHONE"})
    void fromThePictureToTheListBehindANumber(String language, Screen screen) {
        var name = "-" + language + "-" + screen;
        try (var visit = new Visit(language, screen).as("statistician")) {
            visit.look().keepPicture("home-statistician" + name);
            visit.open("/picture").keepPicture("picture" + name);
            assertThat(visit.page().locator("svg[role=img]").count()).isGreaterThanOrEqualTo(3);

            visit.open("/figures").keepPicture("figures" + name);
            visit.open("/figures/victims-identified?period=2022-H1&by=sex&known=2022-08-01")
                    .keepPicture("figure" + name);
            assertThat(visit.page().locator("h1").textContent()).isNotBlank();
            visit.open("/figures/victims-identified/trace?period=2022-H1")
                    .keepPicture("trace" + name);
            visit.open("/published").keepPicture("published" + name);
            visit.open("/released").keepPicture("released" + name);

            assertThat(visit.status("/import")).as("no right to import").isEqualTo(404);
            visit.look();
        }
    }

    @Test
    void onPaperAFigureSaysWhatItIsAndHasNoControls() {
        try (var visit = new Visit("en", Screen.DESK).as("statistician")) {
            visit.open("/figures/victims-identified?period=2022-H1&by=sex");
            var page = visit.page();
            var head = page.locator(".hw-paper__head");
            assertThat(head.isVisible()).isFalse();

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(head.isVisible()).isTrue();
            assertThat(head.textContent())
                    .contains(
                            "Victims identified, first half of 2022", "position", "Demonstration");
            for (var control :
                    List.of(".hw-exit", ".hw-nav", ".moj-filter", "main form", ".hw-downloads")) {
                assertThat(page.locator(control).all()).as(control).noneMatch(Locator::isVisible);
            }
            assertThat(page.locator("details .hw-table tbody td").all())
                    .isNotEmpty()
                    .allMatch(cell -> cell.boundingBox().height > 0);
        }
    }
}
