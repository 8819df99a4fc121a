package org.homeward.testkit.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.homeward.base.PartialDate;
import org.homeward.packs.CountryPack;
import org.homeward.testkit.population.DemoHistory.FileSent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The invented country of every pack that has a calibration.
class PopulationTest {
    private static final Path PACKS = Path.of("../packs");
    private static CountryPack pack;
    private static Calibration calibration;
    private static final Map<Long, Population> POPULATIONS = new HashMap<>();

    @BeforeAll
    static void invent() throws Exception {
        try (var folders = Files.list(PACKS)) {
            var folder =
                    folders.filter(path -> Files.exists(path.resolve("demo/calibration.yaml")))
                            .findFirst()
                            .orElseThrow();
            pack = CountryPack.load(PACKS, folder.getFileName().toString());
            calibration = Calibration.read(folder.resolve("demo/calibration.yaml"));
        }
        for (long seed = 1; seed <= 3; seed++) {
            POPULATIONS.put(seed, Population.generate(pack, calibration, seed));
        }
    }

    @Test
    void theSameSeedMakesTheSameBytes() {
        var again = Population.generate(pack, calibration, 1);

        assertThat(digest(again)).isEqualTo(digest(POPULATIONS.get(1L)));
        assertThat(described(again)).isEqualTo(described(POPULATIONS.get(1L)));
    }

    @Test
    void aLargerCountryHasAsManyTimesTheEventsAndNoMoreDecisions() {
        var usual = POPULATIONS.get(1L);
        var larger = Population.generate(pack, calibration.times(3), 1);

        for (var kind : FileKind.values()) {
            assertThat((double) larger.truth().subjects(kind) / usual.truth().subjects(kind))
                    .isBetween(2.8, 3.2);
        }
        assertThat(decisions(larger)).isBetween(decisions(usual) / 2, decisions(usual) * 2);
    }

    private static long decisions(Population population) {
        return population.history().events().stream()
                .filter(
                        event ->
                                event instanceof DemoHistory.RecordsLinked
                                        || event instanceof DemoHistory.LinkUndone)
                .count();
    }

    @Test
    void aKeptHistoryReadsAsItWasWritten(@TempDir Path folder) throws Exception {
        var written = POPULATIONS.get(1L);
        var kept = new KeptHistory(folder);
        assertThat(kept.isComplete()).isFalse();
        kept.write(written);

        var read = kept.read().events();

        assertThat(kept.isComplete()).isTrue();
        assertThat(read).hasSameSizeAs(written.history().events());
        for (int at = 0; at < read.size(); at++) {
            var before = written.history().events().get(at);
            if (read.get(at) instanceof DemoHistory.FileSent file) {
                var sent = (DemoHistory.FileSent) before;
                assertThat(file)
                        .usingRecursiveComparison()
                        .ignoringFields("content")
                        .isEqualTo(sent);
                assertThat(file.rows()).isEqualTo(sent.rows());
                assertThat(file.bytes()).isEqualTo(sent.bytes());
            } else {
                assertThat(read.get(at)).isEqualTo(before);
            }
        }
        written.truth()
                .byYear()
                .forEach(
                        (milestone, years) ->
                                assertThat(kept.truth().get(milestone.figure())).isEqualTo(years));
    }

    @Test
    void anotherSeedMakesAnotherCountry() {
        assertThat(digest(POPULATIONS.get(2L))).isNotEqualTo(digest(POPULATIONS.get(1L)));
    }

    @Test
    void theTruthComesNearThePublishedFiguresForEverySeed() {
        for (var population : POPULATIONS.values()) {
            var comparisons = Comparison.of(pack, calibration, population.truth());

            assertThat(comparisons).hasSizeGreaterThan(60).allMatch(Comparison::isNear);
            assertThat(comparisons)
                    .as("near, but not equal by construction")
                    .filteredOn(one -> one.counted() != one.value())
                    .hasSizeGreaterThan(comparisons.size() / 2);
        }
    }

    @Test
    void someHundredsOfFilesTellOfTenThousandVictims() {
        var population = POPULATIONS.get(1L);

        assertThat(population.history().files()).hasSizeBetween(300, 600);
        assertThat(population.truth().subjects(FileKind.VICTIMS)).isBetween(9_000, 11_000);
        assertThat(population.truth().subjects(FileKind.CASES)).isBetween(3_500, 4_700);
        assertThat(population.truth().subjects(FileKind.SUSPECTS)).isBetween(6_000, 7_500);
    }

    @Test
    void fiveToTenPercentOfThePersonsAreInTheRecordsOfSeveralAgencies() {
        for (var population : POPULATIONS.values()) {
            for (var kind : List.of(FileKind.VICTIMS, FileKind.SUSPECTS)) {
                var overlap = population.truth().overlap(kind);
                int all = overlap.values().stream().mapToInt(Integer::intValue).sum();

                assertThat(1 - overlap.get(1) / (double) all).isBetween(0.05, 0.10);
                assertThat(overlap.get(3)).as("three agencies").isPositive();
            }
        }
    }

    @Test
    void noTwoPersonsShareAnIdentityNumberBeyondTheClerksMistakes() {
        var holders = new HashMap<String, Set<Integer>>();
        var truth = POPULATIONS.get(1L).truth();
        for (var record : truth.records()) {
            var number = record.cells().get(Field.IDENTITY_NUMBER);
            if (number != null) {
                holders.computeIfAbsent(number, _ -> new HashSet<>()).add(record.subject());
            }
        }

        long shared = holders.values().stream().filter(persons -> persons.size() > 1).count();

        assertThat(shared).isPositive().isLessThan(holders.size() / 200);
    }

    @Test
    void theDaysOfEveryRecordAreLawful() {
        var unlawful = new ArrayList<String>();
        for (var record : POPULATIONS.get(1L).truth().records()) {
            check(unlawful, record, Field.RECEIVED_ON, Field.VERIFIED_ON, Field.IDENTIFIED_ON);
            check(unlawful, record, Field.IDENTIFIED_ON, Field.SUPPORTED_ON);
            check(unlawful, record, Field.UNCOVERED_ON, Field.INITIATED_ON, Field.TRANSFERRED_ON);
            check(unlawful, record, Field.TRANSFERRED_ON, Field.TRIED_ON);
            check(unlawful, record, Field.INVOLVED_ON, Field.ARRESTED_ON, Field.ACCUSED_ON);
            check(unlawful, record, Field.ACCUSED_ON, Field.CONVICTED_ON);
            for (var milestone : Milestone.of(record.key().kind())) {
                check(unlawful, record, Field.BIRTH_DATE, milestone.on());
                check(unlawful, record, milestone.on(), Field.KNOWN_ON);
            }
        }

        assertThat(unlawful).isEmpty();
    }

    private static void check(List<String> unlawful, Truth.Known record, Field... fields) {
        for (int at = 1; at < fields.length; at++) {
            var first = date(record, fields[at - 1]);
            var second = date(record, fields[at]);
            if (first != null && second != null && second.surelyBefore(first)) {
                unlawful.add(record.key() + ": " + fields[at] + " before " + fields[at - 1]);
            }
        }
    }

    private static PartialDate date(Truth.Known record, Field field) {
        var text = record.cells().get(field);
        return text == null ? null : PartialDate.parse(text).orElseThrow();
    }

    @Test
    void everythingIsRecordedWithinTheDemoAndInOrder() {
        var demo = pack.demo();
        for (var event : POPULATIONS.get(1L).history().events()) {
            var day = event.recordedAt().atZone(pack.zone()).toLocalDate();
            assertThat(day).isBetween(demo.from(), demo.end());
            if (event instanceof FileSent file) {
                assertThat(file.sentOn()).isEqualTo(day);
                var agency = pack.agencies().byId(file.agency()).orElseThrow();
                assertThat(agency.validity().covers(day)).as(file.name()).isTrue();
            }
        }
    }

    @Test
    void filesAreTakenBackAfterTheyWereSentAndReviewersDecide() {
        var events = POPULATIONS.get(1L).history().events();
        var kinds = new HashMap<Class<?>, Integer>();
        for (int at = 0; at < events.size(); at++) {
            kinds.merge(events.get(at).getClass(), 1, Integer::sum);
            if (events.get(at) instanceof DemoHistory.FileTakenBack taken) {
                assertThat(taken.file()).isLessThan(at);
                assertThat(events.get(taken.file())).isInstanceOf(FileSent.class);
            }
        }

        assertThat(kinds.get(DemoHistory.FileTakenBack.class)).isBetween(3, 12);
        assertThat(kinds.get(DemoHistory.RecordsLinked.class)).isGreaterThan(50);
        assertThat(kinds.get(DemoHistory.LinkUndone.class)).isPositive();
        assertThat(kinds.get(DemoHistory.RecordsKeptApart.class)).isPositive();
        assertThat(kinds.get(DemoHistory.FigurePublished.class))
                .isEqualTo(calibration.publications().size());
    }

    @Test
    void decisionsNameRecordsThatWereSentBefore() {
        var truth = POPULATIONS.get(1L).truth();
        for (var event : POPULATIONS.get(1L).history().events()) {
            switch (event) {
                case DemoHistory.RecordsLinked(_, var first, var second) ->
                        assertThat(truth.subject(first)).isEqualTo(truth.subject(second));
                case DemoHistory.LinkUndone(_, var first, var second) ->
                        assertThat(truth.subject(first)).isNotEqualTo(truth.subject(second));
                case DemoHistory.RecordsKeptApart(_, var first, var second) ->
                        assertThat(truth.subject(first)).isNotEqualTo(truth.subject(second));
                case FileSent _, DemoHistory.FileTakenBack _, DemoHistory.FigurePublished _ -> {}
            }
        }
    }

    private static long digest(Population population) {
        var crc = new CRC32();
        population.history().files().forEach(file -> crc.update(file.bytes()));
        return crc.getValue();
    }

    private static List<String> described(Population population) {
        var lines = new ArrayList<String>();
        for (var event : population.history().events()) {
            lines.add(event instanceof FileSent file ? file.name() : event.toString());
        }
        return lines;
    }
}
