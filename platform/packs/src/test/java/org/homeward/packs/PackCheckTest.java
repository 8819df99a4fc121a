package org.homeward.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.AggregateWith;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.aggregator.ArgumentsAggregator;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Plants one breach at a time in a copy of the invented country and expects it named.
class PackCheckTest {
    private static final ModuleWords MODULES = Words.modules("sample").complete();

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

    @ParameterizedTest
    @CsvFileSource(resources = "breaches.csv", numLinesToSkip = 1)
    void aPlantedBreachIsNamed(@AggregateWith(BreachRow.class) Breach breach) {
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
    void aStandardOfExchangeThatDoesNotFitIsNamed() {
        String profile = "../core/exchange/htcds.yaml";
        plant(profile, "Feminine: F", "Feminine: W");
        plant(profile, "Masculine: M", "Manly: M");
        plant(profile, "[hw_Border]", "[hw_Boarder]");
        plant(profile, "column: ethnicity", "column: ethnic");
        plant(profile, "otherwise: Other", "otherwise: Others");
        plant(profile, "filled: ActualVictim", "filled: RealVictim");
        plant(profile, "spl_Type, con_Consent", "spl_Type");

        assertThat(PackCheck.check(packs, "farland", MODULES))
                .extracting(PackProblem::reason)
                .anySatisfy(it -> assertThat(it).contains("W is no code of sex_statistical"))
                .anySatisfy(it -> assertThat(it).contains("is no value of [prs_Gender]"))
                .anySatisfy(it -> assertThat(it).contains("mean hw_Border?"))
                .anySatisfy(it -> assertThat(it).contains("ethnic is no column of victims"))
                .anySatisfy(it -> assertThat(it).contains("Others is no value of"))
                .anySatisfy(it -> assertThat(it).contains("RealVictimOfTrafficking is no value"))
                .anySatisfy(it -> assertThat(it).contains("con_Consent is neither taken nor left"));
    }

    @Test
    void aCodeThatTheProductWritesMustBeInThePack() {
        assertThat(PackCheck.check(packs, "farland", Words.modules("writer")))
                .extracting(PackProblem::toString)
                .containsExactly(
                        "farland/codes/age_group.csv, code: the product writes AGE_OF_WRITER,"
                                + " which this list does not have");
    }

    @Test
    void aQuickExitLeadsToAPlainPublicPage() {
        var sound = CountryPack.load(packs, "farland", MODULES).quickExit();
        plant("pack.yaml", "quick_exit: https://", "quick_exit: http://");

        assertThat(sound).isEqualTo("https://www.example.org/");
        assertThat(PackCheck.check(packs, "farland", MODULES))
                .singleElement()
                .extracting(PackProblem::column)
                .isEqualTo("quick_exit");
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

    static final class BreachRow implements ArgumentsAggregator {
        @Override
        public Breach aggregateArguments(ArgumentsAccessor row, ParameterContext context) {
            return new Breach(
                    row.getString(0),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInteger(4),
                    Objects.requireNonNullElse(row.getString(5), ""),
                    row.getString(6));
        }
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
