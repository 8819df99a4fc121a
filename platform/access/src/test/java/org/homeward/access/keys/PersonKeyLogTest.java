package org.homeward.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.homeward.access.keys.KeyEntry.Wrapped;
import org.homeward.access.keys.KeystoreProblem.Reason;
import org.homeward.base.AgencyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonKeyLogTest {
    private static final AgencyId NORTH = new AgencyId("north");

    private final SecureRandom random = new SecureRandom();

    @TempDir Path folder;
    Path file;
    Keystore keystore;

    @BeforeEach
    void prepare() {
        file = folder.resolve("person-keys");
        keystore = Keystore.forDemo(folder.resolve("keystore"), random);
    }

    @Test
    void anotherKeystoreIsRefused() {
        PersonKeyLog.open(file, keystore).close();
        var other = Keystore.forDemo(folder.resolve("other"), random);

        refused(Reason.OTHER_KEYSTORE, () -> PersonKeyLog.open(file, other));
    }

    @Test
    void whateverLengthACrashLeavesFlushedKeysStay() throws IOException {
        long flushed = written(3);
        try (var log = PersonKeyLog.open(file, keystore)) {
            log.add(entry(3));
        }
        var whole = Files.readAllBytes(file);

        for (int length = (int) flushed; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            try (var log = PersonKeyLog.open(file, keystore)) {
                assertThat(log.size()).isBetween(3, 4);
                assertThat(log.find(new UUID(1, 2))).isPresent();
                if (log.size() == 3) {
                    log.add(entry(9));
                }
            }
            try (var log = PersonKeyLog.open(file, keystore)) {
                assertThat(log.size()).isEqualTo(4);
            }
        }
    }

    @Test
    void rubbishBehindTheLastFlushIsCutOff() throws IOException {
        written(3);
        var rubbish = new byte[5000];
        new SplittableRandom(1).nextBytes(rubbish);
        Files.write(file, rubbish, StandardOpenOption.APPEND);

        try (var log = PersonKeyLog.open(file, keystore)) {
            assertThat(log.size()).isEqualTo(3);
        }
    }

    @Test
    void aFaultBeforeAFlushedPlaceIsRefusedAndTheFileLeftAsItIs() throws IOException {
        written(3);
        var bytes = Files.readAllBytes(file);
        bytes[60] ^= 1;
        Files.write(file, bytes);

        refused(Reason.DAMAGED, () -> PersonKeyLog.open(file, keystore));
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void oneProcessWritesAndOthersReadBesideIt() {
        try (var writer = PersonKeyLog.open(file, keystore)) {
            refused(Reason.IN_USE, () -> PersonKeyLog.open(file, keystore));
            try (var reader = PersonKeyLog.openReadOnly(file, keystore)) {
                writer.add(entry(1));
                writer.add(entry(2));
                writer.flush();
                assertThat(reader.find(new UUID(1, 1))).isPresent();

                writer.destroy(List.of(new UUID(1, 1)));
                assertThat(reader.find(new UUID(1, 1))).isEmpty();
                assertThat(reader.isDestroyed(new UUID(1, 1))).isTrue();
                assertThat(reader.find(new UUID(1, 2))).isPresent();
                assertThatIllegalStateException().isThrownBy(() -> reader.add(entry(5)));
            }
        }
    }

    @Test
    void destroyingLeavesNoByteOfTheWrappedKey() throws IOException {
        var doomed = entry(1);
        try (var log = PersonKeyLog.open(file, keystore)) {
            log.add(doomed);
            log.add(entry(2));
            log.flush();
            assertThat(holds(file, doomed.forOwner())).isTrue();

            log.destroy(List.of(doomed.record()));
            assertThat(holds(file, doomed.forOwner())).isFalse();
            log.add(entry(3));
        }

        try (var log = PersonKeyLog.open(file, keystore)) {
            assertThat(log.destroyed()).containsExactly(doomed.record());
            assertThat(log.find(doomed.record())).isEmpty();
            assertThat(log.size()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 20})
    void aKilledProcessLosesNoFlushedKey(int flushes) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KeyWriter.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        int told = 0;
        try (var lines = process.inputReader()) {
            for (int i = 0; i < flushes; i++) {
                told = Integer.parseInt(lines.readLine());
            }
            refused(Reason.IN_USE, () -> PersonKeyLog.open(file, keystore));
        } finally {
            process.destroyForcibly().waitFor();
        }

        try (var log = PersonKeyLog.open(file, keystore)) {
            assertThat(log.size()).isGreaterThanOrEqualTo(told);
            assertThat(log.find(new UUID(1, told - 1))).isPresent();
        }
    }

    private long written(int keys) throws IOException {
        try (var log = PersonKeyLog.open(file, keystore)) {
            for (int i = 0; i < keys; i++) {
                log.add(entry(i));
            }
        }
        return Files.size(file);
    }

    private Wrapped entry(long number) {
        var wrapped = new byte[KeyEntry.WRAPPED_BYTES];
        random.nextBytes(wrapped);
        return new Wrapped(new UUID(1, number), NORTH, wrapped, wrapped.clone());
    }

    private static boolean holds(Path file, byte[] part) throws IOException {
        var bytes = Arrays.asList(boxed(Files.readAllBytes(file)));
        return Collections.indexOfSubList(bytes, Arrays.asList(boxed(part))) >= 0;
    }

    private static Byte[] boxed(byte[] bytes) {
        var boxed = new Byte[bytes.length];
        Arrays.setAll(boxed, i -> bytes[i]);
        return boxed;
    }

    private static void refused(
            Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable opening) {
        assertThatThrownBy(opening)
                .isInstanceOf(KeystoreProblem.class)
                .extracting(it -> ((KeystoreProblem) it).reason())
                .isEqualTo(reason);
    }
}
