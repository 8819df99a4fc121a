package org.homeward.database;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs clearances for one connection and a short while each.
///
/// The secret is made new by every process and lives in its memory and in a table that the owner of
/// the schemas alone reads. Several processes may serve one database, each with its own.
final class ClearanceSigner {
    private static final Logger LOG = System.getLogger("org.homeward.database");

    private static final Duration LASTS = Duration.ofMinutes(5);
    private static final Duration FRESH = Duration.ofMinutes(2);
    private static final Duration SECRET_LASTS = Duration.ofDays(2);
    private static final Duration SECRET_RENEWED = Duration.ofHours(12);
    private static final int BLOCK = 64;

    private static final String REGISTER =
            """
            insert into wall.secret (key, inner_pad, outer_pad, until) values (?, ?, ?, ?)
            """;

    // Those that ended long ago, lest a clock that was set forward for a moment takes living ones.
    private static final String FORGET =
            "delete from wall.secret where until < now() - interval '30 days'";

    private final DatabaseAddress address;
    private final InstantSource clock;
    private final RandomGenerator random;
    private volatile Secret secret;

    /// @param random from a secure source
    ClearanceSigner(DatabaseAddress address, InstantSource clock, RandomGenerator random) {
        this.address = address;
        this.clock = clock;
        this.random = random;
        this.secret = register();
    }

    /// What a connection was told.
    ///
    /// @param from when it was signed
    record Signed(String text, Clearance clearance, Instant from) {}

    private record Secret(UUID id, SecretKeySpec key, Instant renewed) {}

    /// Whether a connection that was told this need not be told again.
    boolean holds(Signed signed, Clearance wanted) {
        var age = Duration.between(signed.from(), clock.instant());
        return signed.clearance().equals(wanted) && !age.isNegative() && age.compareTo(FRESH) < 0;
    }

    /// @param backend the server process of the connection
    Signed sign(Clearance clearance, int backend) {
        var now = clock.instant();
        var signing = secretAt(now);
        var said =
                String.join(
                        "|",
                        signing.id().toString(),
                        Integer.toString(backend),
                        Long.toString(now.plus(LASTS).toEpochMilli()),
                        clearance.text());
        return new Signed(said + '|' + mac(signing.key(), said), clearance, now);
    }

    private Secret secretAt(Instant now) {
        if (now.isBefore(secret.renewed())) {
            return secret;
        }
        synchronized (this) {
            if (!now.isBefore(secret.renewed())) {
                renew(now);
            }
            return secret;
        }
    }

    /// The secret in use is good for much longer, so work goes on where the owner cannot log in.
    private void renew(Instant now) {
        try {
            secret = register();
        } catch (DatabaseUnavailable failure) {
            LOG.log(Level.WARNING, "event=clearance-secret-not-renewed", failure);
            secret = new Secret(secret.id(), secret.key(), now.plus(Duration.ofMinutes(10)));
        }
    }

    private Secret register() {
        byte[] key = new byte[32];
        random.nextBytes(key);
        var id = new UUID(random.nextLong(), random.nextLong());
        var now = clock.instant();
        try (var owner = Driver.connect(address, address.owner())) {
            insert(owner, id, key, now.plus(SECRET_LASTS));
            Session.execute(owner, FORGET);
        } catch (SQLException e) {
            throw Driver.unreachable(e, address, address.owner());
        }
        return new Secret(id, new SecretKeySpec(key, "HmacSHA256"), now.plus(SECRET_RENEWED));
    }

    private static void insert(Connection owner, UUID id, byte[] key, Instant until)
            throws SQLException {
        try (var insert = owner.prepareStatement(REGISTER)) {
            insert.setObject(1, id);
            insert.setBytes(2, padded(key, 0x36));
            insert.setBytes(3, padded(key, 0x5c));
            insert.setObject(4, until.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static byte[] padded(byte[] key, int pad) {
        byte[] block = Arrays.copyOf(key, BLOCK);
        for (int at = 0; at < BLOCK; at++) {
            block[at] ^= (byte) pad;
        }
        return block;
    }

    private static String mac(SecretKeySpec key, String said) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC with SHA-256", e);
        }
    }
}
