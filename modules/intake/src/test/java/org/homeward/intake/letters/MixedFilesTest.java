package org.homeward.intake.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.homeward.base.AgencyId;
import org.homeward.base.Problem;
import org.homeward.intake.PaperRegisters;
import org.homeward.intake.RowProblem;
import org.homeward.intake.model.Book;
import org.homeward.intake.model.FileReader;
import org.homeward.intake.model.FileReading;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.SheetLimits;
import org.homeward.intake.model.SheetReader;
import org.homeward.intake.model.letters.Repairs.OfColumn;
import org.homeward.intake.sheet.AnySheetReader;
import org.homeward.intake.sheet.XlsxWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixedFilesTest {
    private static final String HEAD =
            "Số hồ sơ,Họ và tên,Giới tính,Hình thức bóc lột,Tỉnh,Ngày tiếp nhận";
    private static final List<String> ROWS =
            List.of(
                    "N-1,Nguyễn Thị Hòa,Nữ,Bóc lột tình dục,Lạng Sơn,17/05/2022",
                    "N-2,Đặng Văn Đức,Nam,Cưỡng bức lao động,Hà Giang,18/05/2022",
                    "N-3,Vũ Thị Ánh,Nữ,Cưỡng bức lao động,Điện Biên,19/05/2022");

    private static FileReading read(byte[] bytes) {
        var register = PaperRegisters.victims();
        var terms =
                new FileTerms(
                        new AgencyId("molisa"),
                        "victims",
                        LocalDate.of(2022, 7, 1),
                        Optional.empty());
        return switch (new AnySheetReader(SheetLimits.USUAL).read(bytes, List.of("victims"))) {
            case SheetReader.Reading.Unreadable(var problem) -> FileReading.refused(problem);
            case SheetReader.Reading.Read(var sheet) ->
                    new FileReader(new Registers(List.of(register)), OldWays.VOCABULARY)
                            .read(sheet, register, terms);
        };
    }

    private static String file() {
        return HEAD + "\n" + String.join("\n", ROWS) + "\n";
    }

    private static List<String> told(FileReading reading) {
        return reading.problems().stream()
                .map(it -> it.line() + ":" + it.column() + " " + it.problem().key())
                .toList();
    }

    private static List<String> names(FileReading reading) {
        return reading.rows().stream().map(row -> row.text("name").orElse("")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcvn3", "vni"})
    void aFileOfBytesOfAnOldFontIsReadHeadingsIncluded(String table) {
        var reading = read(OldWays.bytes(file(), table));

        assertThat(told(reading)).isEmpty();
        assertThat(names(reading)).containsExactly("Nguyễn Thị Hòa", "Đặng Văn Đức", "Vũ Thị Ánh");
        assertThat(reading.repairs().code()).isEqualTo(table);
        assertThat(reading.repairs().columns())
                .extracting(OfColumn::heading)
                .contains("", "Họ và tên");
    }

    @Test
    void aFileOfBytesOfTheCountrysOwnPageIsRead() {
        var reading = read(OldWays.ownBytes(file()));

        assertThat(told(reading)).isEmpty();
        assertThat(names(reading)).contains("Nguyễn Thị Hòa");
        assertThat(reading.repairs().code()).isEqualTo("windows-1258");
    }

    @Test
    void bytesOfNoKnownTableAreRefusedAsBefore() {
        var file = file().replace("Nguyễn Thị Hòa", "Ærøskøbing Ñandú");

        var reading = read(file.getBytes(Charset.forName("windows-1252")));

        assertThat(told(reading)).containsExactly("1: intake.problem.file_encoding");
        assertThat(reading.lines()).isZero();
    }

    @Test
    void bytesOfTwoEncodingsAreRefusedWithTheLine() {
        var out = new ByteArrayOutputStream();
        out.writeBytes((HEAD + "\n" + ROWS.getFirst() + "\n").getBytes(StandardCharsets.UTF_8));
        out.writeBytes("N-9,Zo\u00EB Bront\u00EB,".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes("Nam,,,\n".getBytes(StandardCharsets.UTF_8));

        assertThat(told(read(out.toByteArray())))
                .containsExactly("3: intake.problem.file_encoding");
    }

    @Test
    void aWorkbookWhoseColumnsWereWrittenInThreeWaysIsReadColumnByColumn() {
        var tcvn = Objects.requireNonNull(OldWays.ALL.get("tcvn3"));
        var utf8 = Objects.requireNonNull(OldWays.ALL.get("utf8-1252"));
        var rows =
                ROWS.stream()
                        .map(row -> List.of(row.split(",")))
                        .map(
                                row ->
                                        List.of(
                                                row.get(0),
                                                tcvn.apply(row.get(1)),
                                                row.get(2),
                                                utf8.apply(row.get(3)),
                                                row.get(4),
                                                row.get(5)))
                        .toList();
        var headings =
                List.of(HEAD.split(",")).stream().map(it -> Book.Heading.plain(it, 18)).toList();
        var book = new Book(List.of(new Book.Page("victims", headings, rows)));

        var reading = read(new XlsxWriter().write(book));

        assertThat(told(reading)).isEmpty();
        assertThat(names(reading)).containsExactly("Nguyễn Thị Hòa", "Đặng Văn Đức", "Vũ Thị Ánh");
        assertThat(reading.repairs().code()).isEqualTo("tcvn3 utf8-1252");
        assertThat(reading.repairs().columns())
                .extracting(OfColumn::heading, OfColumn::reading, OfColumn::cells)
                .containsExactly(
                        tuple("Họ và tên", "tcvn3", 3), tuple("Hình thức bóc lột", "utf8-1252", 3));
        assertThat(reading.repairs().columns().getFirst().samples().getFirst().before())
                .isEqualTo("NguyÔn ThÞ Hßa");
    }

    @Test
    void keysLeftByATypingProgramAreAWarningWithWhatWasMeant() {
        var reading =
                read(
                        (HEAD
                                        + "\nN-1,Nguyeenx Vawn A,Nam,Cưỡng bức lao động,Lạng Sơn,17/05/2022\n")
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(told(reading)).isEmpty();
        assertThat(names(reading)).containsExactly("Nguyeenx Vawn A");
        assertThat(reading.warnings())
                .extracting(RowProblem::problem)
                .containsExactly(Problem.of("intake.problem.typed_keys", "Nguyễn Văn A"));
        assertThat(reading.repairs().code()).isEmpty();
    }

    @Test
    void whatLosesNothingIsPutRightAndCounted() {
        var reading =
                read(
                        (HEAD
                                        + "\nN-1,\u00D0\u1EB7ng V\u0103n \u00D0\u1EE9c,Nam,Cưỡng bức"
                                        + " lao động,Lạng Sơn,17/05/2022"
                                        + "\nN-2,Nguye\u0302\u0303n Thị\u00A0H\u00F2\u200Ca,Nữ,"
                                        + "Cưỡng bức lao động,Lạng Sơn,17/05/2022\n")
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(names(reading)).containsExactly("Đặng Văn Đức", "Nguyễn Thị Hòa");
        assertThat(reading.repairs().code()).isEmpty();
        assertThat(reading.notes())
                .containsExactlyInAnyOrder(
                        Problem.of("intake.note.letters_look_alikes", "1"),
                        Problem.of("intake.note.letters_composed", "1"),
                        Problem.of("intake.note.letters_invisible", "1"));
    }

    @Test
    void aColumnOfUnicodeAndOldLettersKeepsWhatReadsWellBothWays() {
        var column =
                List.of(
                        "Nguyễn Thị Hòa",
                        "Trần Văn Đức",
                        "Lê Hà",
                        "NguyÔn ThÞ Hßa",
                        "TrÇn V¨n §øc",
                        "Ph¹m ThÞ Hång");

        var checked = OldWays.check(column);

        assertThat(OldWays.column(checked.sheet(), 0))
                .containsExactly(
                        "Nguyễn Thị Hòa",
                        "Trần Văn Đức",
                        "Lê Hà",
                        "Nguyễn Thị Hòa",
                        "Trần Văn Đức",
                        "Phạm Thị Hồng");
    }

    @Test
    void aForeignNameAmongOldLettersStaysAsItIs() {
        var column =
                List.of(
                        "NguyÔn ThÞ Hßa",
                        "TrÇn V¨n §øc",
                        "Ph¹m ThÞ Hång",
                        "Vâ ThÞ ¸nh",
                        "Bïi V¨n Tó",
                        "L­u ThÞ Hµ",
                        "§ç V¨n Dòng",
                        "Hå ThÞ Ngäc",
                        "José García",
                        "Huyện Kr«ng P¾c".replace("ệ", "Ö"));

        var checked = OldWays.check(column);

        assertThat(OldWays.column(checked.sheet(), 0))
                .containsExactly(
                        "Nguyễn Thị Hòa",
                        "Trần Văn Đức",
                        "Phạm Thị Hồng",
                        "Võ Thị Ánh",
                        "Bùi Văn Tú",
                        "Lưu Thị Hà",
                        "Đỗ Văn Dũng",
                        "Hồ Thị Ngọc",
                        "José García",
                        "Huyện Krông Pắc");
    }

    @Test
    void oneDamagedWordIsNotEnoughToChooseATable() {
        var checked = OldWays.check(List.of("Hßa", "Lan"));

        assertThat(OldWays.column(checked.sheet(), 0)).containsExactly("Hßa", "Lan");
        assertThat(checked.repairs().columns()).isEmpty();
        assertThat(checked.repairs().unsure()).containsExactly("Heading");
    }

    @Test
    void lettersOfOtherLanguagesAreLeftAlone() {
        var checked = OldWays.check(List.of("Guðrún Þórðardóttir", "Ðor\u0111e", "Ελένη Όρσκ"));

        assertThat(checked.repairs().columns()).isEmpty();
        assertThat(OldWays.column(checked.sheet(), 0))
                .containsExactly("Guðrún Þórðardóttir", "Ðor\u0111e", "Ελένη Όρσκ");
    }
}
