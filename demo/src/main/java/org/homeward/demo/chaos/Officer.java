package org.homeward.demo.chaos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homeward.demo.chaos.Operations.Fate;

/// Somebody at the pages who sends files and reads.
final class Officer implements AutoCloseable {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern SENT_ON =
            Pattern.compile("name=\"(sentOn\\.[a-z]+)\"[^>]*value=\"(\\d+)\"");
    private static final Pattern REGIME =
            Pattern.compile("name=\"regime\".*?<option value=\"([^\"]+)\"", Pattern.DOTALL);
    static final String BOUNDARY = "----homeward-chaos";
    private static final int MOST_LOOKS = 400;

    /// Headings, and a line with its number, its place and a name.
    private static final List<String> LINES = lines();

    private final URI address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .connectTimeout(Duration.ofSeconds(5))
                    .followRedirects(HttpClient.Redirect.ALWAYS)
                    .build();

    Officer(String address) {
        this.address = URI.create(address);
    }

    /// A page as it came.
    record Page(int status, String path, String html) {
        Optional<String> hidden(String name) {
            var field = HIDDEN.matcher(html);
            return field.results()
                    .filter(it -> it.group(1).equals(name))
                    .map(it -> it.group(2))
                    .findFirst();
        }

        String needed(String name) throws IOException {
            return hidden(name).orElseThrow(() -> new IOException("no field " + name));
        }
    }

    Page signIn(String role) throws IOException, InterruptedException {
        return get("demo/sign-in/" + role);
    }

    Page get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)));
    }

    Page post(String path, String form) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /// Sends a file and publishes it, as far as the instance lives.
    void send(Operations operations, String name, int rows) throws InterruptedException {
        operations.sent(name, rows);
        boolean told = false;
        try {
            var checked = upload(name, rows);
            if (checked.isEmpty()) {
                operations.end(name, Fate.REFUSED);
                return;
            }
            told = true;
            var published = post(checked.get().path() + "/publish", publication(checked.get()));
            for (int looks = 0; looks < MOST_LOOKS && published.status() == 200; looks++) {
                if (published.path().contains("/import/files/")) {
                    operations.end(name, Fate.ACKNOWLEDGED);
                    return;
                }
                published = get(published.path());
            }
        } catch (IOException _) { // once told to publish, what became of it is unknown
            if (!told) {
                operations.end(name, Fate.REFUSED);
            }
        }
    }

    /// The dry run with its button; empty where the instance refuses the file.
    Optional<Page> upload(String name, int rows) throws IOException, InterruptedException {
        var form = get("/import");
        if (form.status() != 200) {
            throw new IOException("no form");
        }
        var page = send(uploading(form, name, rows));
        if (page.status() >= 400) {
            return Optional.empty();
        }
        for (int looks = 0; looks < MOST_LOOKS && page.status() == 200; looks++) {
            if (page.html().contains("/publish\"")) {
                return Optional.of(page);
            }
            page = get(page.path());
        }
        throw new IOException("no dry run");
    }

    /// The form that publishes.
    static String publication(Page checked) throws IOException {
        return "_csrf=%s&edition=%s"
                .formatted(encoded(checked.needed("_csrf")), encoded(checked.needed("edition")));
    }

    private HttpRequest.Builder uploading(Page form, String name, int rows) throws IOException {
        return HttpRequest.newBuilder(address.resolve("/import"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(form, name, rows)));
    }

    static byte[] multipart(Page form, String name, int rows) throws IOException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("_csrf", form.needed("_csrf"));
        fields.put("upload", form.needed("upload"));
        fields.put("kind", "victims");
        REGIME.matcher(form.html()).results().forEach(it -> fields.put("regime", it.group(1)));
        fields.put("sentOn.day", "15");
        fields.put("sentOn.month", "1");
        SENT_ON.matcher(form.html()).results().forEach(it -> fields.put(it.group(1), it.group(2)));
        var body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.writeBytes(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                            .formatted(BOUNDARY, field.getKey(), field.getValue())
                            .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(
                """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s.csv"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --%s--\r
                """
                        .formatted(BOUNDARY, name, csv(name, rows), BOUNDARY)
                        .getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /// Records of invented victims whose numbers begin with the name.
    static String csv(String name, int rows) {
        var form = LINES.getLast();
        return IntStream.rangeClosed(1, rows)
                .mapToObj(at -> form.formatted(name, at, letters(name + " " + at)))
                .collect(Collectors.joining("\n", LINES.getFirst() + "\n", "\n"));
    }

    private static List<String> lines() {
        try (var file = Officer.class.getResourceAsStream("/demo/chaos/farland.csv")) {
            var text = Objects.requireNonNull(file).readAllBytes();
            return new String(text, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String letters(String text) {
        return text.chars()
                .mapToObj(it -> it == ' ' ? " " : "" + (char) ('a' + it % 26))
                .collect(Collectors.joining());
    }

    /// The cookies that a browser would send.
    String cookies() {
        return cookies.getCookieStore().get(address).stream()
                .map(it -> it.getName() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
    }

    private Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer =
                client.send(
                        request.timeout(Duration.ofSeconds(30)).build(),
                        HttpResponse.BodyHandlers.ofString());
        return new Page(answer.statusCode(), answer.uri().getPath(), answer.body());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
