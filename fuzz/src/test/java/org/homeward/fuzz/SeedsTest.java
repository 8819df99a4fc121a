package org.homeward.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every seed, and what came of changing it a little, through its target: seconds, the same each
/// time. What a fuzzer once found lies among the seeds.
class SeedsTest {
    private static final Path SEEDS = Path.of("seeds");
    private static final int CHANGES = 150;
    private static final Map<String, Consumer<byte[]>> TARGETS =
            new TreeMap<>(
                    Map.of(
                            "ArchiveFuzz", ArchiveFuzz::fuzzerTestOneInput,
                            "ForeignFuzz", ForeignFuzz::fuzzerTestOneInput,
                            "PeriodFuzz", PeriodFuzz::fuzzerTestOneInput,
                            "QuestionFuzz", QuestionFuzz::fuzzerTestOneInput,
                            "RowsFuzz", RowsFuzz::fuzzerTestOneInput,
                            "SheetFuzz", SheetFuzz::fuzzerTestOneInput,
                            "WorkbookFuzz", WorkbookFuzz::fuzzerTestOneInput));

    @TestFactory
    Stream<DynamicTest> everySeedHolds() throws IOException {
        return seeds().map(
                        seed ->
                                DynamicTest.dynamicTest(
                                        SEEDS.relativize(seed).toString(), () -> hold(seed)));
    }

    @Test
    void everyTargetHasItsSeedsAndEverySeedItsTarget() throws IOException {
        try (var folders = Files.list(SEEDS)) {
            assertThat(folders.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(TARGETS.keySet());
        }
        assertThat(seeds()).hasSizeGreaterThan(40);
    }

    @Test
    void aTargetFailsWhereSomethingDoesNotHold() {
        assertThatThrownBy(() -> Must.hold(false, "a planted breach"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("a planted breach");
    }

    /// Seeds that are sound must get all the way through, or the targets would prove nothing.
    @Test
    void soundSeedsAreReadAndNotRefused() throws IOException {
        var csv = Files.readAllBytes(SEEDS.resolve("RowsFuzz/sound.csv"));
        var workbook = Files.readAllBytes(SEEDS.resolve("SheetFuzz/sound.xlsx"));

        assertThat(SheetFuzz.reads(csv)).isTrue();
        assertThat(SheetFuzz.reads(workbook)).isTrue();
        assertThat(SheetFuzz.reads(WorkbookFuzz.soundWorkbook())).isTrue();
        assertThat(RowsFuzz.rows(csv)).isEqualTo(3);
        assertThat(ArchiveFuzz.files(Files.readAllBytes(SEEDS.resolve("ArchiveFuzz/two.zip"))))
                .isEqualTo(2);
        for (String seed : List.of("htcds.csv", "kobo.csv", "odk.csv")) {
            assertThat(ForeignFuzz.tells(Files.readAllBytes(SEEDS.resolve("ForeignFuzz/" + seed))))
                    .as(seed)
                    .isTrue();
        }
    }

    private static Stream<Path> seeds() throws IOException {
        try (var files = Files.walk(SEEDS)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    private static void hold(Path seed) throws IOException {
        var target = TARGETS.get(seed.getParent().getFileName().toString());
        byte[] bytes = Files.readAllBytes(seed);
        assertThatCode(() -> target.accept(bytes)).doesNotThrowAnyException();
        var random = new SplittableRandom(bytes.length);
        for (int change = 0; change < CHANGES; change++) {
            byte[] changed = changed(bytes, random);
            assertThatCode(() -> target.accept(changed))
                    .as(() -> "changed to " + new String(changed, StandardCharsets.ISO_8859_1))
                    .doesNotThrowAnyException();
        }
    }

    private static final List<String> NASTY =
            List.of("\"", ",", "\n", "\0", "=", "..", "-", "99999", "&", "<", "\uFEFF", "Ａ");

    /// Cut short, a byte turned, or something nasty put in.
    private static byte[] changed(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length + 1);
        switch (random.nextInt(3)) {
            case 0 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 1 -> {
                var turned = bytes.clone();
                if (at < turned.length) {
                    turned[at] = (byte) random.nextInt(256);
                }
                return turned;
            }
            default -> {
                byte[] put =
                        NASTY.get(random.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8);
                var longer = Arrays.copyOf(bytes, bytes.length + put.length);
                System.arraycopy(put, 0, longer, at, put.length);
                System.arraycopy(bytes, at, longer, at + put.length, bytes.length - at);
                return longer;
            }
        }
    }
}
