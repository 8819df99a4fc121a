package org.homeward.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.homeward.base.Language;
import org.homeward.base.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingTest {
    static java.util.List<String> countries() {
        return Packs.countries();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "unit-readings.csv", numLinesToSkip = 1)
    void aUnitIsReadAsItStoodOnTheDayOrUnderTheRegime(
            String pack, @Nullable String text, String at, String expected) {
        var units = Packs.load(pack).units();
        String typed = text == null ? "" : text;

        var reading =
                at.matches("\\d{4}-\\d\\d-\\d\\d")
                        ? units.read(typed, LocalDate.parse(at))
                        : units.read(typed, at);

        assertThat(Packs.written(reading, unit -> unit.id().value())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "successors.csv", numLinesToSkip = 1)
    void aUnitIsFollowedIntoALaterRegimeAndNotIntoAnEarlierOne(
            String pack, String unit, String regime, @Nullable String expected) {
        var successor = Packs.load(pack).units().inRegime(new UnitId(unit), regime);

        assertThat(successor.map(UnitId::value).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("countries")
    void theUnitsOfAnOldRegimeSumIntoThoseOfTheNew(String pack) {
        var units = Packs.load(pack).units();
        var regimes = units.regimes();

        for (int at = 1; at < regimes.size(); at++) {
            var older = regimes.get(at - 1);
            var newer = regimes.get(at);

            var targets =
                    older.units().stream()
                            .map(unit -> units.inRegime(unit, newer.id()).orElseThrow())
                            .distinct()
                            .toList();

            assertThat(targets).containsExactlyInAnyOrderElementsOf(newer.units());
        }
    }

    @ParameterizedTest
    @MethodSource("countries")
    void everyUnitIsFoundByEachOfItsNamesWhileItExists(String pack) {
        var units = Packs.load(pack).units();

        for (var unit : units.all()) {
            var day = unit.validity().from();
            assertThat(day).isNotNull();
            for (var name : unit.names().texts().values()) {
                assertThat(units.read(name, day)).isEqualTo(new Reading.Found<>(unit));
            }
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "code-readings.csv", numLinesToSkip = 1)
    void aCodeIsReadByCodeLabelOrAliasInAnyLanguage(
            String pack, String list, String text, String expected) {
        var reading = Packs.load(pack).codes(list).read(text);

        assertThat(Packs.written(reading, CodeEntry::code)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "agency-readings.csv", numLinesToSkip = 1)
    void anAgencyIsReadByIdNameOrAbbreviation(String pack, String text, String expected) {
        var reading = Packs.load(pack).agencies().read(text);

        assertThat(Packs.written(reading, agency -> agency.id().value())).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("countries")
    void everyHeadingReadsBackAsItsColumn(String pack) {
        for (var format : Packs.load(pack).fileFormats()) {
            for (var column : format.columns()) {
                assertThat(format.read(column.name())).isEqualTo(new Reading.Found<>(column));
                column.headings().values().stream()
                        .flatMap(java.util.List::stream)
                        .forEach(
                                heading ->
                                        assertThat(format.read(heading.toUpperCase()))
                                                .isEqualTo(new Reading.Found<>(column)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("countries")
    void everyEthnicGroupBelongsToAGroupOfGroups(String pack) {
        var codes = Packs.load(pack).codes("ethnic_group");
        var groups = Packs.load(pack).codes("ethnicity_group");

        assertThat(codes.entries())
                .allSatisfy(entry -> assertThat(groups.find(entry.attribute("group"))).isPresent());
    }

    @Test
    void anEndedAgencyHasASuccessorThatGoesOn() {
        var pack = Packs.load("farland");
        var ended =
                pack.agencies().all().stream()
                        .filter(agency -> agency.successorId().isPresent())
                        .toList();

        assertThat(ended).hasSize(1);
        assertThat(pack.agencies().at(LocalDate.of(2021, 1, 1))).doesNotContainAnyElementsOf(ended);
        assertThat(pack.agencies().at(LocalDate.of(2019, 12, 31))).containsAll(ended);
    }

    @Test
    void aLabelFallsBackToEnglishAndAnUnknownCodeToItself() {
        var codes = Packs.load("farland").codes("exploitation_form");

        assertThat(codes.label("LAB", new Language("qfa"))).isEqualTo("Λάβορ");
        assertThat(codes.label("SERV", new Language("qfa"))).isEqualTo("Servitude");
        assertThat(codes.label("NOPE", new Language("qfa"))).isEqualTo("NOPE");
    }

    @Test
    void namesOfASmallPeopleAreItsOwnAndCommonOnesStandInForTheRest() {
        var names = Packs.load("farland").names();

        assertThat(names.surnames("TE")).hasSize(2);
        assertThat(names.surnames("OR")).hasSize(8).allMatch(n -> n.ethnicGroup().isEmpty());
        assertThat(names.givenNames("OR", "F")).allMatch(n -> n.sex().equals("F"));
        assertThat(names.givenNames("LI", "M")).extracting(n -> n.sex()).containsOnly("M");
    }
}
