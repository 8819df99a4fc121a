package org.homeward.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.access.keys.Keystore;
import org.homeward.app.backup.BackUpKeys;
import org.homeward.app.backup.BackUpRegister;
import org.homeward.app.backup.BackUpRegister.Extent;
import org.homeward.app.backup.RestoreRegister;
import org.homeward.app.command.Commands;
import org.homeward.app.settings.Settings;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.app.wiring.Foundation;
import org.homeward.app.wiring.Rooms;
import org.homeward.base.Period;
import org.homeward.figures.model.FigureRequest;
import org.homeward.journal.store.CheckpointFile.Standing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A running instance is copied, goes on, and comes back elsewhere as it was at a moment; whatever
/// is wrong with the copy is refused before anything is written.
class BackUpTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();
    private static final String HEADINGS =
            "Record number,Name,Sex,Form of exploitation,Province,Date received\n";
    private static final char[] PASSPHRASE = "a passphrase of the backup".toCharArray();

    /// A number of a record, a table; the heads of the files of keys.
    private static final List<String> READABLE =
            List.of("PLANTED-4711", "victim_confirmed", "HWKEYS1", "homeward-keystore");

    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir private static Path folder;
    private static Path backups = Path.of("");
    private static long before;
    private static Instant between = Instant.EPOCH;
    private static BackUpRegister.Done last =
            new BackUpRegister.Done(Extent.ALL, Path.of(""), 0, Instant.EPOCH, 0);

    /// Data three times, keys once, while it runs.
    @BeforeAll
    static void anInstanceIsCopied() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        backups = folder.resolve("backups");
        try (var rooms = DemoCountry.open(settings("live"), (_, _) -> {})) {
            before = received(rooms);
            var backUp = new BackUpRegister(rooms.foundation());
            assertThat(backUp.handle(backups, Extent.NEWS).extent()).isEqualTo(Extent.ALL);
            take(rooms, "PLANTED-4711", "Alva Brook");
            between = Instant.now();
            take(rooms, "TWO-2", "Bram Carver");
            assertThat(backUp.handle(backups, Extent.NEWS).extent()).isEqualTo(Extent.NEWS);
            BackUpKeys.copy(rooms.foundation(), folder.resolve("keys-backup"), PASSPHRASE, RANDOM);
            last = backUp.handle(backups, Extent.NEWS);
        }
        BackUpKeys.restore(folder.resolve("keys-backup"), folder.resolve("keys"), PASSPHRASE);
    }

    @Test
    void anInstanceComesBackAsItWasAtAMomentOrAtTheEnd() {
        assertThat(last.extent()).isEqualTo(Extent.NEWS);
        assertThat(last.bytes()).isLessThan(1_000_000);
        comesBack(Optional.of(between), before + 1, Standing.SHORTER); // inside a part
        comesBack(Optional.empty(), before + 2, Standing.CONTINUES);
    }

    @Test
    void theCopiesSayNothingWithoutTheirKeys() throws IOException {
        assertThat(readIn(folder.resolve("live"))).as("the positive control").hasSize(2);
        assertThat(readIn(folder.resolve("live-keys"))).hasSize(2);
        assertThat(readIn(backups)).isEmpty();
        assertThat(readIn(folder.resolve("keys-backup"))).isEmpty();
    }

    /// What can be read in the files of a folder without a key.
    private static Set<String> readIn(Path folder) throws IOException {
        var read = new TreeSet<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                READABLE.stream().filter(text::contains).forEach(read::add);
            }
        }
        return read;
    }

    private static void dataAndKeysNeverLieTogether(Rooms rooms, BackUpRegister backUp) {
        var keys = folder.resolve("keys-backup");
        assertThatThrownBy(() -> backUp.handle(keys, Extent.NEWS))
                .hasMessageContaining("backup_beside_keys");
        assertThatThrownBy(() -> BackUpKeys.copy(rooms.foundation(), backups, PASSPHRASE, RANDOM))
                .hasMessageContaining("backup_beside_data");
        var inside = rooms.foundation().settings().data().resolve("backups");
        assertThatThrownBy(() -> backUp.handle(inside, Extent.NEWS))
                .hasMessageContaining("backup_inside");
        assertThat(inside).doesNotExist();
    }

    private static void comesBack(Optional<Instant> at, long expected, Standing standing) {
        var name = at.isPresent() ? "between" : "end";
        var done = new RestoreRegister(settings(name), RANDOM).handle(backups, at);
        assertThat(done.verification().findings()).isEmpty();
        assertThat(done.standing()).isEqualTo(standing);
        try (var rooms = new Rooms(Foundation.open(settings(name), Clock.systemUTC()), false)) {
            assertThat(received(rooms)).isEqualTo(expected);
            rooms.people().indexing().build(); // opens every name
            if (at.isEmpty()) {
                assertThat(rooms.foundation().journal().latest().value())
                        .isGreaterThanOrEqualTo(last.size());
            }
            var another = new BackUpRegister(rooms.foundation());
            assertThatThrownBy(() -> another.handle(backups, Extent.NEWS))
                    .hasMessageContaining("backup_gap");
            dataAndKeysNeverLieTogether(rooms, another);
        }
    }

    @Test
    void whateverIsWrongIsRefusedBeforeAnythingIsWritten() throws IOException {
        refused(Optional.of(Instant.EPOCH), "backup_too_early");
        refused(Optional.of(between.plusSeconds(86_400)), "backup_too_late");
        refused(folder.resolve("nowhere"), Optional.empty(), "backup_none");
        assertThatThrownBy(
                        () ->
                                new RestoreRegister(settings("live"), RANDOM)
                                        .handle(backups, Optional.empty()))
                .hasMessageContaining("backup_target_taken");
        for (var part : parts()) {
            var bytes = Files.readAllBytes(part);
            changed(bytes, part);
            refused(Optional.empty(), "backup_changed");
            Files.write(part, bytes);
            if (!part.endsWith("manifest")) {
                try (var file = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    file.truncate(bytes.length - 1);
                }
                refused(Optional.empty(), "backup_part_cut");
                Files.delete(part);
                refused(Optional.empty(), "backup_part_missing");
                Files.write(part, bytes);
            }
        }
        otherKeysOpenNothing();
    }

    private static void changed(byte[] bytes, Path part) throws IOException {
        var other = bytes.clone();
        other[bytes.length / 2] ^= 1;
        Files.write(part, other);
    }

    private static void otherKeysOpenNothing() throws IOException {
        var copy = folder.resolve("keys-backup").resolve(BackUpKeys.FILE);
        var into = folder.resolve("other-keys");
        assertThatThrownBy(
                        () ->
                                BackUpKeys.restore(
                                        copy.resolveSibling(""), into, "wrong".toCharArray()))
                .hasMessageContaining("backup_keys_closed");
        var bytes = Files.readAllBytes(copy);
        changed(bytes, copy);
        assertThatThrownBy(() -> BackUpKeys.restore(copy.resolveSibling(""), into, PASSPHRASE))
                .hasMessageContaining("backup_keys_closed");
        Files.write(copy, bytes);
        assertThat(into).doesNotExist();
        var stranger = Keystore.forDemo(into.resolve("keystore"), RANDOM);
        stranger.backups();
        stranger.checkpoints("somebody");
        assertThatThrownBy(
                        () ->
                                new RestoreRegister(
                                                settings("refused")
                                                        .in(folder.resolve("refused"), into),
                                                RANDOM)
                                        .handle(backups, Optional.empty()))
                .hasMessageContaining("backup_of_other");
    }

    private static void refused(Optional<Instant> at, String reason) {
        refused(backups, at, reason);
    }

    private static void refused(Path backups, Optional<Instant> at, String reason) {
        var restore = new RestoreRegister(settings("refused"), RANDOM);
        assertThatThrownBy(() -> restore.handle(backups, at))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining(reason);
        assertThat(folder.resolve("refused")).doesNotExist();
        assertThat(folder.resolve("refused.unfinished")).doesNotExist();
    }

    private static List<Path> parts() throws IOException {
        var parts = new ArrayList<Path>();
        try (var files = Files.walk(backups)) {
            files.filter(Files::isRegularFile)
                    .filter(it -> !it.endsWith("lock"))
                    .sorted(Comparator.naturalOrder())
                    .forEach(parts::add);
        }
        assertThat(parts).hasSize(5);
        return parts;
    }

    private static Settings settings(String name) {
        var keys = name.equals("live") ? "live-keys" : "keys";
        return Settings.demo("farland", 0, HOME).in(folder.resolve(name), folder.resolve(keys));
    }

    private static void take(Rooms rooms, String number, String name) {
        var file = HEADINGS + "%s,%s,F,SEX,Vesmark,2021-06-15\n".formatted(number, name);
        var answer =
                new Commands(rooms)
                        .run(
                                new Commands.Request(
                                        "import",
                                        Map.of("kind", "victims", "name", number + ".csv"),
                                        file.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.status()).as(answer.text()).isZero();
    }

    private static long received(Rooms rooms) {
        var pack = rooms.foundation().pack();
        var period = Period.year(2021);
        return rooms.counts()
                .table(
                        FigureRequest.of(
                                pack.figureDefinition("victims-received").orElseThrow(),
                                period,
                                rooms.foundation().journal().latest(),
                                new FigureRequest.Division(
                                        pack.units().regimeAt(period.last()).id(),
                                        Period.Step.YEAR)))
                .total();
    }
}
