package org.homeward.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.homeward.journeys.Visit.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Passkeys in a real browser, with a device that the browser plays.
@EnabledIf("org.homeward.journeys.World#hasBrowser")
class PasskeyTest {
    /// Browsers make no passkey for an address of numbers.
    private static final String SITE =
            World.one().address().replace("127.0.0.1", "localhost").replaceAll("/$", "");

    /// A device, as the browser's own tools add one.
    private record Device(CDPSession tools, String id) {
        static Device in(Page page, boolean knowsItsUser) {
            var tools = page.context().newCDPSession(page);
            tools.send("WebAuthn.enable");
            var options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", knowsItsUser);
            options.addProperty("automaticPresenceSimulation", true);
            var arguments = new JsonObject();
            arguments.add("options", options);
            var made = tools.send("WebAuthn.addVirtualAuthenticator", arguments);
            return new Device(tools, made.get("authenticatorId").getAsString());
        }

        int keys() {
            var arguments = new JsonObject();
            arguments.addProperty("authenticatorId", id);
            return tools.send("WebAuthn.getCredentials", arguments)
                    .getAsJsonArray("credentials")
                    .size();
        }

        void knowsItsUser(boolean knows) {
            var arguments = new JsonObject();
            arguments.addProperty("authenticatorId", id);
            arguments.addProperty("isUserVerified", knows);
            tools.send("WebAuthn.setUserVerified", arguments);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, DESK, spokesperson", "vi, PHONE, statement-curator"})
    void aPasskeyIsAddedSignsInIsRenamedAndRevoked(String language, Screen screen, String role) {
        try (var visit = new Visit(language, screen)) {
            var page = visit.page();
            var device = Device.in(page, true);
            page.navigate(SITE + "/demo/sign-in/" + role);
            page.navigate(SITE + "/account/passkeys");
            visit.look();
            page.locator("input[name=label]").fill("Điện thoại");
            page.locator("[data-hw-passkey] button[type=submit]").click();
            page.waitForURL(SITE + "/account/passkeys?saved");
            assertThat(device.keys()).isEqualTo(1);
            visit.look().keepPicture("passkeys-" + language);

            page.locator(
                            "form[action='/sign-out'] button:visible, summary.hw-menu__summary:visible")
                    .first()
                    .click();
            if (screen == Screen.PHONE) {
                page.locator("form[action='/sign-out'] button:visible").first().click();
            }
            page.waitForURL(SITE + "/");
            page.navigate(SITE + "/sign-in?return=%2Faccount");
            visit.look().keepPicture("sign-in-passkey-" + language);
            page.locator("[data-hw-passkey=get] button").click();
            page.waitForURL(SITE + "/account");

            page.navigate(SITE + "/account/passkeys");
            page.locator("input[name=label]").first().fill("Máy tính");
            page.locator("form[action$='/label'] button").click();
            page.waitForURL(SITE + "/account/passkeys?saved");
            assertThat(page.locator("h3").first().textContent()).isEqualTo("Máy tính");
            page.locator("form[action$='/revocation'] button").click();
            page.waitForURL(url -> url.contains("/sign-in"));

            page.navigate(SITE + "/sign-in");
            page.locator("[data-hw-passkey=get] button").click();
            page.waitForURL(SITE + "/sign-in?passkey");
            assertThat(page.locator(".moj-alert").count()).isEqualTo(1);
            visit.look();
        }
    }

    @Test
    void aDeviceThatDoesNotKnowItsUserLetsNobodyIn() {
        try (var visit = new Visit("en", Screen.DESK)) {
            var page = visit.page();
            var device = Device.in(page, true);
            page.navigate(SITE + "/demo/sign-in/statistician");
            page.navigate(SITE + "/account/passkeys");
            page.locator("input[name=label]").fill("Phone");
            page.locator("[data-hw-passkey] button[type=submit]").click();
            page.waitForURL(SITE + "/account/passkeys?saved");
            page.context().clearCookies();

            device.knowsItsUser(false);
            page.navigate(SITE + "/sign-in");
            assertThat(page.locator("[data-hw-passkey-failed]").isVisible()).isFalse();
            page.locator("[data-hw-passkey=get] button").click();
            page.locator("[data-hw-passkey-failed]:visible").waitFor();

            assertThat(page.url()).isEqualTo(SITE + "/sign-in");
        }
    }

    @Test
    void anAnswerIsGoodOnce() {
        try (var visit = new Visit("en", Screen.DESK)) {
            var page = visit.page();
            Device.in(page, true);
            page.navigate(SITE + "/demo/sign-in/case-supervisor");
            page.navigate(SITE + "/account/passkeys");
            page.locator("input[name=label]").fill("Phone");
            page.locator("[data-hw-passkey] button[type=submit]").click();
            page.waitForURL(SITE + "/account/passkeys?saved");
            page.context().clearCookies();
            page.navigate(SITE + "/sign-in");
            var sent =
                    page.waitForRequest(
                            request -> request.url().endsWith("/sign-in/passkey"),
                            () -> page.locator("[data-hw-passkey=get] button").click());
            page.waitForURL(SITE + "/");
            var answer = new Form(sent.postData()).value("credential");
            page.context().clearCookies();

            page.navigate(SITE + "/sign-in");
            page.evaluate(
                    """
                    answer => {
                      const form = document.querySelector("[data-hw-passkey=get]");
                      form.elements.namedItem("credential").value = answer;
                      form.submit();
                    }
                    """,
                    answer);

            page.waitForURL(SITE + "/sign-in?passkey");
        }
    }

    /// What a form sent.
    private record Form(String body) {
        String value(String name) {
            for (var field : body.split("&")) {
                if (field.startsWith(name + "=")) {
                    return java.net.URLDecoder.decode(
                            field.substring(name.length() + 1),
                            java.nio.charset.StandardCharsets.UTF_8);
                }
            }
            throw new AssertionError("no field " + name);
        }
    }

    @Test
    void atAnotherAddressThePageSaysWherePasskeysBelong() {
        try (var visit = new Visit("en", Screen.DESK)) {
            visit.as("statistician").open("/account/passkeys");

            assertThat(visit.page().locator("main").textContent())
                    .contains(SITE + "/account/passkeys");
            visit.open("/sign-in");
            assertThat(visit.page().locator("[data-hw-passkey]").count()).isZero();
        }
    }
}
