package org.homeward.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.ErasedRecord;
import org.homeward.access.Grants;
import org.homeward.access.KeptLooks;
import org.homeward.access.Readings;
import org.homeward.access.Right;
import org.homeward.access.SealedField;
import org.homeward.access.keys.KeystoreProblem.Reason;
import org.homeward.base.AgencyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Erasing outlives every backup of the keys.
class ErasureRegisterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final AgencyId NORTH = new AgencyId("north");
    private static final Right READ = Right.of(DataClass.I, Action.READ);
    private static final byte[] NAME = "a name".getBytes(StandardCharsets.UTF_8);

    private final SecureRandom random = new SecureRandom();
    private final SealedField mai = name(1);
    private final SealedField lan = name(2);

    @TempDir Path folder;
    private PersonSealing sealing;
    private byte[] sealedMai = {};
    private byte[] sealedLan = {};

    @BeforeEach
    void prepare() {
        open();
        sealing.createKey(mai.record(), NORTH);
        sealing.createKey(lan.record(), NORTH);
        sealedMai = sealing.seal(mai, NAME);
        sealedLan = sealing.seal(lan, NAME);
        sealing.flush();
    }

    private void open() {
        var keystore = Keystore.forDemo(folder.resolve("keystore"), random);
        var log = PersonKeyLog.open(folder.resolve("person-keys"), keystore);
        sealing =
                new PersonSealing(
                        keystore,
                        log,
                        new Readings(new KeptLooks()),
                        random,
                        Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void keysFromAnOlderBackupDoNotBringAnybodyBack() throws IOException {
        var backup = Files.readAllBytes(folder.resolve("person-keys"));
        sealing.erase(List.of(mai.record()));
        sealing.close();
        Files.write(folder.resolve("person-keys"), backup);

        open();
        assertThat(open(mai, sealedMai)).as("the backup holds the key").isEqualTo(NAME);
        assertThat(sealing.eraseAgain()).isOne();

        assertThatThrownBy(() -> open(mai, sealedMai)).isInstanceOf(ErasedRecord.class);
        assertThat(open(lan, sealedLan)).isEqualTo(NAME);
        assertThat(sealing.eraseAgain()).isZero();
    }

    @Test
    void theRegisterHoldsAfterARotation() {
        sealing.erase(List.of(mai.record()));
        sealing.rotateKeys(() -> {});
        sealing.close();

        open();

        assertThat(sealing.isErased(mai.record())).isTrue();
        assertThat(open(lan, sealedLan)).isEqualTo(NAME);
    }

    @Test
    void nobodyErasesByWritingIntoTheRegisterNorTakesALineOutOfIt() throws IOException {
        sealing.erase(List.of(mai.record()));
        sealing.erase(List.of(new UUID(5, 5)));
        sealing.close();
        var file = folder.resolve("erasures");
        var lines = Files.readAllLines(file);

        for (var forged :
                List.of(
                        lines.get(1).replace(mai.record().toString(), lan.record().toString()),
                        lines.get(1).replace("2026", "2027"),
                        lan.record() + " 2026-03-01T08:00:00Z AAAA")) {
            Files.write(file, List.of(lines.getFirst(), forged, lines.get(2)));
            refused();
        }
        Files.write(file, List.of(lines.getFirst(), lines.get(2)));
        refused();
    }

    private void refused() {
        var keystore = Keystore.forDemo(folder.resolve("keystore"), random);
        assertThatThrownBy(() -> new ErasureRegister(folder.resolve("erasures"), keystore))
                .isInstanceOf(KeystoreProblem.class)
                .extracting(it -> ((KeystoreProblem) it).reason())
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void whatWasStruckOpensNoMoreAndItsBytesGoWithTheNextWriting() throws IOException {
        var wrapped = bytesOf("person-keys").length();

        sealing.strike(mai.record());
        sealing.flush();

        assertThatThrownBy(() -> open(mai, sealedMai)).isInstanceOf(ErasedRecord.class);
        sealing.close();
        open();
        assertThatThrownBy(() -> open(mai, sealedMai)).isInstanceOf(ErasedRecord.class);
        assertThat(bytesOf("person-keys").length()).isGreaterThan(wrapped);
        sealing.rotateKeys(() -> {});
        assertThat(bytesOf("person-keys").length()).isLessThan(wrapped);
        assertThat(open(lan, sealedLan)).isEqualTo(NAME);
        assertThat(folder.resolve("erasures")).doesNotExist();
    }

    private String bytesOf(String name) throws IOException {
        return new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.ISO_8859_1);
    }

    private byte[] open(SealedField field, byte[] sealed) {
        return Grants.open(sealing, Grants.forService(READ, NOW), field, sealed);
    }

    private static SealedField name(long record) {
        return new SealedField("people.revision", "name", new UUID(1, record), DataClass.I, 1);
    }
}
