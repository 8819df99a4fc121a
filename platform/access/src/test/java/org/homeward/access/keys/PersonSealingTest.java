package org.homeward.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
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
import org.homeward.access.Grant;
import org.homeward.access.Grants;
import org.homeward.access.KeptLooks;
import org.homeward.access.NotAllowed;
import org.homeward.access.Readings;
import org.homeward.access.Right;
import org.homeward.access.SealedField;
import org.homeward.base.AgencyId;
import org.homeward.journal.ReadJournal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonSealingTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final AgencyId NORTH = new AgencyId("north");
    private static final Right READ = Right.of(DataClass.I, Action.READ);
    private static final byte[] NAME = "Όνομα".getBytes(StandardCharsets.UTF_8);

    private final UUID mai = new UUID(1, 1);
    private final SealedField name = field(mai, "name");
    private final SecureRandom random = new SecureRandom();

    @TempDir Path folder;
    Keystore keystore;
    PersonKeyLog log;
    PersonSealing sealing;
    final KeptLooks looks = new KeptLooks();

    @BeforeEach
    void open() {
        keystore = Keystore.forDemo(folder.resolve("keystore"), random);
        log = PersonKeyLog.open(folder.resolve("person-keys"), keystore);
        sealing =
                new PersonSealing(
                        keystore,
                        log,
                        new Readings(looks),
                        random,
                        Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private byte[] open(Grant grant, SealedField field, byte[] sealed) {
        return sealing.open(sealing.readings().of(grant, List.of(field.record())), field, sealed);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void theOwnersGrantOpensWhatWasSealed() {
        sealing.createKey(mai, NORTH);

        var sealed = sealing.seal(name, NAME);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(NAME, StandardCharsets.ISO_8859_1));
        assertThat(open(Grants.own(NORTH, READ, NOW), name, sealed)).isEqualTo(NAME);
    }

    @Test
    void afterARestartOwnerAndServiceOpenItEachByTheirOwnWrap() {
        sealing.createKey(mai, NORTH);
        var sealed = sealing.seal(name, NAME);
        log.close();

        open();
        assertThat(open(Grants.forService(READ, NOW), name, sealed)).isEqualTo(NAME);
        log.close();

        open();
        assertThat(open(Grants.own(NORTH, READ, NOW), name, sealed)).isEqualTo(NAME);
    }

    @Test
    void aGrantOfAnotherAgencyIsRefused() {
        sealing.createKey(mai, NORTH);
        var sealed = sealing.seal(name, NAME);

        assertThatThrownBy(() -> open(Grants.own(new AgencyId("south"), READ, NOW), name, sealed))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anExpiredGrantAndOneForAnotherRightAreRefused() {
        sealing.createKey(mai, NORTH);
        var sealed = sealing.seal(name, NAME);
        var expired = Grants.own(NORTH, READ, NOW.minusSeconds(1));
        var masked = Grants.own(NORTH, Right.of(DataClass.I, Action.MASKED), NOW);
        var health = Grants.own(NORTH, Right.of(DataClass.H, Action.READ), NOW);

        for (var grant : List.of(expired, masked, health)) {
            assertThatThrownBy(() -> open(grant, name, sealed)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void theLookIsJournalledBeforeAnythingOpensAndAtThatRecordAlone() {
        var lan = new UUID(1, 2);
        sealing.createKey(mai, NORTH);
        sealing.createKey(lan, NORTH);
        var ofLan = field(lan, "name");
        var sealed = sealing.seal(ofLan, NAME);

        var look = sealing.readings().of(Grants.own(NORTH, READ, NOW), List.of(mai));

        assertThat(looks.looks())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.record()).contains(mai);
                            assertThat(one.right()).isEqualTo("I.READ");
                            assertThat(one.agency()).isEqualTo(NORTH);
                        });
        assertThatThrownBy(() -> sealing.open(look, ofLan, sealed)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void nothingOpensWhereTheLookCannotBeJournalled() {
        sealing.createKey(mai, NORTH);
        var sealed = sealing.seal(name, NAME);
        looks.breakDown();

        assertThatThrownBy(() -> open(Grants.own(NORTH, READ, NOW), name, sealed))
                .isInstanceOf(ReadJournal.ReadsNotWritten.class);
        assertThatThrownBy(() -> sealing.readings().served(Grants.forService(READ, NOW), 1))
                .isInstanceOf(ReadJournal.ReadsNotWritten.class);
    }

    @Test
    void anyChangedByteIsNoticed() {
        sealing.createKey(mai, NORTH);
        var sealed = sealing.seal(name, NAME);

        for (int at = 0; at < sealed.length; at++) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThatIllegalStateException()
                    .isThrownBy(() -> open(Grants.own(NORTH, READ, NOW), name, changed));
        }
    }

    @Test
    void aValueMovedToAnotherRowOrColumnDoesNotOpen() {
        var lan = new UUID(1, 2);
        sealing.createKey(mai, NORTH);
        sealing.createKey(lan, NORTH);
        var sealed = sealing.seal(name, NAME);

        for (var place : List.of(field(mai, "phone"), field(lan, "name"))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> open(Grants.own(NORTH, READ, NOW), place, sealed));
        }
    }

    @Test
    void aDestroyedKeyErasesAndCannotBeMadeAgain() {
        var lan = new UUID(1, 2);
        sealing.createKey(mai, NORTH);
        sealing.createKey(lan, NORTH);
        var sealed = sealing.seal(name, NAME);
        var other = sealing.seal(field(lan, "name"), NAME);

        sealing.destroyKeys(List.of(mai));

        var grant = Grants.own(NORTH, READ, NOW);
        assertThatThrownBy(() -> open(grant, name, sealed)).isInstanceOf(ErasedRecord.class);
        assertThatThrownBy(() -> sealing.seal(name, NAME)).isInstanceOf(ErasedRecord.class);
        assertThatIllegalArgumentException().isThrownBy(() -> sealing.createKey(mai, NORTH));
        assertThat(open(grant, field(lan, "name"), other)).isEqualTo(NAME);
    }

    @Test
    void aRecordHasOneKeyForItsLife() {
        sealing.createKey(mai, NORTH);

        assertThatIllegalArgumentException().isThrownBy(() -> sealing.createKey(mai, NORTH));
    }

    @Test
    void moreRecordsThanTheMemoryKeepsStillOpen() {
        for (int i = 0; i < 10_000; i++) {
            sealing.createKey(new UUID(2, i), NORTH);
        }
        var first = field(new UUID(2, 0), "name");

        var sealed = sealing.seal(first, NAME);

        assertThat(open(Grants.own(NORTH, READ, NOW), first, sealed)).isEqualTo(NAME);
    }

    @Test
    void reportsItsSpeed() {
        int records = 5_000;
        var grant = Grants.forService(READ, NOW);
        var value = "Nineteen characters".getBytes(StandardCharsets.UTF_8);
        var sealed = new byte[records * 5][];
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < records; i++) {
                sealing.createKey(new UUID(10L + round, i), NORTH);
            }
            sealing.flush();
            long keysDone = System.nanoTime();
            for (int i = 0; i < sealed.length; i++) {
                sealed[i] = sealing.seal(field(new UUID(10L + round, i / 5), "name"), value);
            }
            long sealDone = System.nanoTime();
            var look = sealing.readings().served(grant, records);
            for (int i = 0; i < sealed.length; i++) {
                sealing.open(look, field(new UUID(10L + round, i / 5), "name"), sealed[i]);
            }
            long openDone = System.nanoTime();
            IO.println(
                    "keys/s %.0f, sealed fields/s %.0f, opened fields/s %.0f"
                            .formatted(
                                    records / seconds(start, keysDone),
                                    sealed.length / seconds(keysDone, sealDone),
                                    sealed.length / seconds(sealDone, openDone)));
        }
        assertThat(log.size()).isEqualTo(3 * records);
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static SealedField field(UUID record, String column) {
        return new SealedField("people.identity", column, record, DataClass.I, 1);
    }
}
