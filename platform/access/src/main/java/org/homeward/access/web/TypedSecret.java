package org.homeward.access.web;

import io.nayuki.qrcodegen.QrCode;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homeward.access.model.TimeCodes;

/// A secret between the page that shows it and the first code that proves that an app has it. It
/// waits in the user's session, and is written nowhere before.
final class TypedSecret implements Serializable {
    private static final String KEPT = TypedSecret.class.getName();
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BORDER = 4;

    private final byte[] bytes;

    private TypedSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The one that waits; a page loaded again shows the same.
    static TypedSecret of(HttpSession session, RandomGenerator random) {
        return find(session)
                .orElseGet(
                        () -> {
                            var bytes = new byte[TimeCodes.SECRET_BYTES];
                            random.nextBytes(bytes);
                            var made = new TypedSecret(bytes);
                            session.setAttribute(KEPT, made);
                            return made;
                        });
    }

    static Optional<TypedSecret> find(HttpSession session) {
        return session.getAttribute(KEPT) instanceof TypedSecret kept
                ? Optional.of(kept)
                : Optional.empty();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /// In groups of four, for typing.
    String text() {
        var letters = base32();
        return IntStream.iterate(0, i -> i < letters.length(), i -> i + 4)
                .mapToObj(i -> letters.substring(i, Math.min(i + 4, letters.length())))
                .collect(Collectors.joining(" "));
    }

    /// Five bits a letter; the length of a secret is a multiple of five bytes.
    private String base32() {
        var letters = new StringBuilder();
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit += 5) {
            int two = (bytes[bit / 8] & 0xff) << 8;
            two |= bit / 8 + 1 < bytes.length ? bytes[bit / 8 + 1] & 0xff : 0;
            letters.append(BASE_32.charAt(two >> (11 - bit % 8) & 31));
        }
        return letters.toString();
    }

    /// The picture that an app reads.
    SecretPicture picture(String issuer, String login) {
        var address =
                "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                        .formatted(escaped(issuer), escaped(login), base32(), escaped(issuer));
        var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + BORDER, y + BORDER));
                }
            }
        }
        return new SecretPicture(code.size + 2 * BORDER, path.toString());
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    void forget(HttpSession session) {
        session.removeAttribute(KEPT);
        Arrays.fill(bytes, (byte) 0);
    }
}
