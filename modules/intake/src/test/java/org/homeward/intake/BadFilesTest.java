package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.intake.Desk.HEAD;
import static org.homeward.intake.Desk.bytes;
import static org.homeward.intake.Desk.problems;
import static org.homeward.intake.Desk.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.homeward.intake.model.SheetLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadFilesTest {
    private static final String LENA = "M-1,Léna Orsk,F,,SEX,Vesmark,02/2564";

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsFoundOut(String separator) {
        assertThat(problems(read(HEAD.replace(",", separator), LENA.replace(",", separator))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void unicodeIsReadWithAndWithoutItsMark(String charset) {
        byte[] plain = (HEAD + "\n" + LENA + "\n").getBytes(Charset.forName(charset));
        byte[] marked = ("\uFEFF" + HEAD + "\n" + LENA + "\n").getBytes(Charset.forName(charset));

        assertThat(problems(read(plain))).isEmpty();
        assertThat(problems(read(marked))).isEmpty();
        assertThat(read(marked).rows().getFirst().cells()).containsEntry("name", "Léna Orsk");
    }

    @Test
    void anotherEncodingIsRefusedWithItsLine() {
        byte[] file =
                (HEAD + "\nM-0,Plain,F,,SEX,Vesmark,02/2564\n" + LENA + "\n" + LENA + "\n")
                        .getBytes(Charset.forName("windows-1252"));

        assertThat(problems(read(file))).containsExactly("3: file_encoding");
    }

    @Test
    void aFileOfTwoEncodingsIsRefused() {
        var file = new ByteArrayOutputStream();
        file.writeBytes((HEAD + "\n" + LENA + "\n").getBytes(StandardCharsets.UTF_8));
        file.writeBytes((LENA + "\n").getBytes(Charset.forName("windows-1258")));
        file.writeBytes("M-9,x,F,,SEX,Vesmark,02/2564\n".getBytes(StandardCharsets.UTF_8));

        assertThat(problems(read(file.toByteArray()))).containsExactly("3: file_encoding");
    }

    @Test
    void aFileCutOffInTheMiddleIsSaidToBe() {
        byte[] whole = bytes(HEAD, LENA, "M-2,\"Una, Voss\",F,,SEX,Vesmark,02/2564");

        assertThat(problems(read(Arrays.copyOf(whole, whole.length - 12))))
                .containsExactly("3: file_truncated");
        assertThat(problems(read(Arrays.copyOf(whole, whole.length - 35))))
                .containsExactly("3: file_truncated");
    }

    @Test
    void whatIsNoSpreadsheetIsRefused() {
        byte[] pdf = "%PDF-1.7\n\u0000\u0001\u0002stuff".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(problems(read(pdf))).containsExactly("file_not_spreadsheet");
        assertThat(problems(read(new byte[0]))).containsExactly("file_empty");
        assertThat(problems(read("\n\n \n".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("file_empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.4\n1 0 obj\n", "{\"a\":1}", "{\\rtf1 x}", "[1,2]"})
    void textOfAnotherFormatIsNoTable(String text) {
        assertThat(problems(read(text))).containsExactly("file_not_spreadsheet");
    }

    @Test
    void aWebPageUnderTheNameOfASpreadsheetIsSaidToBeOne() {
        assertThat(problems(read("\uFEFF <html><table><tr><td>Name</td></tr></table></html>")))
                .containsExactly("file_web_page");
    }

    @Test
    void headingsAloneAreNoReport() {
        assertThat(problems(read(HEAD))).containsExactly("file_no_rows");
        assertThat(problems(read(HEAD, ",,,,,,"))).containsExactly("file_no_rows");
    }

    @Test
    void aTitleAboveTheHeadingsIsSaidToBeOne() {
        assertThat(problems(read("REPORT OF THE FIRST QUARTER", "", HEAD, LENA)))
                .containsExactly("1: title_line");
        assertThat(problems(read("REPORT OF THE FIRST QUARTER,,,,,,", HEAD, LENA)))
                .containsExactly("1: headings_none");
    }

    @Test
    void aTableWithoutAnyKnownHeadingIsSaidOnceWithWhatIsNeeded() {
        var reading = read("Shoe size,Colour", "38,blue");

        assertThat(problems(reading)).containsExactly("1: headings_none");
        assertThat(reading.problems().getFirst().problem().arguments().getFirst())
                .contains("Νούμερ");
    }

    @Test
    void errorRowsComeBackWithTheirLineNumbersAndReasons() {
        var reading =
                read(
                        "Line," + HEAD + ",Reasons to correct",
                        "7," + LENA + ",there is no such day",
                        ",,,,,,,,something about the whole file");

        assertThat(problems(reading)).isEmpty();
        assertThat(reading.rows()).hasSize(1);
    }

    @Test
    void aCellOfAMegabyteAndTenThousandColumnsAreRefused() {
        var wide = "Name" + ",x".repeat(10_000);

        assertThat(problems(read(HEAD, LENA.replace("Orsk", "x".repeat(1 << 20)))))
                .containsExactly("2: cell_too_long");
        assertThat(problems(read(wide, wide))).containsExactly("1: too_many_columns");
    }

    /// It took hours: each line was looked at from the beginning of the file.
    @Test
    @Timeout(20)
    void aMillionEmptyLinesBeforeTheTableTakeNoTime() {
        assertThat(problems(read(bytes("\n".repeat(1_000_000) + HEAD, LENA)))).isEmpty();
    }

    @Test
    void limitsRefuseTheWholeFile() {
        var small = new SheetLimits(2_000, 2, 8, 50, 1 << 20);
        var terms = Desk.terms(Optional.empty());

        assertThat(problems(read(terms, new byte[3_000], small))).containsExactly("file_too_large");
        assertThat(problems(read(terms, bytes(HEAD, LENA, LENA, LENA), small)))
                .containsExactly("too_many_rows");
        assertThat(problems(read(terms, bytes(HEAD + ",a,b,c"), small)))
                .containsExactly("1: too_many_columns");
        assertThat(problems(read(terms, bytes(HEAD, LENA.replace("Orsk", "x".repeat(60))), small)))
                .containsExactly("2: cell_too_long");
    }

    @Test
    void aLineWiderThanTheHeadingsIsNamed() {
        assertThat(problems(read(HEAD, LENA + ",extra"))).containsExactly("2: line_too_wide");
    }

    @Test
    void headingsAreCheckedBeforeAnyRow() {
        assertThat(problems(read(HEAD.replace("Sex", "Nam"), LENA)))
                .containsExactly("1: heading_unknown_near", "1:sex heading_missing");
        assertThat(problems(read(HEAD.replace("Date received", "Date receved"), LENA)))
                .containsExactly("1: heading_unknown_near");
        assertThat(problems(read(HEAD + ",Shoe size", LENA + ",38")))
                .containsExactly("1: heading_unknown");
        assertThat(problems(read(HEAD + ",Full name", LENA + ",x")))
                .containsExactly("1:name heading_twice");
    }

    @Test
    void aFileOfBothSidesIsRefusedWithTheColumnsOfEach() {
        var reading = read(HEAD + ",Arrested on", LENA + ",01/02/2564");

        assertThat(problems(reading)).containsExactly("1: both_sides");
        assertThat(reading.problems().getFirst().problem().arguments().get(1))
                .contains("Arrested on");
    }

    @Test
    void aFileOfTheOtherSideIsRefused() {
        var reading =
                read("Record number,Name,Sex,Province,Arrested on", "S-1,A,M,Vesmark,02/2564");

        assertThat(problems(reading)).containsExactly("1: other_side");
    }

    @Test
    void swappedColumnsAreSaidOnce() {
        var reading =
                read(
                        "Record number,Date received,Sex,Date of birth,Form of exploitation,"
                                + "Province,Name",
                        "M-1,Lena Orsk,F,,SEX,Vesmark,01/02/2564",
                        "M-2,Ivo Brandt,M,,LAB,Vesmark,02/02/2564",
                        "M-3,Una Voss,F,,SEX,Midholt,03/02/2564",
                        "M-4,Per Holm,M,,LAB,Midholt,04/02/2564");

        assertThat(problems(reading))
                .containsExactlyInAnyOrder(
                        "received_on column_holds_other", "name column_holds_other");
    }

    @Test
    void swappedColumnsOfCodesAreSaidOnce() {
        var reading =
                read(
                        HEAD,
                        "M-1,Lena Orsk,SEX,,F,Vesmark,02/2564",
                        "M-2,Ivo Brandt,LAB,,M,Vesmark,02/2564",
                        "M-3,Una Voss,SEX,,F,Midholt,02/2564");

        assertThat(problems(reading))
                .containsExactlyInAnyOrder("sex column_holds_other", "form column_holds_other");
    }

    @Test
    void headingsOfEveryLanguageAreKnown() {
        var reading =
                read(
                        "Νούμερ,Νόμα,Σέξο,Νάτα,Φόρμα,Μέρκα,Ρεσίβ δε",
                        "M-1,Ελένη,Φεμ,17/05/2541,Σέξα,Βέσμαρκ,02/2564");

        assertThat(problems(reading)).isEmpty();
    }
}
