package org.homeward.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SoundPacksTest {
    static List<String> ids() {
        return Packs.ids();
    }

    static List<String> countries() {
        return Packs.countries();
    }

    static List<String> realCountries() {
        return Packs.countries().stream().filter(id -> !id.equals("farland")).toList();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void nothingIsWrongInAnyPack(String id) {
        assertThat(PackCheck.check(Packs.FOLDER, id)).isEmpty();
    }

    @Test
    void thereAreAtLeastTwoCountriesAndOneOfThemIsInvented() {
        assertThat(Packs.countries()).hasSizeGreaterThanOrEqualTo(2).contains("farland");
    }

    @ParameterizedTest
    @MethodSource("countries")
    void aCountryHasThirteenFiguresAndThreeKindsOfFile(String id) {
        var pack = Packs.load(id);

        assertThat(pack.figureDefinitions()).hasSize(13);
        assertThat(pack.figureDefinitions())
                .extracting(FigureDefinition::event)
                .doesNotHaveDuplicates();
        assertThat(pack.fileFormats())
                .extracting(FileFormat::kind)
                .containsExactlyInAnyOrder("victims", "cases", "suspects");
    }

    @ParameterizedTest
    @MethodSource("countries")
    void everyPublishedFigureIsMatchedOrSaysWhyNot(String id) {
        var pack = Packs.load(id);

        var matched =
                pack.publishedMatches().stream()
                        .map(PublishedMatch::published)
                        .collect(Collectors.toSet());

        assertThat(matched)
                .isEqualTo(
                        pack.publishedFigures().stream()
                                .map(PublishedFigure::id)
                                .collect(Collectors.toSet()));
        assertThat(pack.publishedMatches())
                .allSatisfy(match -> assertThat(match.note(Words.BASE)).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("countries")
    void theAgeBandsCoverEveryAgeOnce(String id) {
        var bands = Packs.load(id).ageBands();

        assertThat(IntStream.rangeClosed(0, 120).boxed())
                .allSatisfy(
                        age ->
                                assertThat(bands.stream().filter(band -> band.contains(age)))
                                        .hasSize(1));
        assertThat(Packs.load(id).unknownAge()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("realCountries")
    void aRealCountryHasALabelInEveryLanguageForEachCodeThatItsFilesUse(String id) {
        var pack = Packs.load(id);

        var used =
                pack.fileFormats().stream()
                        .flatMap(format -> format.columns().stream())
                        .filter(column -> column.type() == FileColumn.Type.CODE)
                        .flatMap(column -> pack.codes(column.list()).entries().stream());

        assertThat(used)
                .isNotEmpty()
                .allMatch(entry -> pack.languages().stream().allMatch(entry.labels()::has));
    }

    @ParameterizedTest
    @MethodSource("countries")
    void thePackVersionIsTheSameForTheSameFiles(String id) {
        assertThat(CountryPack.load(Packs.FOLDER, id).version())
                .isEqualTo(Packs.load(id).version())
                .matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @MethodSource("countries")
    void aPackLoadsInHalfASecondOfProcessorTimeWhenWarm(String id) {
        var processor = ManagementFactory.getThreadMXBean();
        var fastest = Duration.ofDays(1);
        for (int run = 0; run < 5; run++) {
            long start = processor.getCurrentThreadCpuTime();
            CountryPack.load(Packs.FOLDER, id);
            var took = Duration.ofNanos(processor.getCurrentThreadCpuTime() - start);
            fastest = took.compareTo(fastest) < 0 ? took : fastest;
        }

        assertThat(fastest).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void theReportSaysSoundAndCountsMissingWords() {
        var bytes = new ByteArrayOutputStream();

        boolean sound =
                PackCheck.report(
                        Packs.FOLDER,
                        List.of("farland"),
                        Words.modules("sample"),
                        new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(sound).isTrue();
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("pack farland: sound")
                .containsPattern("\\d+ words and \\d+ labels not translated into qfa");
    }
}
