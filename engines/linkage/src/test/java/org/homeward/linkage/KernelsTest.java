package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The kernels beside slow and obvious ones, on texts of every kind of letter, lone surrogates
/// included.
class KernelsTest {
    private static final String LETTERS = "abcdeé\u0111\u1EBFn\u0303\uD83D\uDE00\uD800 '\u4E2D";
    private static final int TEXTS = 20_000;

    private final Kernels kernels = new Kernels();

    @Test
    void editsAreThoseOfTheTableThatEveryoneKnows() {
        var random = new SplittableRandom(1);
        for (int text = 0; text < TEXTS; text++) {
            var one = text(random, text % 100 == 0 ? 200 : 12);
            var other = text % 2 == 0 ? text(random, 12) : slipped(one, random);

            assertThat(kernels.edits(one.toCharArray(), other.toCharArray()))
                    .as("%s and %s", one, other)
                    .isEqualTo(Slowly.edits(one, other))
                    .isEqualTo(kernels.edits(other.toCharArray(), one.toCharArray()));
        }
    }

    @Test
    void theLettersAloneNeverSayMoreEditsThanThereAre() {
        var random = new SplittableRandom(3);
        int told = 0;
        for (int text = 0; text < TEXTS; text++) {
            var one = text(random, text % 100 == 0 ? 200 : 12);
            var other = text % 2 == 0 ? text(random, 12) : slipped(one, random);

            int least = Text.of(one, new Vocabulary()).leastEdits(Text.of(other, new Vocabulary()));

            assertThat(least)
                    .as("%s and %s", one, other)
                    .isLessThanOrEqualTo(Slowly.edits(one, other));
            told += least > 2 ? 1 : 0;
        }
        assertThat(told).isGreaterThan(TEXTS / 4);
    }

    @Test
    void likenessIsThatOfTheDefinition() {
        var random = new SplittableRandom(2);
        for (int text = 0; text < TEXTS; text++) {
            var one = text(random, text % 100 == 0 ? 200 : 12);
            var other = text % 2 == 0 ? text(random, 12) : slipped(one, random);

            assertThat(kernels.jaroWinkler(one.toCharArray(), other.toCharArray()))
                    .as("%s and %s", one, other)
                    .isCloseTo(Slowly.jaroWinkler(one, other), within(1e-12));
        }
    }

    /// The examples of W. Winkler, "String Comparator Metrics", 1990, and their neighbours.
    @ParameterizedTest
    @CsvSource({
        "martha,marhta,0.9611",
        "dwayne,duane,0.84",
        "dixon,dicksonx,0.8133",
        "jones,johnson,0.8324",
        "abc,xyz,0"
    })
    void likenessOfPublishedPairs(String one, String other, double expected) {
        assertThat(kernels.jaroWinkler(one.toCharArray(), other.toCharArray()))
                .isCloseTo(expected, within(5e-5));
    }

    private static String text(SplittableRandom random, int most) {
        var text = new StringBuilder();
        for (int letters = random.nextInt(most + 1); letters > 0; letters--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static String slipped(String text, SplittableRandom random) {
        var slipped = new StringBuilder(text);
        for (int slips = random.nextInt(4); slips > 0 && slipped.length() > 1; slips--) {
            int at = random.nextInt(slipped.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> slipped.deleteCharAt(at);
                case 1 -> slipped.insert(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
                case 2 -> slipped.setCharAt(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
                default -> {
                    char letter = slipped.charAt(at);
                    slipped.setCharAt(at, slipped.charAt(at + 1));
                    slipped.setCharAt(at + 1, letter);
                }
            }
        }
        return slipped.toString();
    }
}
