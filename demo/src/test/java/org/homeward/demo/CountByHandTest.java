package org.homeward.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Set;
import org.homeward.app.settings.Settings;
import org.homeward.app.wiring.Foundation;
import org.homeward.app.wiring.Rooms;
import org.homeward.base.Period;
import org.homeward.figures.model.FigureRequest;
import org.homeward.figures.store.ChronicleCounts;
import org.homeward.figures.store.ChronicleFeed;
import org.homeward.journal.InstanceKind;
import org.homeward.journal.Position;
import org.homeward.journal.store.SqlJournal;
import org.homeward.testkit.population.HandMade;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The invented country comes in through the real import path, and its figures are what a person
/// with a
/// pencil counted.
class CountByHandTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();

    @TempDir static Path folder;
    private static Settings settings;
    private static Rooms rooms;

    @BeforeAll
    static void replay() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        settings =
                Settings.demo("farland", 0, HOME)
                        .in(folder.resolve("data"), folder.resolve("keys"));
        rooms = DemoCountry.open(settings, (_, _) -> {});
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    private static FigureRequest request(String figure, Period period, Position position) {
        var pack = rooms.foundation().pack();
        return FigureRequest.of(
                pack.figureDefinition(figure).orElseThrow(),
                period,
                position,
                new FigureRequest.Division(
                        pack.units().regimeAt(period.last()).id(), Period.Step.YEAR));
    }

    private static Position knownOn(LocalDate day) {
        return rooms.foundation().journal().asKnownOn(day).orElseThrow();
    }

    @Test
    void everyFigureIsWhatWasCountedByHand() {
        var expected = HandMade.read("farland", rooms.foundation().pack().zone()).expected();
        assertThat(expected).hasSizeGreaterThan(50);

        for (var count : expected) {
            var position =
                    count.asKnownOn()
                            .map(CountByHandTest::knownOn)
                            .orElseGet(() -> rooms.foundation().journal().latest());
            var request = request(count.figure(), count.period(), position);

            assertThat(rooms.counts().table(request).total())
                    .as(count.figure() + " " + count.period() + " " + count.asKnownOn())
                    .isEqualTo(count.count());
            assertThat(rooms.counts().trace(request, java.util.Optional.empty()))
                    .hasSize(count.count());
        }
    }

    @Test
    void aReadModelFedAnewGivesTheSameTables() {
        try (var again = ChronicleFeed.inMemory(rooms.facts(), rooms.foundation().journal())) {
            var anew = new ChronicleCounts(again, rooms.foundation().pack());
            var latest = rooms.foundation().journal().latest();
            for (var definition : rooms.foundation().pack().figureDefinitions()) {
                for (var breakdown : org.homeward.figures.model.Breakdown.values()) {
                    if (definition.breakdowns().contains(breakdown.code())) {
                        var request =
                                request(definition.id(), Period.of("2018..2021"), latest)
                                        .by(breakdown);

                        assertThat(anew.table(request)).isEqualTo(rooms.counts().table(request));
                    }
                }
            }
        }
    }

    @Test
    void recordedTimeCanNoLongerBeChosen() {
        var demo = rooms.foundation().database().client("demo");

        assertThat(HistoryClock.isOpen(demo)).isFalse();
        assertThatThrownBy(
                        () ->
                                demo.sql("select demo.sequence_at('2001-01-01')")
                                        .query(Long.class)
                                        .single())
                .rootCause()
                .hasMessageContaining("does not exist");
    }

    @Test
    void nothingThatTellsWhoSomebodyIsStandsInTheFacts() {
        var names = Set.of("name", "birth_date", "identity_number", "phone", "record_number");

        var columns =
                rooms.foundation()
                        .database()
                        .client("facts")
                        .sql(
                                """
                                select column_name from information_schema.columns
                                 where table_schema = 'facts'
                                """)
                        .query(String.class)
                        .list();

        assertThat(columns).isNotEmpty().doesNotContainAnyElementsOf(names);
    }

    @Test
    void aRealInstanceDoesNotOpenTheDataOfADemonstration() {
        assertThatThrownBy(
                        () ->
                                SqlJournal.open(
                                        rooms.foundation().database().client("journal"),
                                        rooms.foundation().database().transactions(),
                                        new SqlJournal.Surroundings(
                                                rooms.foundation().clock(),
                                                rooms.foundation().random(),
                                                rooms.foundation().pack().zone()),
                                        InstanceKind.PRODUCTION,
                                        "farland"))
                .isInstanceOf(SqlJournal.WrongInstance.class);
    }

    @Test
    void productionHasNoWayToReachTheDemonstration() {
        var production = Foundation.class.getProtectionDomain().getCodeSource().getLocation();

        assertThat(Replay.class.getProtectionDomain().getCodeSource().getLocation())
                .isNotEqualTo(production);
        assertThat(Foundation.class.getResource("/demo/db/V001__replay_history.sql").toString())
                .doesNotContain("/app/");
    }
}
