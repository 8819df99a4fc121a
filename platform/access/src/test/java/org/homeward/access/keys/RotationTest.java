package org.homeward.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grants;
import org.homeward.access.KeptLooks;
import org.homeward.access.Readings;
import org.homeward.access.Right;
import org.homeward.access.SealedField;
import org.homeward.base.AgencyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// New keys over all persons' keys while people work.
class RotationTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final AgencyId NORTH = new AgencyId("north");
    private static final AgencyId SOUTH = new AgencyId("south");
    private static final Right READ = Right.of(DataClass.I, Action.READ);
    private static final Protection OPEN = new Protection.Demo();
    private static final byte[] NAME = "a name".getBytes(StandardCharsets.UTF_8);
    private static final Runnable NOTHING = () -> {};

    private final SecureRandom random = new SecureRandom();

    @TempDir Path folder;
    private Keystore keystore;
    private PersonKeyLog log;
    private PersonSealing sealing;

    @BeforeEach
    void create() {
        Keystore.create(folder.resolve("keystore"), OPEN, random);
        open();
    }

    private void open() {
        keystore = Keystore.open(folder.resolve("keystore"), OPEN, random);
        log = PersonKeyLog.open(folder.resolve("person-keys"), keystore);
        sealing =
                new PersonSealing(
                        keystore,
                        log,
                        new Readings(new KeptLooks()),
                        random,
                        Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void noReadFailsWhileTwentyThousandKeysAreRotatedAndNewOnesAreMade() throws Exception {
        var sealed = made(0, 20_000);
        var over = new AtomicBoolean();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = new ArrayList<java.util.concurrent.Future<Integer>>();
            for (int i = 0; i < 3; i++) {
                var seed = new SplittableRandom(i);
                reading.add(readers.submit(untilOver(over, () -> readOne(sealed, seed))));
            }
            var making =
                    readers.submit(
                            () -> {
                                var more = new ArrayList<byte[]>();
                                while (!over.get() && more.size() < 2_000) {
                                    more.addAll(made(20_000 + more.size(), 10));
                                }
                                return more;
                            });

            sealing.rotateKeys(NOTHING);

            over.set(true);
            for (var reader : reading) {
                assertThat(reader.get()).isPositive();
            }
            sealed.addAll(making.get());
        }
        assertThat(sealed).hasSizeGreaterThan(20_000);
        log.close();
        open();
        assertEachOpens(sealed);
    }

    private static Callable<Integer> untilOver(AtomicBoolean over, Runnable work) {
        return () -> {
            int done = 0;
            while (!over.get() || done == 0) {
                work.run();
                done++;
            }
            return done;
        };
    }

    private void readOne(List<byte[]> sealed, SplittableRandom random) {
        int at = random.nextInt(20_000);
        var grant =
                random.nextBoolean()
                        ? Grants.forService(READ, NOW)
                        : Grants.own(at % 2 == 0 ? NORTH : SOUTH, READ, NOW);
        assertThat(Grants.open(sealing, grant, name(at), sealed.get(at))).isEqualTo(NAME);
    }

    @Test
    void theOldKeysAreGoneFromMemoryAndDisk() throws IOException {
        made(0, 10);
        var oldService = keystore.service();
        var oldAgency = keystore.of(NORTH);
        var oldMaster = masterLine();
        var wrapped = log.find(new UUID(1, 0)).orElseThrow();

        sealing.rotateKeys(NOTHING);

        assertThat(keystore.services()).hasSize(1).doesNotContain(oldService);
        assertThat(keystore.existing(NORTH)).hasSize(1).doesNotContain(oldAgency);
        assertThat(masterLine()).isNotEqualTo(oldMaster);
        assertThat(Files.readString(folder.resolve("keystore"))).doesNotContain("next/");
        var now = log.find(new UUID(1, 0)).orElseThrow();
        assertThat(now.forOwner()).isNotEqualTo(wrapped.forOwner());
        assertThat(now.forService()).isNotEqualTo(wrapped.forService());
    }

    private String masterLine() throws IOException {
        return Files.readAllLines(folder.resolve("keystore")).get(2);
    }

    @Test
    void pseudonymsStayAsTheyStandInTheRows() {
        var before = new KeyedPseudonyms(keystore).reference("s", new UUID(3, 3));

        sealing.rotateKeys(NOTHING);
        log.close();
        open();

        assertThat(new KeyedPseudonyms(keystore).reference("s", new UUID(3, 3))).isEqualTo(before);
    }

    @Test
    void anOldKeystoreOpensNothingOfTheNewFileOfKeys() throws IOException {
        var old = Files.readAllBytes(folder.resolve("keystore"));
        var sealed = made(0, 1);
        sealing.rotateKeys(NOTHING);
        log.close();
        Files.write(folder.resolve("keystore"), old);

        open();

        assertThatThrownBy(
                        () ->
                                Grants.open(
                                        sealing,
                                        Grants.forService(READ, NOW),
                                        name(0),
                                        sealed.getFirst()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRotationKilledAtAnyStepIsEndedAtTheNextStart() throws IOException {
        var sealed = made(0, 50);
        var before = files();
        var steps = new ArrayList<List<byte[]>>();
        sealing.rotateKeys(() -> steps.add(files()));
        var after = files();
        log.close();
        var keystoreWithBoth = steps.getFirst().getFirst();

        for (var crash :
                List.of(
                        before,
                        steps.getFirst(), // new keys made, nothing wrapped under them
                        List.of(keystoreWithBoth, after.getLast()))) { // wrapped, old ones kept
            Files.write(folder.resolve("keystore"), crash.getFirst());
            Files.write(folder.resolve("person-keys"), crash.getLast());
            Files.writeString(folder.resolve("person-keys.next"), "half a file");
            open();
            assertEachOpens(sealed); // before the end, as a start under load would
            var ended = new ArrayList<String>();

            boolean wasHalfDone = sealing.finishRotation(() -> ended.add("told"));

            assertThat(wasHalfDone).isEqualTo(crash != before);
            assertThat(ended).hasSize(wasHalfDone ? 1 : 0);
            assertThat(keystore.isRotating()).isFalse();
            assertThat(keystore.services()).hasSize(1);
            assertEachOpens(sealed);
            log.close();
            open();
            assertEachOpens(sealed);
            log.close();
        }
    }

    private List<byte[]> files() {
        try {
            return List.of(
                    Files.readAllBytes(folder.resolve("keystore")),
                    Files.readAllBytes(folder.resolve("person-keys")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<byte[]> made(int from, int count) {
        var sealed = new ArrayList<byte[]>();
        for (int at = from; at < from + count; at++) {
            sealing.createKey(new UUID(1, at), at % 2 == 0 ? NORTH : SOUTH);
            sealed.add(sealing.seal(name(at), NAME));
        }
        sealing.flush();
        return sealed;
    }

    private void assertEachOpens(List<byte[]> sealed) {
        var service =
                new PersonSealing(
                        keystore,
                        log,
                        new Readings(new KeptLooks()),
                        random,
                        Clock.fixed(NOW, ZoneOffset.UTC));
        for (int at = 0; at < sealed.size(); at++) {
            var own = Grants.own(at % 2 == 0 ? NORTH : SOUTH, READ, NOW);
            var forService = Grants.forService(READ, NOW);
            assertThat(Grants.open(sealing, own, name(at), sealed.get(at))).isEqualTo(NAME);
            assertThat(Grants.open(service, forService, name(at), sealed.get(at))).isEqualTo(NAME);
        }
    }

    private static SealedField name(int at) {
        return new SealedField("people.revision", "name", new UUID(1, at), DataClass.I, 1);
    }
}
