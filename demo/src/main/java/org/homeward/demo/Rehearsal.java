package org.homeward.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/// Opens some pages of a demonstration once, so that what they load is in the cache that later
/// starts use (JEP 483). Nothing depends on it: a start without the cache only takes longer.
final class Rehearsal {
    private static final List<String> PAGES =
            List.of("", "demo/sign-in/statistician", "picture", "figures", "handbook", "journal");

    private Rehearsal() {}

    static void of(String address) {
        try (var client =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            for (var page : PAGES) {
                var request = HttpRequest.newBuilder(URI.create(address + page)).build();
                client.send(request, HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
