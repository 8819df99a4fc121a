package org.homeward.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Plants one breach at a time in a copy of the invented country and expects it named.
class PackCheckTest {
    private static final ModuleWords MODULES = Words.modules("sample");

    @TempDir private Path packs;

    @BeforeEach
    void copyThePacks() throws IOException {
        for (String id : List.of("core", "farland")) {
            try (var files = Files.walk(Packs.FOLDER.resolve(id))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var copy = packs.resolve(Packs.FOLDER.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    static List<Arguments> breaches() {
        return List.of(
                breach("units.csv", "FA-1,", "FA-9,", "crosswalk.csv", 2, "old_unit_id", "no unit"),
                breach("units.csv", "FA-1,", "FA-9,", "unit_codes.csv", 2, "unit_id", "no unit"),
                breach("units.csv", "FA-2,", "FA-1,", "units.csv", 3, "unit_id", "stands twice"),
                breach("units.csv", "NL|SEA", "NL|SAE", "units.csv", 3, "borders", "mean SEA?"),
                breach("units.csv", "2020-01-01", "2020-13-01", "units.csv", 2, "valid_to", "date"),
                breach(
                        "units.csv",
                        "2000-01-01,",
                        "2020-01-01,",
                        "units.csv",
                        2,
                        "valid_to",
                        "not"),
                breach(
                        "units.csv",
                        "2000-01-01,,SU|SEA",
                        "2000-01-01,2021-01-01,SU|SEA",
                        "units.csv",
                        6,
                        "valid_to",
                        "no successor"),
                breach("units.csv", "borders", "boarders", "units.csv", 1, "boarders", "borders?"),
                breach(
                        "unit_codes.csv",
                        "five,2,FA-2",
                        "five,1,FA-2",
                        "unit_codes.csv",
                        3,
                        "code",
                        "belongs to FA-1 at the same time"),
                breach(
                        "unit_codes.csv",
                        "three,3,FA-5",
                        "tree,3,FA-5",
                        "unit_codes.csv",
                        9,
                        "regime",
                        "mean three?"),
                breach("regimes.csv", ",5,inv", ",6,inv", "regimes.csv", 2, "units", "says 6"),
                breach(
                        "regimes.csv",
                        "2020-01-01,,3",
                        "2019-01-01,,3",
                        "regimes.csv",
                        3,
                        "valid_from",
                        "overlaps with regime five"),
                breach(
                        "crosswalk.csv",
                        "FA-1,FA3-1,merged,2020-01-01",
                        "FA-1,FA3-1,merged,2020-01-02",
                        "crosswalk.csv",
                        2,
                        "effective",
                        "ends on 2020-01-01"),
                breach(
                        "crosswalk.csv",
                        "FA-2,FA3-1",
                        "FA-1,FA3-2",
                        "crosswalk.csv",
                        3,
                        "old_unit_id",
                        "two successors"),
                breach(
                        "agencies.csv",
                        "medik,verified",
                        "medic,verified",
                        "agencies.csv",
                        4,
                        "successor",
                        "mean medik?"),
                breach(
                        "agencies.csv",
                        "justice,nation",
                        "justis,nation",
                        "agencies.csv",
                        3,
                        "sides",
                        "neither"),
                breach(
                        "agencies.csv",
                        "advok,",
                        "kustos,",
                        "agencies.csv",
                        3,
                        "agency_id",
                        "twice"),
                breach(
                        "agency_roles.csv",
                        "kustos",
                        "kusto",
                        "agency_roles.csv",
                        2,
                        "agency_id",
                        "mean kustos?"),
                breach(
                        "agency_roles.csv",
                        ",2020-01-01,verified",
                        ",2020-02-01,verified",
                        "agency_roles.csv",
                        4,
                        "valid_from",
                        "overlaps"),
                breach(
                        "codes/ethnic_group.csv",
                        ",MAIN,",
                        ",MIAN,",
                        "codes/ethnic_group.csv",
                        2,
                        "group",
                        "mean MAIN?"),
                breach(
                        "codes/ethnic_group.csv",
                        "LI,",
                        "TE,",
                        "codes/ethnic_group.csv",
                        4,
                        "code",
                        "used again without a validity"),
                breach(
                        "codes/lists.yaml",
                        "code of country",
                        "code of county",
                        "codes/lists.yaml",
                        0,
                        "border.country",
                        "should be"),
                breach(
                        "codes/country.csv",
                        "label_en",
                        "label_xx",
                        "codes/country.csv",
                        1,
                        "label_xx",
                        "no column"),
                breach("offences.csv", "FC-12", "FC-11", "offences.csv", 2, "offence", "mean"),
                breach("clocks.csv", ",5,days", ",five,days", "clocks.csv", 2, "value", "whole"),
                breach("clocks.csv", "F2,", "F1,", "clocks.csv", 3, "id", "stands twice"),
                breach(
                        "entitlements.csv",
                        "not-entitled",
                        "never",
                        "entitlements.csv",
                        5,
                        "grade",
                        "none of"),
                breach(
                        "targets.csv",
                        ",unverified",
                        ",maybe",
                        "targets.csv",
                        3,
                        "verification",
                        "none of"),
                breach("laws.csv", "2014-11-01", "1 Nov 2014", "laws.csv", 3, "issued", "not a"),
                breach(
                        "published_figures.csv",
                        "2019-01,2019-06",
                        "2019-06,2019-01",
                        "published_figures.csv",
                        6,
                        "to",
                        "lies before"),
                breach(
                        "published_matches.csv",
                        "FF-01",
                        "FF-99",
                        "published_matches.csv",
                        2,
                        "published",
                        "no published figure"),
                breach(
                        "published_matches.csv",
                        "cases-tried",
                        "case-tried",
                        "published_matches.csv",
                        5,
                        "figure",
                        "mean cases-tried?"),
                breach(
                        "published_matches.csv",
                        "victims-rescued,,kustos",
                        "cases-tried,F,kustos",
                        "published_matches.csv",
                        8,
                        "sex",
                        "no breakdown"),
                breach(
                        "published_matches.csv",
                        ",kustos,",
                        ",kusto,",
                        "published_matches.csv",
                        8,
                        "agency",
                        "no agency"),
                breach(
                        "files/victims.yaml",
                        "name: {qfa: [Νόμα]}",
                        "name: {qfa: [Νούμερ]}",
                        "files/victims.yaml",
                        4,
                        "qfa",
                        "claimed by both"),
                breach(
                        "files/victims.yaml",
                        "  ethnicity:",
                        "  etnicity:",
                        "files/victims.yaml",
                        8,
                        "etnicity",
                        "mean ethnicity?"),
                breach(
                        "files/cases.yaml",
                        "offence: {qfa",
                        "offence: {zz",
                        "files/cases.yaml",
                        4,
                        "zz",
                        "no language"),
                breach(
                        "figures/cases-uncovered.yaml",
                        "names",
                        "name",
                        "figures/cases-uncovered.yaml",
                        1,
                        "name",
                        "mean names?"),
                breach(
                        "pack.yaml",
                        "chronology: ThaiBuddhist",
                        "chronology: ThaiBudhist",
                        "pack.yaml",
                        8,
                        "chronology",
                        "mean ThaiBuddhist?"),
                breach(
                        "pack.yaml",
                        "time_zone",
                        "timezone",
                        "pack.yaml",
                        7,
                        "timezone",
                        "mean time_zone?"),
                breach(
                        "pack.yaml",
                        "2021-12-31, end",
                        "2031-12-31, end",
                        "pack.yaml",
                        10,
                        "to",
                        "not between"),
                breach(
                        "pack.yaml",
                        "age_scheme: BANDS",
                        "age_scheme: BAND",
                        "pack.yaml",
                        0,
                        "age_scheme",
                        "BAND"),
                breach(
                        "pack.yaml",
                        "{five: FA-5",
                        "{five: FA-6",
                        "pack.yaml",
                        20,
                        "five",
                        "no unit"),
                breach(
                        "pack.yaml",
                        "regimes: {five: five",
                        "regimes: {five: fife",
                        "pack.yaml",
                        16,
                        "regimes",
                        "no object fife"),
                breach(
                        "map/farland.topo.json",
                        "\"id\":\"FA-1\"",
                        "\"id\":\"FA-7\"",
                        "map/farland.topo.json",
                        0,
                        "FA-1",
                        "has no geometry"),
                breach(
                        "map/farland.topo.json",
                        "\"arcs\"",
                        "\"arcs",
                        "map/farland.topo.json",
                        0,
                        "",
                        "is not JSON"),
                breach(
                        "names/given_names.csv",
                        ",M,,12",
                        ",W,,12",
                        "names/given_names.csv",
                        2,
                        "sex",
                        "no code of sex_statistical"),
                breach(
                        "names/surnames.csv",
                        ",30,",
                        ",0,",
                        "names/surnames.csv",
                        2,
                        "weight",
                        "above zero"),
                breach(
                        "words/qfa/packs.properties",
                        "packs.side.justice",
                        "packs.side.justise",
                        "words/qfa/packs.properties",
                        7,
                        "packs.side.justise",
                        "mean packs.side.justice?"),
                breach(
                        "words/qfa/packs.properties",
                        "άλφα {0}",
                        "άλφα {1}",
                        "words/qfa/packs.properties",
                        5,
                        "packs.period.half.1",
                        "arguments"),
                breach(
                        "words/qfa/packs.properties",
                        "άλφα {0}",
                        "άλφα {0",
                        "words/qfa/packs.properties",
                        5,
                        "packs.period.half.1",
                        "no message"),
                breach(
                        "words/qfa/packs.properties",
                        "d.M.yyyy",
                        "d.M.bbbbbb",
                        "words/qfa/packs.properties",
                        0,
                        "",
                        "cannot be used"));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void aPlantedBreachIsNamed(Breach breach) {
        plant(breach.in, breach.text, breach.planted);

        assertThat(PackCheck.check(packs, "farland", MODULES))
                .anySatisfy(
                        problem -> {
                            assertThat(problem.file()).isEqualTo("farland/" + breach.file);
                            assertThat(problem.row()).isEqualTo(breach.row);
                            assertThat(problem.column()).isEqualTo(breach.column);
                            assertThat(problem.reason()).contains(breach.reason);
                        });
    }

    @Test
    void theUntouchedCopyIsSound() {
        assertThat(PackCheck.check(packs, "farland", MODULES)).isEmpty();
    }

    @Test
    void aFigureThatNamesAnUnknownEventUnitDateOrBreakdownIsNamed() {
        String figure = "../core/figures/victims-identified.yaml";
        plant(figure, "event: victim-identified", "event: victim-seen");
        plant(figure, "unit: VICTIM", "unit: VICTIMS");
        plant(figure, "date_basis: IDENTIFICATION", "date_basis: SOME_DAY");
        plant(figure, "[sex, age_group", "[sex, age_grop");
        plant(figure, "population: {}", "population: {sex: [Q]}");

        assertThat(PackCheck.check(packs, "farland", MODULES))
                .extracting(PackProblem::column)
                .containsExactlyInAnyOrder("event", "unit", "date_basis", "breakdowns", "sex");
    }

    @Test
    void aCountryCannotChangeWhatACodeOfTheLowerLayerIs() {
        write(
                "codes/exploitation_form.csv",
                """
                code,label_qfa,parent
                LAB_DOMESTIC,Δόμος,SEX
                """);

        assertThat(PackCheck.check(packs, "farland", MODULES))
                .singleElement()
                .extracting(PackProblem::toString)
                .isEqualTo(
                        "farland/codes/exploitation_form.csv, row 2, parent: belongs to the pack"
                                + " that declares the code");
    }

    @Test
    void aReUsedCodeWithValiditiesApartIsReadByTheDay() {
        write(
                "codes/offence.csv",
                """
                code,label_en,valid_from,valid_to,article,scope
                FC-12,Old trade,,2010-01-01,12,core
                FC-12,New trade,2010-01-01,,12,core
                FC-13,Children,,,13,core
                """);

        var codes = CountryPack.load(packs, "farland", MODULES).codes("offence");

        assertThat(codes.find("FC-12", java.time.LocalDate.of(2009, 12, 31)))
                .get()
                .extracting(entry -> entry.label(Words.BASE))
                .isEqualTo("Old trade");
        assertThat(codes.find("FC-12"))
                .get()
                .extracting(entry -> entry.label(Words.BASE))
                .isEqualTo("New trade");
    }

    @Test
    void filesThatNobodyReadsAreNamedWithTheNearestKnownOne() {
        write("unit.csv", "unit_id\n");
        write("words/qfa/smaple.properties", "sample.plain=x\n");
        write("words/zz/sample.properties", "sample.plain=x\n");

        assertThat(PackCheck.check(packs, "farland", MODULES))
                .extracting(PackProblem::toString)
                .containsExactlyInAnyOrder(
                        "farland/unit.csv: is no file of a pack; did you mean units.csv?",
                        "farland/words/qfa/smaple.properties: no module smaple; did you mean"
                                + " sample?",
                        "farland/words/zz/sample.properties: is not words/<language of this"
                                + " pack>/<module>.properties");
    }

    @Test
    void brokenFilesAreNamedAndTheRestIsStillChecked() {
        write("laws.csv", "number,title_en,issued,effective,expires\nA,\"open,2000,,\n");
        write("agreements.csv", "id,partner,title_en,signed\nX,Y\n");
        write("files/cases.yaml", "names: {qfa: [\n");
        writeBytes("clocks.csv", new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(PackCheck.check(packs, "farland", MODULES))
                .extracting(PackProblem::file)
                .contains(
                        "farland/laws.csv",
                        "farland/agreements.csv",
                        "farland/files/cases.yaml",
                        "farland/clocks.csv");
    }

    @Test
    void aMissingTableIsNamed() throws IOException {
        Files.delete(packs.resolve("farland/agencies.csv"));

        assertThat(PackCheck.check(packs, "farland", MODULES))
                .extracting(PackProblem::toString)
                .contains("farland/agencies.csv: is missing or has no rows");
    }

    @Test
    void loadingAPackWithAProblemIsRefusedWithAllOfThem() {
        plant("clocks.csv", ",5,days", ",five,days");

        assertThatExceptionOfType(PackProblems.class)
                .isThrownBy(() -> CountryPack.load(packs, "farland", MODULES))
                .withMessageContaining("farland/clocks.csv, row 2, value: not a whole number: five")
                .satisfies(problems -> assertThat(problems.problems()).hasSize(1));
    }

    @Test
    void aPackThatDoesNotExistIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountryPack.load(packs, "nowhere", MODULES));
    }

    @Test
    void anyChangedFileGivesAnotherVersion() {
        String before = CountryPack.load(packs, "farland", MODULES).version();

        plant("../core/codes/tip_tier.csv", "Special case", "Special Case");

        assertThat(CountryPack.load(packs, "farland", MODULES).version()).isNotEqualTo(before);
    }

    /// Row 0 of `file` means the whole file.
    private record Breach(
            String in,
            String text,
            String planted,
            String file,
            int row,
            String column,
            String reason) {
        @Override
        public String toString() {
            return in + ": " + planted;
        }
    }

    private static Arguments breach(
            String in,
            String text,
            String planted,
            String file,
            int row,
            String column,
            String reason) {
        return Arguments.of(new Breach(in, text, planted, file, row, column, reason));
    }

    private void plant(String path, String text, String planted) {
        var file = packs.resolve("farland").resolve(path).normalize();
        try {
            String content = Files.readString(file);
            int at = content.indexOf(text);
            assertThat(at).as("%s in %s", text, path).isGreaterThanOrEqualTo(0);
            Files.writeString(
                    file,
                    content.substring(0, at) + planted + content.substring(at + text.length()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(String path, String content) {
        writeBytes(path, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void writeBytes(String path, byte[] content) {
        var file = packs.resolve("farland").resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
