package org.homeward.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.Condition;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.homeward.access.model.Login;
import org.homeward.access.model.User;
import org.homeward.access.store.SqlUsers;
import org.homeward.app.command.Commands;
import org.homeward.app.settings.Settings;
import org.homeward.app.wiring.Foundation;
import org.homeward.app.wiring.Rooms;
import org.homeward.base.Period;
import org.homeward.base.UserId;
import org.homeward.figures.model.FigureRequest;
import org.homeward.journal.Occasion;
import org.homeward.people.Identity;
import org.homeward.people.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody is erased on a running instance; then an older backup of everything comes back.
class ErasedForGoodTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();
    private static final String SECOND = "second-privacy-officer";
    private static final String SOMEBODY =
            """
            select on_side
              from people.record
             where side = 'protection' and agency = :agency
             order by number
             limit 1
            """;

    @TempDir private Path folder;

    @Test
    void noBackupBringsBackWhoWasErasedAndTheFiguresStay() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var settings =
                Settings.demo("farland", 0, HOME)
                        .in(folder.resolve("data"), folder.resolve("keys"));
        UUID somebody;
        long counted;
        try (var rooms = DemoCountry.open(settings, (_, _) -> {})) {
            add(rooms, SECOND, "privacy-officer");
            add(rooms, "machinist", "system-administrator");
            somebody = somebody(rooms);
            counted = counted(rooms);
            assertThat(name(rooms, somebody)).isPresent();
        }
        copy(settings.data(), folder.resolve("data-before"));
        copy(settings.keys(), folder.resolve("keys-before"));
        try (var rooms = DemoCountry.open(settings, (_, _) -> {})) {
            oneAsksAndAnotherConfirms(rooms, somebody);
            assertThat(name(rooms, somebody)).isEmpty();
            assertThat(counted(rooms)).isEqualTo(counted);
            keysAreRotatedByWhoMay(rooms);
            assertThat(rooms.foundation().verifyJournal(List.of()).holds()).isTrue();
        }

        // Data and keys come back; the register of erasures, which is in no backup, is kept.
        copy(settings.keys(), folder.resolve("keys-after"));
        copy(folder.resolve("data-before"), settings.data());
        copy(folder.resolve("keys-before"), settings.keys());
        Files.copy(
                folder.resolve("keys-after").resolve("erasures"),
                settings.keys().resolve("erasures"));
        try (var rooms = DemoCountry.open(settings, (_, _) -> {})) {
            assertThat(name(rooms, somebody)).as("the register knows").isEmpty();
            assertThat(counted(rooms)).isEqualTo(counted);
        }
    }

    private static void oneAsksAndAnotherConfirms(Rooms rooms, UUID somebody) {
        assertThat(erase(rooms, "user-administrator", somebody, "reason", "person-asked"))
                .isEqualTo("not allowed");
        assertThat(erase(rooms, "privacy-officer", somebody, "reason", "because"))
                .contains("one of person-asked, time-over, recorded-in-error, ordered");
        assertThat(erase(rooms, "privacy-officer", new UUID(4, 4), "reason", "ordered"))
                .contains("There is no such record for you");
        assertThat(erase(rooms, "privacy-officer", somebody, "reason", "person-asked"))
                .contains("Nothing is erased yet");
        assertThat(erase(rooms, "privacy-officer", somebody, "confirm", "yes"))
                .contains("Who asked for it cannot confirm it");
        assertThat(erase(rooms, SECOND, somebody, "confirm", "yes")).startsWith("Erased.");
        assertThat(erase(rooms, SECOND, somebody, "confirm", "yes")).contains("erased before");
    }

    private static void keysAreRotatedByWhoMay(Rooms rooms) {
        assertThat(run(rooms, "keys-rotate", Map.of("as", "user-administrator")))
                .isEqualTo("not allowed");
        assertThat(run(rooms, "keys-rotate", Map.of("as", "machinist", "language", "en")))
                .contains("have new keys", "The old keys are gone");
        var journal = rooms.foundation().journal();
        assertThat(journal.upTo(journal.latest(), 1).getFirst().occasion().kind())
                .isEqualTo("keys-rotated");
    }

    private static String erase(
            Rooms rooms, String login, UUID record, String option, String value) {
        var options =
                new HashMap<>(Map.of("as", login, "record", record.toString(), "language", "en"));
        options.put(option, value);
        return run(rooms, "erase", options);
    }

    private static String run(Rooms rooms, String command, Map<String, String> options) {
        try {
            return new Commands(rooms)
                    .run(new Commands.Request(command, options, new byte[0]))
                    .text();
        } catch (NotAllowed _) {
            return "not allowed";
        }
    }

    private static void add(Rooms rooms, String login, String role) {
        var users = new SqlUsers(rooms.foundation().database().client("access"));
        var first = users.find(new Login("privacy-officer")).orElseThrow();
        var other =
                new User(
                        new UserId(rooms.foundation().randomId()),
                        1,
                        new Login(login),
                        new User.Account(
                                "Somebody",
                                first.account().agency(),
                                Set.of(role),
                                User.State.ACTIVE));
        rooms.foundation()
                .journal()
                .act(
                        new Occasion(
                                "user-added",
                                Foundation.INSTANCE.user(),
                                Foundation.INSTANCE.agency(),
                                "administration",
                                Optional.empty()),
                        recording -> {
                            users.add(recording, other);
                            return other;
                        });
    }

    private static UUID somebody(Rooms rooms) {
        var foundation = rooms.foundation();
        var agency =
                new SqlUsers(foundation.database().client("access"))
                        .find(new Login("privacy-officer"))
                        .orElseThrow()
                        .account()
                        .agency();
        return rooms.rights()
                .forService(Right.of(DataClass.I, Action.READ), "verification")
                .opening(
                        () ->
                                foundation
                                        .database()
                                        .client("people")
                                        .sql(SOMEBODY)
                                        .param("agency", agency.value())
                                        .query(UUID.class)
                                        .single());
    }

    private static Optional<String> name(Rooms rooms, UUID somebody) {
        var right = Right.of(DataClass.I, Action.READ);
        var reviewer =
                new SqlUsers(rooms.foundation().database().client("access"))
                        .find(new Login("linkage-reviewer"))
                        .orElseThrow()
                        .actor();
        var grant =
                rooms.rights()
                        .grant(reviewer, right, "linkage", Set.of(Condition.COMPARED_FIELDS))
                        .orElseThrow();
        return rooms.people()
                .register()
                .identity(grant, Side.PROTECTION, somebody)
                .map(Identity::name);
    }

    private static long counted(Rooms rooms) {
        var pack = rooms.foundation().pack();
        var period = Period.of("2018..2021");
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

    /// With owners and rights, in the place of what is there.
    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        for (var command :
                List.of(
                        List.of("rm", "-rf", to.toString()),
                        List.of("cp", "-a", from.toString(), to.toString()))) {
            assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
        }
    }
}
