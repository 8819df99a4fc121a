package org.homeward.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;

/// What stands around every answer, whatever is in it.
final class StrictHeaders {
    private static final Pattern INLINE =
            Pattern.compile("<style|\\sstyle=|\\son[a-z]+=\"|<script(?![^>]*\\ssrc=)");

    private StrictHeaders() {}

    static void assertOn(String about, HttpResponse<String> answer) {
        var keeps = answer.headers().firstValue("Cache-Control").orElse("");
        assertOn(about, answer, keeps.equals("private, no-store") ? keeps : "no-store");
    }

    static void assertOn(String about, HttpResponse<String> answer, String keeps) {
        var headers = answer.headers();
        var policy = headers.allValues("Content-Security-Policy");
        assertThat(policy).as(about).hasSize(1);
        assertThat(policy.getFirst())
                .as(about)
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        Map.of(
                        "X-Content-Type-Options", "nosniff",
                        "X-Frame-Options", "DENY",
                        "Referrer-Policy", "no-referrer",
                        "Cross-Origin-Opener-Policy", "same-origin",
                        "Cross-Origin-Resource-Policy", "same-origin",
                        "Cache-Control", keeps)
                .forEach(
                        (name, value) ->
                                assertThat(headers.allValues(name))
                                        .as(about + ": " + name)
                                        .containsExactly(value));
        assertThat(headers.firstValue("Permissions-Policy").orElse(""))
                .as(about)
                .contains("geolocation=()");
        assertThat(headers.firstValue("Server")).as(about).isEmpty();
        if (headers.firstValue("Content-Type").orElse("").startsWith("text/html")) {
            assertThat(answer.body()).as(about).doesNotContainPattern(INLINE);
        }
    }
}
