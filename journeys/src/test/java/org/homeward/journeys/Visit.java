package org.homeward.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Somebody's visit in one language on one screen. Whatever the browser complains of, a violation
/// of the
/// accessibility rules, and a page wider than the screen all fail the journey.
final class Visit implements AutoCloseable {
    /// What people sit before.
    enum Screen {
        DESK(1366, 768),
        PHONE(360, 780);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(String language, Screen screen) {
        context =
                World.one()
                        .browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setLocale(language)
                                        .setViewportSize(screen.width, screen.height)
                                        .setScreenSize(new ScreenSize(screen.width, screen.height))
                                        .setAcceptDownloads(true));
        page = context.newPage();
        page.onConsoleMessage(
                message -> {
                    if (List.of("error", "warning").contains(message.type())
                            && !message.text().contains("status of 4")) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    Visit as(String role) {
        page.navigate(World.one().address() + "demo/sign-in/" + role);
        return this;
    }

    /// Opens a page and looks at it.
    Visit open(String path) {
        var response = page.navigate(World.one().address() + path.substring(1));
        assertThat(response.status()).as(path).isEqualTo(200);
        return look();
    }

    int status(String path) {
        return page.navigate(World.one().address() + path.substring(1)).status();
    }

    /// What must hold of every page.
    Visit look() {
        var violations =
                new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .setLegacyMode(true) // our pages have no frames: no second page is needed
                        .analyze()
                        .getViolations();
        assertThat(violations)
                .as("accessibility of " + page.url())
                .extracting(v -> v.getId() + " " + v.getNodes().getFirst().getHtml())
                .isEmpty();
        assertThat(complaints).as("the browser's console at " + page.url()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no sideways scrolling at " + page.url())
                .isEqualTo(true);
        return this;
    }

    Visit keepPicture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target/pictures", name + ".png"))
                        .setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
