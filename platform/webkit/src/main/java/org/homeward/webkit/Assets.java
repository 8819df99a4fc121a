package org.homeward.webkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;

/// Addresses of the static files, each with a hash of its content, so that they can be cached for
/// ever.
public final class Assets {
    private static final String FOLDER = "/static/webkit/";
    private static final ConcurrentHashMap<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /// The address of a file below `static/webkit`, such as `webkit.css`.
    public static String href(String name) {
        return ADDRESSES.computeIfAbsent(name, Assets::address);
    }

    private static String address(String name) {
        try (var in = Assets.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no asset " + name);
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return "/webkit/" + name + "?v=" + HexFormat.of().formatHex(hash, 0, 5);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
