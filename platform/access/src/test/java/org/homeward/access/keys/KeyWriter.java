package org.homeward.access.keys;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.homeward.access.KeptLooks;
import org.homeward.access.Readings;
import org.homeward.base.AgencyId;

/// A second process for [PersonKeyLogTest]: makes keys until it is killed, telling the number of
/// those flushed; one more batch is always made and not flushed.
final class KeyWriter {
    private KeyWriter() {}

    public static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        var random = new SecureRandom();
        var keystore = Keystore.forDemo(folder.resolve("keystore"), random);
        var log = PersonKeyLog.open(folder.resolve("person-keys"), keystore);
        var sealing =
                new PersonSealing(
                        keystore, log, new Readings(new KeptLooks()), random, Clock.systemUTC());
        for (int made = 0; ; ) {
            for (int i = 0; i < 10_000; i++) {
                sealing.createKey(new UUID(1, made), new AgencyId("north"));
                made++;
                if (made % 1000 == 0) {
                    sealing.flush();
                    IO.println(made);
                }
            }
        }
    }
}
