package org.homeward.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.homeward.access.keys.KeystoreProblem.Reason;
import org.homeward.base.AgencyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystoreTest {
    private static final AgencyId NORTH = new AgencyId("north");
    private static final Protection SECRET =
            new Protection.Passphrase("ngựa đúng pin".toCharArray());

    private final SecureRandom random = new SecureRandom();

    @TempDir Path folder;
    Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("config/keystore");
    }

    @Test
    void itsKeysSurviveUnderAPassphraseAndAreNotInTheFile() throws IOException {
        var made = Keystore.create(file, SECRET, random);
        var key = made.of(NORTH);

        var opened = Keystore.open(file, SECRET, random);

        assertThat(opened.of(NORTH)).isEqualTo(key);
        assertThat(opened.service()).isEqualTo(made.service());
        assertThat(opened.id()).isEqualTo(made.id());
        assertThat(opened.isDemo()).isFalse();
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .doesNotContain(Base64.getEncoder().encodeToString(key));
    }

    @Test
    void onlyItsOwnerReadsTheFile() throws IOException {
        Keystore.create(file, new Protection.Demo(), random);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void aWrongPassphraseOpensNothing() {
        Keystore.create(file, SECRET, random);

        refused(Reason.WRONG_PASSPHRASE, new Protection.Passphrase("ngua dung pin".toCharArray()));
    }

    @Test
    void ademoFileDoesNotServeProductionNorTheOtherWay() {
        Keystore.create(file, new Protection.Demo(), random);

        refused(Reason.OTHER_PROTECTION, SECRET);
    }

    @Test
    void aMissingFileIsNotReplacedByAFreshOne() {
        refused(Reason.MISSING, SECRET);
    }

    @Test
    void anExistingFileIsNeverOverwritten() {
        Keystore.create(file, SECRET, random);

        assertThatThrownBy(() -> Keystore.create(file, SECRET, random))
                .extracting(it -> ((KeystoreProblem) it).reason())
                .isEqualTo(Reason.EXISTS);
    }

    @Test
    void aDroppedOrForeignLineIsNoticed() throws IOException {
        var demo = new Protection.Demo();
        Keystore.create(file, demo, random).of(NORTH);
        var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        lines.remove(3);
        Files.write(file, lines, StandardCharsets.UTF_8);

        refused(Reason.DAMAGED, demo);
    }

    @Test
    void aFileThatIsNoKeystoreIsRefused() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "hello\n".repeat(9));

        refused(Reason.DAMAGED, SECRET);
    }

    @Test
    void pseudonymsDependOnScopeSourceAndKeystore() {
        var here = new KeyedPseudonyms(Keystore.create(file, new Protection.Demo(), random));
        var there =
                new KeyedPseudonyms(
                        Keystore.create(folder.resolve("other"), new Protection.Demo(), random));
        var source = new UUID(1, 1);

        var reference = here.reference("fact", source);

        assertThat(reference.version()).isEqualTo(8);
        assertThat(reference.variant()).isEqualTo(2);
        assertThat(here.reference("fact", source)).isEqualTo(reference);
        assertThat(here.reference("case", source)).isNotEqualTo(reference);
        assertThat(here.reference("fact", new UUID(1, 2))).isNotEqualTo(reference);
        assertThat(there.reference("fact", source)).isNotEqualTo(reference);
        assertThat(here.hash("ab", new byte[] {'c'}))
                .hasSize(32)
                .isNotEqualTo(here.hash("a", new byte[] {'b', 'c'}));
    }

    private void refused(Reason reason, Protection protection) {
        assertThatThrownBy(() -> Keystore.open(file, protection, random))
                .extracting(it -> ((KeystoreProblem) it).reason())
                .isEqualTo(reason);
    }
}
