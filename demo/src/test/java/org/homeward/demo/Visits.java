package org.homeward.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What people do at the pages of an instance: sign in by a click, look, press buttons, send files.
///
/// @param site where the pages are, with the slash at its end
record Visits(String site) {
    static final String BOUNDARY = "----cut-here";

    HttpClient signedIn(String role) throws Exception {
        var client =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
        assertThat(get(client, "demo/sign-in/" + role).statusCode()).isEqualTo(200);
        assertThat(get(client, "?lang=en").statusCode()).isEqualTo(200);
        return client;
    }

    HttpResponse<String> get(HttpClient client, String path)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(site + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    String csrf(HttpClient client) throws IOException, InterruptedException {
        return found("name=\"_csrf\" value=\"([^\"]+)\"", get(client, "account").body());
    }

    String edition(HttpClient client, String upload) throws IOException, InterruptedException {
        return found("name=\"edition\" value=\"([^\"]+)\"", get(client, upload).body());
    }

    HttpResponse<String> post(HttpClient client, String path, String token, String edition) {
        var form = "_csrf=" + token + "&edition=" + edition;
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(site + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The address of the upload, once its check is there.
    String send(HttpClient client, byte[] file, String token) throws Exception {
        var id = UUID.randomUUID().toString();
        var answer = upload(client, id, file, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return "import/uploads/" + id;
    }

    HttpResponse<String> upload(HttpClient client, String id, byte[] file, String token)
            throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(site + "import"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body(id, file, token)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    static byte[] body(String id, byte[] file, String token) {
        var body = new ByteArrayOutputStream();
        Map.of(
                        "_csrf", token,
                        "upload", id,
                        "kind", "victims",
                        "sentOn.day", "1",
                        "sentOn.month", "1",
                        "sentOn.year", "2022",
                        "regime", "")
                .forEach((name, value) -> part(body, name, value.getBytes(StandardCharsets.UTF_8)));
        part(body, "file\"; filename=\"victims.csv", file);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] value) {
        var head =
                "--"
                        + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\""
                        + name
                        + "\"\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(value);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    static String cookies(HttpClient client) {
        var kept = (CookieManager) client.cookieHandler().orElseThrow();
        return kept.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /// What comes back for these very bytes.
    static String raw(int port, String request) throws IOException {
        try (var line = new Socket("127.0.0.1", port)) {
            line.setSoTimeout(10_000);
            line.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            line.getOutputStream().flush();
            line.shutdownOutput();
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /// The page without what differs because the address or the token differs.
    static String withoutPath(HttpResponse<String> answer, String path) {
        return answer.body()
                .replace(path, "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("uploads(%2F|/)[0-9a-f-]{36}", "");
    }
}
