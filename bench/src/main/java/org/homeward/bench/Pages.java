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
import java.util.Set;
import java.util.regex.Pattern;

/// Asks a demonstration for the pages that people open, one after the other.
final class Pages {
    private static final int WARM_ROUNDS = 40;
    private static final String FIGURE = "/figures/victims-identified";
    private static final Set<String> CASEWORKERS =
            Set.of(
                    "importing-officer",
                    "case-supervisor",
                    "investigation-supervisor",
                    "linkage-reviewer");
    private static final List<Asked> ASKED =
            List.of(
                    Asked.at("statistician", "/"),
                    Asked.at("statistician", "/picture"),
                    Asked.at("statistician", "/figures"),
                    Asked.at("statistician", FIGURE + "?period=2022-H1&by=sex"),
                    Asked.at("statistician", FIGURE + "/trace?period=2022-H1"),
                    Asked.at(
                            "statistician",
                            FIGURE + "/difference?period=2022-H1&before=2022-08-01"),
                    Asked.at("statistician", "/published"),
                    Asked.first("statistician", "/published", "/published/"),
                    Asked.at("importing-officer", "/import"),
                    Asked.at("case-supervisor", "/victims"),
                    Asked.first("case-supervisor", "/victims", "/victims/"),
                    Asked.at("investigation-supervisor", "/cases"),
                    Asked.first("investigation-supervisor", "/cases", "/cases/"),
                    Asked.at("investigation-supervisor", "/suspects"),
                    Asked.first("investigation-supervisor", "/suspects", "/suspects/"),
                    Asked.at("linkage-reviewer", "/people/links"),
                    Asked.at("privacy-officer", "/journal"),
                    Asked.at("statistician", "/handbook"),
                    Asked.at("importing-officer", "/"),
                    Asked.at("case-supervisor", "/"),
                    Asked.at("investigation-supervisor", "/"),
                    Asked.at("linkage-reviewer", "/"),
                    Asked.at("user-administrator", "/users"));

    private final String address;

    Pages(String address) {
        this.address = address;
    }

    /// A page that somebody of a role opens.
    ///
    /// @param link opens the first address on the page that begins so instead; empty for the page
    private record Asked(String role, String path, String link) {
        static Asked at(String role, String path) {
            return new Asked(role, path, "");
        }

        static Asked first(String role, String path, String link) {
            return new Asked(role, path, link);
        }

        /// The desk is another page for each role.
        String name() {
            if (!link.isEmpty()) {
                return "the first of " + path;
            }
            return path.equals("/") ? "/ of the " + role : path;
        }
    }

    /// A page with the 95th percentile of its times.
    record Measured(String path, double p95Millis) {}

    void warmUp() throws IOException, InterruptedException {
        measure(WARM_ROUNDS);
    }

    List<Measured> measure(int rounds) throws IOException, InterruptedException {
        return measure(ASKED, rounds);
    }

    /// The pages on which rows of persons are shown.
    List<Measured> measureCasework(int rounds) throws IOException, InterruptedException {
        var casework = ASKED.stream().filter(asked -> CASEWORKERS.contains(asked.role())).toList();
        return measure(casework, rounds);
    }

    private List<Measured> measure(List<Asked> pages, int rounds)
            throws IOException, InterruptedException {
        var measured = new ArrayList<Measured>();
        for (var asked : pages) {
            var client =
                    HttpClient.newBuilder()
                            .cookieHandler(new CookieManager())
                            .followRedirects(HttpClient.Redirect.NORMAL)
                            .build();
            get(client, "/demo/sign-in/" + asked.role());
            var path = pathOf(client, asked);
            var millis = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                long began = System.nanoTime();
                get(client, path);
                millis[round] = (System.nanoTime() - began) / 1e6;
            }
            Arrays.sort(millis);
            measured.add(new Measured(asked.name(), millis[(int) Math.ceil(rounds * 0.95) - 1]));
        }
        return measured;
    }

    private String pathOf(HttpClient client, Asked asked) throws IOException, InterruptedException {
        if (asked.link().isEmpty()) {
            return asked.path();
        }
        var list = get(client, asked.path());
        var found = Pattern.compile("href=\"(" + asked.link() + "[0-9a-f-]{8,})\"").matcher(list);
        if (!found.find()) {
            throw new IllegalStateException("nothing to open on " + asked.path());
        }
        return found.group(1);
    }

    private String get(HttpClient client, String path) throws IOException, InterruptedException {
        var answer =
                client.send(
                        HttpRequest.newBuilder(URI.create(address.replaceFirst("/$", "") + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }
}
