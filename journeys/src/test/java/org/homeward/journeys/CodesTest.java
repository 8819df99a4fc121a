package org.homeward.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.Instant;
import org.homeward.access.model.TimeCodes;
import org.homeward.journeys.Visit.Screen;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A new colleague gets an account, chooses a password, and sets up codes from an app.
@EnabledIf("org.homeward.journeys.World#hasBrowser")
class CodesTest {
    private static final String PASSWORD = "bốn từ mới thật dài";

    @ParameterizedTest
    @CsvSource({"en, DESK", "vi, PHONE"})
    void aNewColleagueSetsUpCodesAndSignsInWithOne(String language, Screen screen) {
        var login = "codes." + language;
        var first = firstPassword(login);
        try (var visit = new Visit(language, screen)) {
            var page = visit.page();
            visit.open("/sign-in");
            signIn(page, login, first);
            visit.open("/account/password");
            page.locator("input[name=current]").fill(first);
            page.locator("input[name=next]").fill(PASSWORD);
            page.locator("main form button").click();

            visit.open("/account/second-factor").keepPicture("codes-" + language);
            var secret = secret(page.locator(".hw-exact__line").textContent());
            page.locator("input[name=code]").fill(TimeCodes.at(secret, Instant.now()));
            page.locator("input[name=password]").fill(PASSWORD);
            page.locator("main form button").click();
            page.waitForURL(url -> url.endsWith("/account?enrolled"));
            visit.look();
            page.context().clearCookies();

            visit.open("/sign-in");
            signIn(page, login, PASSWORD);
            page.waitForURL(url -> url.endsWith("/sign-in/code"));
            visit.look().keepPicture("code-" + language);
            var next = TimeCodes.at(secret, Instant.now().plus(Duration.ofSeconds(30)));
            page.locator("input[name=code]").fill(next);
            page.locator("main form button").click();
            page.waitForURL(url -> url.endsWith("/"));
            assertThat(visit.status("/account")).isEqualTo(200);
            assertThat(page.url()).endsWith("/account");
        }
        resetIsAskedFor(login, language, screen);
    }

    private static void signIn(Page page, String login, String password) {
        page.locator("input[name=login]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("form[action='/sign-in'] button").click();
    }

    private static String firstPassword(String login) {
        try (var visit = new Visit("en", Screen.DESK)) {
            var page = visit.page();
            visit.as("user-administrator").open("/users/new");
            page.locator("input[name=login]").fill(login);
            page.locator("input[name=name]").fill("Mai");
            page.locator("select[name=agency]").selectOption(new SelectOption().setIndex(1));
            page.locator("input[name=roles][value=statistician]").check();
            page.locator("main form button").click();
            return page.locator("dd").last().textContent().strip();
        }
    }

    private static void resetIsAskedFor(String login, String language, Screen screen) {
        try (var visit = new Visit(language, screen)) {
            var page = visit.page();
            visit.as("user-administrator").open("/users");
            page.locator("tr:has-text('" + login + "') a").first().click();
            page.locator("form[action$='/proofs-reset'] button").click();
            assertThat(page.locator("form[action$='/proofs-reset/withdraw']").count()).isOne();
            visit.look().keepPicture("reset-" + language);
        }
    }

    private static byte[] secret(String shown) {
        var bits = new StringBuilder();
        for (char letter : shown.replaceAll("\\s", "").toCharArray()) {
            int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits.append(Integer.toBinaryString(32 + value).substring(1));
        }
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }
}
