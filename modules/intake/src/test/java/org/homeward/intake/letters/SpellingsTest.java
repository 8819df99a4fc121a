package org.homeward.intake.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeward.base.AgencyId;
import org.homeward.base.TextForms;
import org.homeward.intake.PaperRegisters;
import org.homeward.intake.model.FileReader;
import org.homeward.intake.model.FileReading;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.SheetLimits;
import org.homeward.intake.model.SheetReader;
import org.homeward.intake.sheet.AnySheetReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The same word spelled in each of the ways that keyboards and fonts make of it.
class SpellingsTest {
    private static final String HEAD =
            "Số hồ sơ,Họ và tên,Giới tính,Hình thức bóc lột,Tỉnh,Ngày tiếp nhận\n";

    private static FileReading read(String name, String unit) {
        var register = PaperRegisters.victims();
        var terms =
                new FileTerms(
                        new AgencyId("molisa"),
                        "victims",
                        LocalDate.of(2022, 7, 1),
                        Optional.empty());
        String row = "N-1," + name + ",Nữ,Cưỡng bức lao động," + unit + ",17/05/2022\n";
        byte[] bytes = (HEAD + row).getBytes(StandardCharsets.UTF_8);
        return switch (new AnySheetReader(SheetLimits.USUAL).read(bytes, List.of("victims"))) {
            case SheetReader.Reading.Unreadable(var problem) -> FileReading.refused(problem);
            case SheetReader.Reading.Read(var sheet) ->
                    new FileReader(new Registers(List.of(register)), OldWays.VOCABULARY)
                            .read(sheet, register, terms);
        };
    }

    private static String text(FileReading reading, String column) {
        return reading.rows().getFirst().text(column).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "Thanh Hóa, Thanh Hoá",
        "Khánh Hòa, Khánh Hoà",
        "Hòa Bình, Hoà Bình",
        "Đà Nẵng, Ðà Nẵng",
        "Điện Biên, Ðiện Biên",
        "Đắk Lắk, ĐẮK LẮK",
    })
    void aPlaceIsTheSameInEitherSpelling(String one, String other) {
        var apart = Normalizer.normalize(other, Normalizer.Form.NFD);

        assertThat(text(read("Lê Thị Hòa", one), "place"))
                .isNotEmpty()
                .isEqualTo(text(read("Lê Thị Hòa", other), "place"))
                .isEqualTo(text(read("Lê Thị Hòa", apart), "place"));
    }

    @Test
    void marksApartFromTheirLettersAreJoined() {
        var reading = read(Normalizer.normalize("Nguyễn Thị Ánh", Normalizer.Form.NFD), "Hà Giang");

        assertThat(text(reading, "name")).isEqualTo("Nguyễn Thị Ánh");
        assertThat(reading.notes().getFirst().key()).isEqualTo("intake.note.letters_composed");
    }

    @Test
    void theIcelandicLetterInAVietnameseWordIsTheVietnameseOne() {
        var reading = read("Ðặng Văn Ðức", "Hà Giang");

        assertThat(text(reading, "name")).isEqualTo("Đặng Văn Đức");
        assertThat(reading.notes().getFirst().key()).isEqualTo("intake.note.letters_look_alikes");
    }

    @Test
    void eitherPlaceOfATonesMarkStaysAsWrittenAndCountsAsTheSame() {
        var old = text(read("Trần Thị Hoà", "Hà Giang"), "name");
        var usual = text(read("Trần Thị Hòa", "Hà Giang"), "name");

        assertThat(old).isEqualTo("Trần Thị Hoà");
        assertThat(usual).isEqualTo("Trần Thị Hòa");
        assertThat(TextForms.fold(old)).isEqualTo(TextForms.fold(usual));
    }

    @Test
    void keysOfATypingProgramAreSaidAndStay() {
        var reading = read("Nguyeenx Thij Haf", "Hà Giang");

        assertThat(text(reading, "name")).isEqualTo("Nguyeenx Thij Haf");
        assertThat(reading.warnings().getFirst().problem().arguments())
                .containsExactly("Nguyễn Thị Hà");
    }
}
