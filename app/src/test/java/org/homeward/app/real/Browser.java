package org.homeward.app.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at the pages of an instance: follows redirects, sends forms with their hidden fields.
final class Browser {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.ALWAYS)
                    .build();

    Browser(String address) {
        this.address = address;
    }

    /// A page as it came.
    record Page(int status, String path, String html) {
        /// The value of a hidden field.
        String hidden(String name) {
            var field = HIDDEN.matcher(html);
            while (field.find()) {
                if (field.group(1).equals(name)) {
                    return field.group(2);
                }
            }
            throw new AssertionError("no field " + name + " in " + html);
        }

        String after(String pattern) {
            var found = Pattern.compile(pattern).matcher(html);
            assertThat(found.find()).as(pattern + " in " + html).isTrue();
            return found.group(1);
        }
    }

    Page get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    /// @param form the page on which the form stands
    Page post(Page form, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body =
                fields.entrySet().stream()
                        .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&"));
        var request =
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "_csrf=" + encoded(form.hidden("_csrf")) + "&" + body))
                        .build();
        return send(request);
    }

    /// A form with a file.
    Page upload(Page form, String path, Map<String, String> fields, String name, byte[] file)
            throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        var boundary = "----homeward-test";
        for (var field : fields.entrySet()) {
            body.writeBytes(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                            .formatted(boundary, field.getKey(), field.getValue())
                            .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(
                ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                                + "Content-Type: text/csv\r\n\r\n")
                        .formatted(boundary, name)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        var request =
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build();
        return send(request);
    }

    Page signIn(String login, String password) throws IOException, InterruptedException {
        return post(get("sign-in"), "sign-in", Map.of("login", login, "password", password));
    }

    private URI uri(String path) {
        return URI.create(address).resolve(path.startsWith("/") ? path : "/" + path);
    }

    private Page send(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        return new Page(answer.statusCode(), answer.uri().getPath(), answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
