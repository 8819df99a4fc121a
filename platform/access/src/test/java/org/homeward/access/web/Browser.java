package org.homeward.access.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a visitor's browser does without scripts: cookies, pages, forms; it does not follow.
final class Browser {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final String[] ENGLISH = {"Accept-Language", "en"};

    private final String site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private String lastPage = "";

    Browser(int port) {
        this.site = "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(site).resolve(path)).GET();
        return send(request.headers(headers.length > 0 ? headers : ENGLISH).build());
    }

    /// Sends the form of the page that was last seen, with its token.
    HttpResponse<String> post(String path, String... fields) {
        var token = CSRF.matcher(lastPage);
        var form = fields(List.of(fields));
        var body = token.find() ? form + "&_csrf=" + encoded(token.group(1)) : form;
        return send(
                HttpRequest.newBuilder(URI.create(site + path))
                        .headers(ENGLISH)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    HttpResponse<String> signIn(String login, String password) {
        get("/sign-in");
        return post("/sign-in", "login", login, "password", password);
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            lastPage = response.body();
            return response;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fields(List<String> fields) {
        return IntStream.range(0, fields.size() / 2)
                .mapToObj(i -> fields.get(2 * i) + "=" + encoded(fields.get(2 * i + 1)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
