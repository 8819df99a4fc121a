package org.homeward.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.homeward.journeys.Visit.Screen;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An importing officer sends a file that is too large for a form: it goes in parts, is read while
/// one looks on, paused, and forgotten.
@EnabledIf("org.homeward.journeys.World#hasBrowser")
class LargeFileTest {
    private static final int ROWS = 300_000;

    @ParameterizedTest
    @CsvSource({"en, DESK", "vi, PHONE"})
    void inPartsToAPause(String language, Screen screen) {
        var name = "-" + language + "-" + screen;
        try (var visit = new Visit(language, screen).as("importing-officer")) {
            var page = visit.page();
            visit.open("/import");
            page.locator("input[type=radio][value=victims]").check();
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload("victims.csv", "text/csv", file(name)));
            page.locator("form[enctype='multipart/form-data'] button[type=submit]").first().click();

            page.waitForURL(Pattern.compile(".*/import/large/[-0-9a-f]{36}$"));
            visit.look().keepPicture("large-reading" + name);
            var address = page.url();
            page.locator("form[action$='/stop'] button").first().click();
            visit.open(address.substring(address.indexOf("/import")));
            var goOn = page.locator("form[action$='/check'] button");
            page.waitForCondition(
                    () -> {
                        page.reload();
                        return goOn.count() == 1;
                    });
            visit.look().keepPicture("large-paused" + name);

            visit.open("/import");
            assertThat(page.locator("#waiting a[href*='/import/large/']").count()).isPositive();
            page.navigate(address);
            page.locator("form[action$='/forget'] button").first().click();
            page.waitForURL("**/import");
            assertThat(page.locator("#waiting a[href*='/import/large/']").count()).isZero();
        }
    }

    /// More than 20 megabytes.
    private static byte[] file(String name) {
        var text = new StringBuilder("record_number,name,sex,form,place,received_on\n");
        IntStream.range(0, ROWS)
                .forEach(
                        n ->
                                text.append("L")
                                        .append(name)
                                        .append(n)
                                        .append(",Nguy\u1EC5n Th\u1ECB Th\u1EED Nghi\u1EC7m,F,")
                                        .append("LAB,H\u00E0 N\u1ED9i,15/02/2026\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
