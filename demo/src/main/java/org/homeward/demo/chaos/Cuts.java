package org.homeward.demo.chaos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeward.demo.chaos.Operations.Fate;

/// Cuts the connection of a submission after each of its bytes: nothing of it may be there. Cut
/// behind its last byte, before the answer, it is whole or absent.
final class Cuts {
    private static final int ROWS = 3;
    private static final int HEAVY = 25;

    private final String address;
    private final Operations operations;
    private final AtomicInteger names;

    Cuts(String address, Operations operations, AtomicInteger names) {
        this.address = address;
        this.operations = operations;
        this.names = names;
    }

    /// How many times a connection was cut.
    int run() throws IOException, InterruptedException {
        try (var officer = new Officer(address)) {
            officer.signIn("importing-officer");
            int cuts = uploads(officer);
            return cuts + publications(officer);
        }
    }

    private int uploads(Officer officer) throws IOException, InterruptedException {
        var name = Witness.MARK + names.incrementAndGet();
        operations.sent(name, ROWS);
        operations.end(name, Fate.REFUSED); // what is cut off is never published
        var body = Officer.multipart(officer.get("/import"), name, ROWS);
        return cutEverywhere(
                request(
                        officer,
                        "/import",
                        "multipart/form-data; boundary=" + Officer.BOUNDARY,
                        body),
                1);
    }

    private int publications(Officer officer) throws IOException, InterruptedException {
        var name = Witness.MARK + names.incrementAndGet();
        operations.sent(name, ROWS);
        var checked = officer.upload(name, ROWS).orElseThrow(() -> new IOException("no dry run"));
        var request =
                request(
                        officer,
                        checked.path() + "/publish",
                        "application/x-www-form-urlencoded",
                        Officer.publication(checked).getBytes(StandardCharsets.UTF_8));
        int cuts = cutEverywhere(request, 1);
        var form = officer.get(checked.path());
        if (!form.html().contains("/publish\"")) {
            throw new IOException("a submission that was cut off was published");
        }
        for (int time = 0; time < HEAVY; time++) { // whole, but nobody waits for the answer
            cut(request, request.length);
        }
        return cuts + HEAVY;
    }

    private byte[] request(Officer officer, String path, String type, byte[] body) {
        var head =
                """
                POST %s HTTP/1.1\r
                Host: %s\r
                Cookie: %s\r
                Content-Type: %s\r
                Content-Length: %d\r
                \r
                """
                        .formatted(
                                path,
                                URI.create(address).getAuthority(),
                                officer.cookies(),
                                type,
                                body.length);
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private int cutEverywhere(byte[] request, int from) throws IOException {
        for (int bytes = from; bytes < request.length; bytes++) {
            cut(request, bytes);
        }
        return request.length - from;
    }

    private void cut(byte[] request, int bytes) throws IOException {
        var uri = URI.create(address);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
            socket.getOutputStream().write(request, 0, bytes);
            socket.getOutputStream().flush();
        }
    }
}
