package org.homeward.webkit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homeward.base.TextForms;

/// A file that the reader takes away: never shown in the page, never guessed at by the browser.
public record Download(String fileName, String contentType, Body body) {

    /// Writes the content of the file.
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    private static final String ATTRIBUTE_CHARACTERS = "!#$&+-.^_`|~";

    public Download {
        if (fileName.isBlank()) {
            throw new IllegalArgumentException("a file needs a name");
        }
    }

    public static Download csv(String fileName, Body body) {
        return new Download(fileName, "text/csv; charset=utf-8", body);
    }

    public static Download of(String fileName, String contentType, byte[] content) {
        return new Download(fileName, contentType, out -> out.write(content));
    }

    /// The headers of the answer: name by RFC 6266, type, and no storing on the way.
    public Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", contentType);
        headers.put(
                "Content-Disposition",
                "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                        .formatted(plainName(), encodedName()));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cache-Control", "private, no-store");
        return headers;
    }

    public void send(HttpServletResponse response) throws IOException {
        headers().forEach(response::setHeader);
        body.writeTo(response.getOutputStream());
    }

    /// The name in ASCII for old clients, without anything that ends a quoted string.
    private String plainName() {
        return TextForms.fold(fileName).replaceAll("[^a-z0-9._ -]", "_");
    }

    /// The name as RFC 8187 writes it.
    private String encodedName() {
        var encoded = new StringBuilder();
        for (byte octet : fileName.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xFF);
            boolean plain =
                    letter < 0x80
                            && (Character.isLetterOrDigit(letter)
                                    || ATTRIBUTE_CHARACTERS.indexOf(letter) >= 0);
            encoded.append(plain ? String.valueOf(letter) : "%%%02X".formatted(octet & 0xFF));
        }
        return encoded.toString();
    }
}
