package org.homeward.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import org.homeward.journeys.Visit.Screen;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Somebody comes in while a file is open: three times Escape, and nothing of it can be seen.
@EnabledIf("org.homeward.journeys.World#hasBrowser")
class QuickExitTest {
    @ParameterizedTest
    @CsvSource({
        "case-supervisor, /victims",
        "investigation-supervisor, /suspects",
        "linkage-reviewer, /people/links/protection",
        "importing-officer, /import",
        "statistician, /picture",
        "user-administrator, /users/new"
    })
    void leavesAnyPageByKeyboardAndIsSignedOut(String role, String path) {
        try (var visit = new Visit("vi", Screen.DESK)) {
            var page = visit.page();
            var elsewhere = World.one().rooms().foundation().pack().quickExit();
            page.route(
                    elsewhere,
                    route ->
                            route.fulfill(
                                    new Route.FulfillOptions()
                                            .setContentType("text/html")
                                            .setBody("<title>elsewhere</title>")));
            visit.as(role).open("/").open(path);
            var field = page.locator("main input:visible, header input:visible");
            if (field.count() > 0) {
                field.first().focus();
            }

            for (int i = 0; i < 3; i++) {
                page.keyboard().press("Escape");
            }
            page.waitForURL(elsewhere);

            assertThat(page.title()).isEqualTo("elsewhere");
            page.goBack();
            assertThat(page.url()).doesNotContain(path);
            visit.status(path);
            assertThat(page.url()).contains("/sign-in");
        }
    }
}
