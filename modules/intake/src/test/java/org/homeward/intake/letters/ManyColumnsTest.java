package org.homeward.intake.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The figures of `docs/methods/letters.md`; each test prints its own.
class ManyColumnsTest {
    private static final int ROWS = 20;
    private static final int COLUMNS_OF_A_WAY = Integer.getInteger("letters.columns", 200);
    private static final int UNTOUCHED_COLUMNS = 10_000;

    private static final List<String> ENGLISH =
            List.of(
                    "Mary Moore",
                    "Aaron Reed",
                    "Dexter Cross",
                    "Max Cox",
                    "Weed Street 12",
                    "Sex",
                    "Date of birth",
                    "Domestic servitude",
                    "Bus stop",
                    "Lee Boots",
                    "Jeff Foss",
                    "Farm worker",
                    "Forced labour",
                    "Door to door",
                    "unknown",
                    "n/a",
                    "Rex Fox");

    private static final List<String> WESTERN =
            List.of(
                    "José García",
                    "Björn Ångström",
                    "Chloé Lefèvre",
                    "Müller",
                    "São Paulo",
                    "Peña Nieto",
                    "Thérèse Noël",
                    "Zoë Brontë",
                    "Curaçao",
                    "Łódź",
                    "Dvořák",
                    "Guðrún Þórðardóttir",
                    "Häagen",
                    "Zürich",
                    "Málaga",
                    "Hué",
                    "Köln",
                    "D'Arc·Léa",
                    "25 °C",
                    "m²",
                    "«Rouge»",
                    "Søren",
                    "Çelik",
                    "Gümüş");

    private static final List<String> PLAIN =
            List.of(
                    "Nguyen Van A",
                    "Ha Noi",
                    "Hai Ba Trung, Ha Noi",
                    "TP HCM",
                    "Quan 1",
                    "Thon 3",
                    "So 5 Tran Hung Dao",
                    "Le Thi Hoa",
                    "Dak Lak",
                    "Kon Tum");

    static Stream<String> ways() {
        return OldWays.ALL.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void namesOfAnOldWayComeBackAsTheyWere(String way) {
        var random = new SplittableRandom(1993);
        var written = Objects.requireNonNull(OldWays.ALL.get(way));
        int exact = 0;
        var wrong = new ArrayList<String>();
        for (int column = 0; column < COLUMNS_OF_A_WAY; column++) {
            boolean capitals = column % 4 == 0;
            var names =
                    Stream.generate(() -> OldWays.name(random))
                            .limit(ROWS + random.nextInt(ROWS))
                            .map(name -> capitals ? name.toUpperCase(Locale.ROOT) : name)
                            .toList();
            var checked = OldWays.check(names.stream().map(written).toList());
            var read = OldWays.column(checked.sheet(), 0);
            if (read.equals(names) && checked.repairs().code().equals(way)) {
                exact++;
            } else {
                wrong.add(checked.repairs().code() + " " + difference(names, read));
            }
        }
        System.out.printf(
                Locale.ROOT, "letters: %s: %d of %d columns exact%n", way, exact, COLUMNS_OF_A_WAY);

        assertThat(exact * 1000)
                .as("%s", wrong.stream().limit(3).toList())
                .isGreaterThanOrEqualTo(COLUMNS_OF_A_WAY * 995);
    }

    private static List<String> difference(List<String> meant, List<String> read) {
        var difference = new ArrayList<String>();
        for (int at = 0; at < meant.size(); at++) {
            if (!meant.get(at).equals(read.get(at))) {
                difference.add(meant.get(at) + " read " + read.get(at));
            }
        }
        return difference;
    }

    private static Map<String, Function<RandomGenerator, String>> sound() {
        var sound = new LinkedHashMap<String, Function<RandomGenerator, String>>();
        sound.put("names", OldWays::name);
        sound.put("names in capitals", r -> OldWays.name(r).toUpperCase(Locale.ROOT));
        sound.put("names of few letters", ManyColumnsTest::westernName);
        sound.put("names with marks apart", r -> apart(OldWays.name(r)));
        sound.put("names in the new style", r -> OldWays.name(r).replace("òa", "oà"));
        sound.put("English", r -> one(ENGLISH, r));
        sound.put("Western names", r -> one(WESTERN, r));
        sound.put("Western and own names", r -> r.nextBoolean() ? one(WESTERN, r) : westernName(r));
        sound.put("plain letters", r -> one(PLAIN, r));
        sound.put("numbers", r -> "%s%012d".formatted("", r.nextLong(1_000_000_000_000L)));
        sound.put("codes", r -> "NN-%d/QĐ-%d".formatted(r.nextInt(900), 2010 + r.nextInt(16)));
        return sound;
    }

    /// A name whose letters all stand in the usual Western page too.
    private static String westernName(RandomGenerator random) {
        while (true) {
            String name = OldWays.name(random);
            if (name.chars().allMatch(letter -> letter <= 0xFF)) {
                return name;
            }
        }
    }

    private static String apart(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    private static String one(List<String> texts, RandomGenerator random) {
        return texts.get(random.nextInt(texts.size()));
    }

    @Test
    void soundColumnsAreNeverChanged() {
        var random = new SplittableRandom(2026);
        var kinds = List.copyOf(sound().entrySet());
        int changed = 0;
        int doubted = 0;
        var wrong = new ArrayList<String>();
        for (int column = 0; column < UNTOUCHED_COLUMNS; column++) {
            var kind = kinds.get(column % kinds.size());
            int rows = 1 + random.nextInt(2 * ROWS);
            var texts = Stream.generate(() -> kind.getValue().apply(random)).limit(rows).toList();
            var checked = OldWays.check(texts);
            var composed = texts.stream().map(ManyColumnsTest::composed).toList();
            if (!checked.repairs().columns().isEmpty()
                    || !OldWays.column(checked.sheet(), 0).equals(composed)) {
                changed++;
                wrong.add(
                        kind.getKey()
                                + " "
                                + difference(composed, OldWays.column(checked.sheet(), 0)));
            }
            doubted += checked.doubts().isEmpty() && checked.repairs().unsure().isEmpty() ? 0 : 1;
        }
        System.out.printf(
                Locale.ROOT,
                "letters: %d of %d sound columns changed, %d doubted%n",
                changed,
                UNTOUCHED_COLUMNS,
                doubted);

        assertThat(wrong).isEmpty();
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /// All columns of one large file at once: what a check of letters costs.
    @Test
    void lettersOfALargeFileAreCheckedQuickly() {
        var random = new SplittableRandom(7);
        var names = Stream.generate(() -> OldWays.name(random)).limit(50_000).toList();
        var old = Objects.requireNonNull(OldWays.ALL.get("tcvn3"));
        var sheet = OldWays.sheet(List.of(names, names.stream().map(old).toList()));
        OldWays.CHECK.check(sheet);

        long begun = System.nanoTime();
        var checked = OldWays.CHECK.check(sheet);
        long millis = (System.nanoTime() - begun) / 1_000_000;

        System.out.printf(
                Locale.ROOT, "letters: 50000 rows of 2 columns of names in %d ms%n", millis);
        assertThat(OldWays.column(checked.sheet(), 0)).isEqualTo(names);
        assertThat(checked.repairs().columns()).hasSize(1);
    }
}
