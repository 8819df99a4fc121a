package org.homeward.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Asks a demonstration for the pages that people open, one after the other.
final class Pages {
    private static final int WARM_ROUNDS = 15;
    private static final List<Asked> ASKED =
            List.of(
                    new Asked("statistician", "/"),
                    new Asked("statistician", "/picture"),
                    new Asked("statistician", "/figures"),
                    new Asked("statistician", "/figures/victims-identified?period=2022-H1&by=sex"),
                    new Asked("statistician", "/figures/victims-identified/trace?period=2022-H1"),
                    new Asked("statistician", "/published"),
                    new Asked("importing-officer", "/import"),
                    new Asked("case-supervisor", "/victims"),
                    new Asked("investigation-supervisor", "/cases"),
                    new Asked("linkage-reviewer", "/people/links"),
                    new Asked("privacy-officer", "/journal"),
                    new Asked("statistician", "/handbook"),
                    new Asked("importing-officer", "/"),
                    new Asked("case-supervisor", "/"),
                    new Asked("investigation-supervisor", "/"),
                    new Asked("linkage-reviewer", "/"),
                    new Asked("user-administrator", "/users"));

    private final String address;

    Pages(String address) {
        this.address = address;
    }

    private record Asked(String role, String path) {
        /// The desk is another page for each role.
        String name() {
            return path.equals("/") ? "/ of the " + role : path;
        }
    }

    /// A page with the 95th percentile of its times.
    record Measured(String path, double p95Millis) {}

    void warmUp() throws IOException, InterruptedException {
        measure(WARM_ROUNDS);
    }

    List<Measured> measure(int rounds) throws IOException, InterruptedException {
        var measured = new ArrayList<Measured>();
        for (var asked : ASKED) {
            var client =
                    HttpClient.newBuilder()
                            .cookieHandler(new CookieManager())
                            .followRedirects(HttpClient.Redirect.NORMAL)
                            .build();
            get(client, "/demo/sign-in/" + asked.role());
            var millis = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                long began = System.nanoTime();
                get(client, asked.path());
                millis[round] = (System.nanoTime() - began) / 1e6;
            }
            Arrays.sort(millis);
            measured.add(new Measured(asked.name(), millis[(int) Math.ceil(rounds * 0.95) - 1]));
        }
        return measured;
    }

    private void get(HttpClient client, String path) throws IOException, InterruptedException {
        var answer =
                client.send(
                        HttpRequest.newBuilder(URI.create(address.replaceFirst("/$", "") + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
    }
}
