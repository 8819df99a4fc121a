package org.homeward.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A browser that signs in by a provider, whichever it is: it follows, and fills in the form of
/// whatever page asks for a password.
final class ProviderFlow {
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*?action=\"([^\"]+)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDDEN =
            Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>", Pattern.CASE_INSENSITIVE);

    private final String site;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new OnThisMachine()).build();
    private final List<URI> way = new ArrayList<>();

    /// Browsers send cookies for https alone to their own machine as well.
    private static final class OnThisMachine extends CookieManager {
        OnThisMachine() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI address, Map<String, List<String>> headers) throws IOException {
            var plain = new HashMap<>(headers);
            plain.replaceAll(
                    (_, values) ->
                            values.stream()
                                    .map(it -> it.replaceAll("(?i);\\s*secure\\b", ""))
                                    .toList());
            super.put(address, plain);
        }
    }

    ProviderFlow(String site) {
        this.site = site;
    }

    /// Where it passed by.
    List<URI> way() {
        return List.copyOf(way);
    }

    /// The page at which signing in ends.
    HttpResponse<String> signIn(String name, String password) {
        var asked = follow(get(URI.create(site + "/sign-in/with/provider")));
        assertThat(asked.body()).as(asked.uri() + " " + asked.body()).contains("password");
        return follow(post(asked, name, password));
    }

    HttpResponse<String> get(String path) {
        return follow(get(URI.create(site + path)));
    }

    HttpResponse<String> getOnce(URI address) {
        return get(address);
    }

    HttpResponse<String> follow(HttpResponse<String> answer) {
        var at = answer;
        for (int i = 0; i < 12 && at.statusCode() / 100 == 3; i++) {
            var next = at.uri().resolve(at.headers().firstValue("Location").orElseThrow());
            way.add(next);
            at = get(next);
        }
        return at;
    }

    private HttpResponse<String> post(HttpResponse<String> page, String name, String password) {
        var action = FORM.matcher(page.body());
        assertThat(action.find()).as(page.body()).isTrue();
        var fields = new StringBuilder();
        fields.append("username=").append(name).append("&password=").append(encoded(password));
        var hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            fields.append('&').append(value(hidden.group(), "name"));
            fields.append('=').append(encoded(value(hidden.group(), "value")));
        }
        return send(
                HttpRequest.newBuilder(page.uri().resolve(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields.toString()))
                        .build());
    }

    private static String value(String input, String attribute) {
        var found = Pattern.compile(attribute + "=\"([^\"]*)\"").matcher(input);
        return found.find() ? found.group(1) : "";
    }

    private HttpResponse<String> get(URI address) {
        return send(
                HttpRequest.newBuilder(address)
                        .header("Accept-Language", "en")
                        .header("Accept", "text/html")
                        .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
