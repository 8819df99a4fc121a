package org.homeward.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.homeward.journeys.Visit.Screen;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An importing officer sends a file with an error, sees what is wrong, sends it mended, publishes
/// it once
/// though clicking twice, and takes it back.
@EnabledIf("org.homeward.journeys.World#hasBrowser")
class ImportingOfficerTest {
    @ParameterizedTest
    @CsvSource({"en, DESK", "en, PHONE", "vi, DESK", "vi, PHONE"})
    void fromAnErrorToAReceiptAndBack(String language, Screen screen) {
        var name = "-" + language + "-" + screen;
        try (var visit = new Visit(language, screen).as("importing-officer")) {
            var page = visit.page();
            visit.open("/import").keepPicture("import" + name);

            send(page, "J-" + name + "-1", "31/02/2026");
            visit.look().keepPicture("import-errors" + name);
            assertThat(page.content()).contains("31/02/2026");
            assertThat(page.locator("form[action$='/publish'] button:enabled").count()).isZero();

            visit.open("/import");
            send(page, "J-" + name + "-1", "15/02/2026");
            visit.look().keepPicture("import-check" + name);
            page.locator("form[action$='/publish'] button:enabled").first().click();
            page.waitForURL("**/import/files/**");
            var receipt = page.url();
            visit.look().keepPicture("receipt" + name);

            page.goBack();
            var again = page.locator("form[action$='/publish'] button:enabled");
            if (again.count() > 0) {
                again.first().click();
                page.waitForURL("**/import/files/**");
            }
            page.navigate(receipt);
            assertThat(page.url()).isEqualTo(receipt);

            page.navigate(receipt + "/withdrawal");
            visit.look();
            page.locator("form[action$='/withdrawal'] button").first().click();
            visit.look(); // nothing is withdrawn without a reason
            page.locator("input[type=radio][value=wrong_file]").check();
            page.locator("form[action$='/withdrawal'] button").first().click();
            page.waitForURL("**/import/files/**");
            visit.look();
        }
    }

    private static void send(Page page, String number, String receivedOn) {
        var csv =
                "record_number,name,sex,form,place,received_on\n"
                        + number
                        + ",Nguy\u1EC5n Th\u1ECB Th\u1EED Nghi\u1EC7m,F,LAB,H\u00E0 N\u1ED9i,"
                        + receivedOn
                        + "\n";
        page.locator("input[type=radio][value=victims]").check();
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                "victims.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[enctype='multipart/form-data'] button[type=submit]").first().click();
        page.waitForURL("**/import/uploads/**");
        page.waitForCondition(() -> page.locator("progress[data-hw-progress]").count() == 0);
    }
}
