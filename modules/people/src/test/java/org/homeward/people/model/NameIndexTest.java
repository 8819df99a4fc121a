package org.homeward.people.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.homeward.base.AgencyId;
import org.homeward.people.Side;
import org.homeward.people.model.NameIndex.Found;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameIndexTest {
    private static final AgencyId NORTH = new AgencyId("north");
    private static final AgencyId SOUTH = new AgencyId("south");
    private static final NameIndex.Sight ALL = (_, _) -> true;

    private final NameIndex index = new NameIndex();

    @BeforeEach
    void fillTheIndex() {
        put(1, Side.PROTECTION, NORTH, "Nguy\u1EC5n Th\u1ECB H\u00F2a", 1998);
        put(2, Side.PROTECTION, SOUTH, "Nguy\u1EC5n V\u0103n H\u1EA3i", 1990);
        put(3, Side.JUSTICE, NORTH, "Tr\u1EA7n Th\u1ECB H\u00F2a", 1998);
        put(4, Side.PROTECTION, NORTH, "\u0110\u1EB7ng Minh", 2001);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguy\u1EC5n Th\u1ECB H\u00F2a",
                "nguyen thi hoa",
                "HOA NGUYEN THI",
                "thi hoa nguy",
                "nguyen hoa",
                "nguyen thi hoaa",
                "nguyne thi hoa",
                "hoa nguyen 1998",
                "Nguye\u0302\u0303n  Hoa\u0300",
            })
    void findsAPersonHoweverTheNameIsTyped(String typed) {
        assertThat(index.search(typed, ALL, 10).numbers()).first().isEqualTo(1);
    }

    @Test
    void findsALetterWithAStrokeByItsPlainLetter() {
        assertThat(index.search("dang", ALL, 10).numbers()).containsExactly(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "nguyenn thii hoaa", "pham", "nguyen 1970", "hoa hoa"})
    void findsNothingForMoreThanOneSlipOrOtherNames(String typed) {
        assertThat(index.search(typed, ALL, 10).numbers()).isEmpty();
    }

    @Test
    void ranksWholeWordsBeforeBeginningsAndSlips() {
        put(5, Side.PROTECTION, NORTH, "Hoang", 1980);
        put(6, Side.PROTECTION, NORTH, "Hoan", 1980);
        put(7, Side.PROTECTION, NORTH, "Noan", 1980);

        assertThat(index.search("hoan", ALL, 10).numbers()).containsExactly(6, 5, 7, 1, 3);
    }

    @Test
    void countsAndReturnsOnlyWhatTheSearcherMaySee() {
        var found = index.search("hoa", (side, _) -> side == Side.JUSTICE, 10);
        var ofNorth = index.search("nguyen", (_, agency) -> agency.equals(NORTH), 10);

        assertThat(found).isEqualTo(new Found(List.of(3), 1));
        assertThat(ofNorth).isEqualTo(new Found(List.of(1), 1));
    }

    /// Lists of records are intersected before a record is looked at: none may get lost there.
    @Test
    void findsARecordAmongManyIfAndOnlyIfItIsFoundAlone() {
        var random = new Random(7);
        var words = List.of("an", "anh", "ann", "binh", "bin", "chi", "chin", "dung", "dun", "em");
        Supplier<String> name =
                () ->
                        random.ints(random.nextInt(1, 5), 0, words.size())
                                .mapToObj(words::get)
                                .collect(Collectors.joining(" "));
        var many = new NameIndex();
        var alone = new TreeMap<Integer, NameIndex>();
        for (int number = 1; number <= 400; number++) {
            var entry = entry(number, 1, Side.JUSTICE, SOUTH, name.get(), 1990 + number % 3);
            many.put(entry);
            alone.put(number, new NameIndex());
            alone.get(number).put(entry);
        }
        for (int asked = 0; asked < 300; asked++) {
            var text = name.get() + (asked % 5 == 0 ? " 1991" : "");
            var expected =
                    alone.entrySet().stream()
                            .filter(one -> one.getValue().search(text, ALL, 1).all() == 1)
                            .map(Map.Entry::getKey)
                            .toList();
            assertThat(many.search(text, ALL, 400).numbers())
                    .as(text)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /// Words that frequent are kept as bits and not as lists.
    @Test
    void findsAndCountsRecordsOfWordsThatVeryManyHave() {
        for (int number = 100; number < 30_100; number++) {
            put(number, Side.JUSTICE, SOUTH, number % 3 == 0 ? "Quyen An" : "Quyen Chi", 1990);
        }
        put(40_000, Side.JUSTICE, SOUTH, "An Quyen", 1990);

        assertThat(index.search("an quyen", ALL, 1)).isEqualTo(new Found(List.of(40_000), 10_001));
        assertThat(index.search("quyen", ALL, 1).all()).isEqualTo(30_001);
        assertThat(index.withName("Quyen An")).isEqualTo(10_001);
        assertThat(index.withName("Quyen")).isZero();
    }

    @Test
    void saysHowManyThereAreBeyondTheLimit() {
        assertThat(index.search("nguyen", ALL, 1)).isEqualTo(new Found(List.of(1), 2));
    }

    @Test
    void aCorrectedNameReplacesTheEarlierOneAndAnOlderRevisionIsIgnored() {
        index.put(entry(1, 3, Side.PROTECTION, NORTH, "L\u00EA Mai", 1998));
        index.put(entry(1, 2, Side.PROTECTION, NORTH, "Nguy\u1EC5n Th\u1ECB H\u00F2a", 1998));

        assertThat(index.search("le mai", ALL, 10).numbers()).containsExactly(1);
        assertThat(index.search("nguyen hoa", ALL, 10).numbers()).isEmpty();
        assertThat(index.size()).isEqualTo(4);
    }

    @Test
    void anEndedRecordIsNotFoundAndMayReturn() {
        index.remove(1, 2);
        assertThat(index.search("nguyen hoa", ALL, 10).numbers()).isEmpty();

        index.put(entry(1, 3, Side.PROTECTION, NORTH, "Nguy\u1EC5n Th\u1ECB H\u00F2a", 1998));
        assertThat(index.search("nguyen hoa", ALL, 10).numbers()).containsExactly(1);
        assertThat(index.withName("Hoa Thi Nguyen")).isEqualTo(1);
    }

    @Test
    void findsTheOtherNameButDoesNotMixBoth() {
        index.put(
                new NameIndex.Entry(
                        9,
                        1,
                        Side.PROTECTION,
                        NORTH,
                        "L\u00F2 Th\u1ECB Pan",
                        Optional.of("Ruan Mei"),
                        OptionalInt.empty()));

        assertThat(index.search("mei ruan", ALL, 10).numbers()).containsExactly(9);
        assertThat(index.search("lo mei", ALL, 10).numbers()).isEmpty();
    }

    @Test
    void countsRecordsOfOneName() {
        put(10, Side.JUSTICE, SOUTH, "Hoa Nguyen Thi", 1970);

        assertThat(index.withName("Nguy\u1EC5n Th\u1ECB Hoa")).isEqualTo(2);
        assertThat(index.withName("Nguy\u1EC5n Hoa")).isZero();
        assertThat(index.withName("Unknown")).isZero();
    }

    private void put(int number, Side side, AgencyId agency, String name, int year) {
        index.put(entry(number, 1, side, agency, name, year));
    }

    private static NameIndex.Entry entry(
            int number, int revision, Side side, AgencyId agency, String name, int year) {
        return new NameIndex.Entry(
                number, revision, side, agency, name, Optional.empty(), OptionalInt.of(year));
    }
}
