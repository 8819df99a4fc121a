package org.homeward.intake.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.homeward.intake.model.letters.LetterReading;
import org.homeward.intake.model.letters.LetterReading.Capitals;
import org.homeward.intake.model.letters.LetterReading.Step;
import org.homeward.packs.LetterForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EveryLetterTest {
    static List<String> ways() {
        return List.copyOf(OldWays.ALL.keySet());
    }

    private static LetterReading reading(String code) {
        var reading =
                OldWays.PACK.letters().readings().stream()
                        .filter(it -> it.id().equals(code))
                        .findFirst()
                        .orElseThrow();
        return new LetterReading(
                code,
                reading.steps().stream().map(EveryLetterTest::step).toList(),
                OldWays.PACK.letters().tables(),
                reading.capitalsByWord() ? Capitals.BY_WORD : Capitals.AS_READ);
    }

    private static Step step(LetterForms.Step step) {
        return new Step(step.codePage(), step.readAs());
    }

    @Test
    void everyReadingOfThePackHasItsWay() {
        assertThat(OldWays.PACK.letters().readings())
                .extracting(LetterForms.Reading::id)
                .containsExactlyInAnyOrderElementsOf(ways());
    }

    /// Small letters beside small letters, capitals beside capitals, since old fonts of small
    /// letters tell capitals by what stands beside them.
    @ParameterizedTest
    @MethodSource("ways")
    void everyLetterComesBack(String way) {
        var written = Objects.requireNonNull(OldWays.ALL.get(way));
        var reading = reading(way);
        var wrong = new ArrayList<String>();
        for (var letter : OldWays.letters()) {
            boolean capital = Character.isUpperCase(letter.charAt(0));
            String word = capital ? "TR" + letter + "NG" : "tr" + letter + "ng";
            var read = reading.read(written.apply(word));
            if (!read.equals(Optional.of(word))) {
                wrong.add(word + " as " + read.orElse("nothing"));
            }
        }

        assertThat(OldWays.letters()).hasSize(2 * (12 * 6 - 6 + 1));
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tcvn3,Céng hßa x· héi chñ nghÜa ViÖt Nam,Cộng hòa xã hội chủ nghĩa Việt Nam",
        "tcvn3,§éc lËp - Tù do - H¹nh phóc,Độc lập - Tự do - Hạnh phúc",
        "tcvn3,NguyÔn ThÞ ¸nh,Nguyễn Thị Ánh",
        "tcvn3,NGUYÔN THÞ HßA,NGUYỄN THỊ HÒA",
        "vni,Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam,Cộng hòa xã hội chủ nghĩa Việt Nam",
        "vni,Ñoäc laäp - Töï do - Haïnh phuùc,Độc lập - Tự do - Hạnh phúc",
        "vni,ÑAËNG VAÊN ÑÖÙC,ĐẶNG VĂN ĐỨC",
        "utf8-1252,Nguyá»…n Thá»‹ HÃ²a,Nguyễn Thị Hòa",
        "windows-1258,NguyêÞn Thiò HoÌa,Nguyễn Thị Hòa"
    })
    void whatIsSeenInTheWildIsRead(String way, String written, String meant) {
        assertThat(reading(way).read(written)).contains(meant);
    }

    @Test
    void whatATableDoesNotHaveIsNotRead() {
        assertThat(reading("vni").read("São Tomé")).isEmpty();
        assertThat(reading("tcvn3").read("Nguyễn")).isEmpty();
        assertThat(reading("utf8-1252").read("Hà Nội")).isEmpty();
    }
}
