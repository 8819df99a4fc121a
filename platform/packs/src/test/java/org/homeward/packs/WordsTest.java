package org.homeward.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.homeward.base.Language;
import org.homeward.base.PartialDate;
import org.homeward.base.Period;
import org.homeward.base.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WordsTest {
    private static final Language INVENTED = new Language("qfa");

    private final CountryPack pack =
            CountryPack.load(Packs.FOLDER, "farland", Words.modules("sample"));
    private final Words english = pack.words(Words.BASE);
    private final Words invented = pack.words(INVENTED);

    @ParameterizedTest
    @CsvFileSource(resources = "written.csv", numLinesToSkip = 1)
    void datesPeriodsAndNumbersAreWrittenAsTheLanguageWritesThem(
            String id, String language, String kind, String value, String expected) {
        var words = Packs.load(id).words(new Language(language));

        String written =
                switch (kind) {
                    case "date" -> words.date(PartialDate.parse(value).orElseThrow());
                    case "period" -> words.period(Period.of(value));
                    case "number" -> words.number(Long.parseLong(value));
                    case "moment" -> words.dateTime(Instant.parse(value));
                    default -> throw new IllegalArgumentException(kind);
                };

        assertThat(written).isEqualTo(expected);
    }

    @Test
    void aTextChoosesItsFormByNumber() {
        assertThat(english.text("sample.cases", 0, "Nordal")).isEqualTo("no case in Nordal");
        assertThat(english.text("sample.cases", 1, "Nordal")).isEqualTo("1 case in Nordal");
        assertThat(english.text("sample.cases", 1200, "Nordal")).isEqualTo("1,200 cases in Nordal");
    }

    @Test
    void apostrophesAndBracesStayWhatTheyAre() {
        assertThat(english.text("sample.plain")).isEqualTo("It's plain");
        assertThat(english.text("sample.quoted")).isEqualTo("{braces} stay");
    }

    @Test
    void datesAndPeriodsAmongTheArgumentsAreWrittenOut() {
        var date = PartialDate.parse("2022-05").orElseThrow();

        assertThat(english.text("sample.dated", date, Period.of("2022-H1")))
                .isEqualTo("known on May 2022, counted for first half of 2022");
        assertThat(invented.text("sample.dated", date, Period.of("2022-H1")))
                .isEqualTo("known on 5.2565, counted for άλφα 2565");
    }

    @Test
    void aProblemIsWordedByItsKey() {
        assertThat(english.text(Problem.of("sample.plain"))).isEqualTo("It's plain");
    }

    @Test
    void aMissingTranslationFallsBackToEnglishAndIsListed() {
        assertThat(invented.text("packs.side.justice")).isEqualTo("Γιούστα");
        assertThat(invented.text("packs.side.protection")).isEqualTo("protection");
        assertThat(invented.missing())
                .contains("packs.side.protection", "sample.plain")
                .doesNotContain("packs.side.justice");
    }

    @Test
    void aKeyOfNoModuleIsABug() {
        assertThatIllegalArgumentException().isThrownBy(() -> english.text("sample.nothing"));
    }

    @Test
    void aModuleWithoutWordsIsABug() {
        assertThatIllegalArgumentException().isThrownBy(() -> Words.modules("no-such-module"));
    }

    @Test
    void listsSortByTheAlphabetOfTheLanguage() {
        assertThat(List.of("éa", "eb", "z").stream().sorted(english.order()))
                .containsExactly("éa", "eb", "z");
    }

    @Test
    void aLanguageThatThePackDoesNotHaveIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> pack.words(new Language("zz")));
    }
}
