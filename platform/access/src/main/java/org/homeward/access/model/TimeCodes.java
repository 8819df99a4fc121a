package org.homeward.access.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The codes that an authenticator app shows, as RFC 6238 makes them: a new one each 30 seconds.
///
/// HMAC-SHA-1 is what every such app knows; nothing here rests on collisions of the hash.
public final class TimeCodes {
    public static final int SECRET_BYTES = 20;
    private static final int DIGITS = 6;
    private static final int STEP_SECONDS = 30;

    /// How many steps the clocks of app and server may be apart.
    private static final int APART = 1;

    private TimeCodes() {}

    /// The step whose code was typed; empty for a wrong code. Blanks do not matter.
    public static OptionalLong step(byte[] secret, String typed, Instant now) {
        var code = typed.replaceAll("\\s", "");
        long step = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        // All are looked at, so that the time does not tell which one it was.
        return LongStream.rangeClosed(step - APART, step + APART)
                .filter(it -> same(code(secret, it, DIGITS), code))
                .boxed()
                .toList()
                .stream()
                .mapToLong(Long::longValue)
                .max();
    }

    /// The code of a moment, as an app would show it.
    public static String at(byte[] secret, Instant moment) {
        return code(secret, Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS), DIGITS);
    }

    /// RFC 4226: four bytes of the hash, at the place that its last half byte says.
    static String code(byte[] secret, long step, int digits) {
        byte[] hash = hash(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        long number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffffL;
        long shown = number % (long) Math.pow(10, digits);
        return ("%0" + digits + "d").formatted(shown);
    }

    private static boolean same(String right, String typed) {
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.US_ASCII), typed.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hash(byte[] secret, byte[] counter) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC is not available", e);
        }
    }
}
