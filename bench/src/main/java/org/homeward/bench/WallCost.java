package org.homeward.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;

/// What the wall in the database costs a page, and whether a page that somebody may not see takes
/// another time than one that is not there. Takes the wall of an invented country down and puts it
/// up again by turns, since a machine is never twice the same.
///
/// By itself: address of a running demonstration, and its data folder.
final class WallCost implements AutoCloseable {
    private static final int TURNS = 4;
    private static final int ROUNDS = 30;
    private static final int QUESTIONS = 300;

    private static final String SWITCHED =
            """
            select format('alter table %%s %s row level security', c.oid::regclass)
              from pg_class c
             where exists (select from pg_policy p where p.polrelid = c.oid)
            """;

    private static final String OF_ANOTHER =
            """
            select record from protection.victim
             where live and agency <> (select agency from protection.victim where record = ?::uuid
                                        limit 1)
             limit 1
            """;

    private final String address;
    private final Connection owner;

    WallCost(String address, Path data) throws IOException, SQLException {
        var access = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("postgres/access"))) {
            access.load(file);
        }
        this.address = address.replaceFirst("/$", "");
        this.owner =
                DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:%s/postgres?sslmode=disable"
                                .formatted(access.getProperty("port")),
                        "homeward_owner",
                        access.getProperty("owner"));
    }

    public static void main(String[] arguments) throws Exception {
        try (var cost = new WallCost(arguments[0], Path.of(arguments[1]))) {
            new Pages(arguments[0]).warmUp();
            cost.ofPages().forEach(System.out::println);
            System.out.println(cost.absentAndForbidden());
        }
    }

    /// @param up 95th percentile with the wall, in milliseconds, the best of the turns
    /// @param down without it
    record Page(String name, double up, double down) {}

    List<Page> ofPages() throws Exception {
        var pages = new Pages(address);
        var up = new TreeMap<String, Double>();
        var down = new TreeMap<String, Double>();
        try {
            for (int turn = 0; turn < TURNS; turn++) {
                turn("disable");
                keepBest(down, pages);
                turn("enable");
                keepBest(up, pages);
            }
        } finally {
            turn("enable");
        }
        var measured = new ArrayList<Page>();
        up.forEach(
                (name, millis) ->
                        measured.add(new Page(name, millis, down.getOrDefault(name, Double.NaN))));
        return measured;
    }

    private static void keepBest(TreeMap<String, Double> best, Pages pages) throws Exception {
        for (var page : pages.measureCasework(ROUNDS)) {
            best.merge(page.path(), page.p95Millis(), Math::min);
        }
    }

    private void turn(String way) throws SQLException {
        var orders = new ArrayList<String>();
        try (var query = owner.createStatement();
                var rows = query.executeQuery(SWITCHED.formatted(way))) {
            while (rows.next()) {
                orders.add(rows.getString(1));
            }
        }
        try (var statement = owner.createStatement()) {
            for (var order : orders) {
                statement.execute(order);
            }
        }
    }

    /// Quartiles in milliseconds of the two answers, asked for by turns.
    record Answers(double[] absent, double[] forbidden) {
        double[] absentQuartiles() {
            return quartiles(absent);
        }

        double[] forbiddenQuartiles() {
            return quartiles(forbidden);
        }

        private static double[] quartiles(double[] sorted) {
            int size = sorted.length;
            return new double[] {sorted[size / 4], sorted[size / 2], sorted[size * 3 / 4]};
        }

        @Override
        public String toString() {
            return "absent %s, forbidden %s (quartiles, ms)"
                    .formatted(
                            Arrays.toString(absentQuartiles()),
                            Arrays.toString(forbiddenQuartiles()));
        }
    }

    Answers absentAndForbidden() throws Exception {
        var client =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
        get(client, "/demo/sign-in/case-supervisor");
        var list = get(client, "/victims").body();
        var own = list.replaceFirst("(?s).*?/victims/([0-9a-f-]{36}).*", "$1");
        var forbidden = "/victims/" + ofAnother(own);
        var times = new double[2][QUESTIONS];
        for (int at = 0; at < QUESTIONS; at++) {
            times[0][at] = refusal(client, "/victims/" + UUID.randomUUID());
            times[1][at] = refusal(client, forbidden);
        }
        Arrays.sort(times[0]);
        Arrays.sort(times[1]);
        return new Answers(times[0], times[1]);
    }

    private String ofAnother(String record) throws SQLException {
        try (var query = owner.prepareStatement(OF_ANOTHER)) {
            query.setString(1, record);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private double refusal(HttpClient client, String path) throws Exception {
        long began = System.nanoTime();
        var answer = get(client, path);
        if (answer.statusCode() != 404) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return Math.round((System.nanoTime() - began) / 1e4) / 100.0;
    }

    private HttpResponse<String> get(HttpClient client, String path)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
