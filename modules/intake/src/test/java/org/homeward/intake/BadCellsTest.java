package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.intake.Desk.HEAD;
import static org.homeward.intake.Desk.problems;
import static org.homeward.intake.Desk.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.webkit.CsvWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadCellsTest {
    private static String row(String birth, String form, String place, String received) {
        return "M-1,Lena Orsk,F," + birth + "," + form + "," + place + "," + received;
    }

    @ParameterizedTest
    @CsvSource({
        "17/05/2541, 1998-05-17",
        "7-5-2541, 1998-05-07",
        "05/2541, 1998-05",
        "2541, 1998",
        "1998, 1998",
        "1998-05-17, 1998-05-17",
        "1998-05-17 00:00:00, 1998-05-17",
        "17.05.1998, 1998-05-17",
        "35932, 1998-05-17",
    })
    void datesAreReadAsPeopleWriteThem(String written, String canonical) {
        var reading = read(HEAD, row(written, "SEX", "Vesmark", "01/02/2564"));

        assertThat(problems(reading)).isEmpty();
        assertThat(reading.rows().getFirst().cells()).containsEntry("birth_date", canonical);
    }

    /// Vesmark was a smaller county until 2020; the name alone does not say which one is meant.
    @Test
    void aNameThatMeantAnotherUnitThenIsAskedBack() {
        assertThat(problems(read(HEAD, row("1998", "SEX", "Vesmark", "01/02/2562"))))
                .containsExactly("2:place unit_of_which_division");
        assertThat(problems(read(HEAD, row("1998", "SEX", "Vesmark", "01/02/2564")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Lena Orsk 7", "0912345678-1", "Lena", "LenaLenaLenaOrsk-1"})
    void aRecordNumberHoldsNothingAboutAPerson(String number) {
        var reading =
                read(HEAD, row("1998", "SEX", "Vesmark", "01/02/2564").replace("M-1", number));

        assertThat(problems(reading)).containsExactly("2:record_number record_number_personal");
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2564, date_impossible",
        "30/13/2563, date_impossible",
        "05/17/2020, date_impossible",
        "01/02/2565, date_future",
        "01/02/64, date_short_year",
        "1899, date_too_early",
        "2021-2015, period_reversed",
        "2015-2021, period_for_date",
        "next spring, date_unreadable",
        "13/13/2024, date_impossible",
        "29/02/1900, date_impossible",
        "1900-02-29, date_impossible",
        "00/00/0000, date_impossible",
        "01/01/20224, date_long_year",
        "05/20224, date_long_year",
        "20224, date_long_year",
    })
    void impossibleDatesAreSaidWithTheirReason(String written, String key) {
        var reading = read(HEAD, row("", "SEX", "Vesmark", written));

        assertThat(problems(reading)).containsExactly("2:received_on " + key);
        assertThat(reading.problems().getFirst().value()).isEqualTo(written);
    }

    @Test
    void anUnknownCodeSuggestsTheNearest() {
        var reading = read(HEAD, row("", "Forced labur or services", "Vesmrk", "02/2564"));

        assertThat(problems(reading))
                .containsExactly("2:form unknown_code_near", "2:place unknown_unit_near");
        assertThat(reading.problems().getFirst().problem().arguments().getFirst())
                .contains("Λάβορ");
    }

    @Test
    void codesAndLabelsOfEveryLanguageMeanTheSame() {
        var reading =
                read(
                        HEAD,
                        row("", "LAB", "Vesmark", "02/2564"),
                        row("", "Λάβορ", "Βέσμαρκ", "02/2564").replace("M-1", "M-2"),
                        row("", "forced labour or services", "1", "02/2564").replace("M-1", "M-3"));

        assertThat(problems(reading)).isEmpty();
        assertThat(reading.rows())
                .extracting(Row::cells)
                .allSatisfy(
                        cells ->
                                assertThat(cells)
                                        .containsEntry("form", "LAB")
                                        .containsEntry("place", "FA3-1"));
    }

    @Test
    void aCodeUsedAgainAfterAReformAsksWhichUnitIsMeant() {
        var reading = read(HEAD, row("", "SEX", "1", "01/02/2562"));

        assertThat(problems(reading)).containsExactly("2:place ambiguous");
        assertThat(reading.problems().getFirst().problem().arguments().getFirst())
                .contains("Νορδάλ")
                .contains("Βέσμαρκ");
    }

    @Test
    void aDeclaredRegimeSettlesReusedCodes() {
        var reading =
                read(
                        Desk.terms(Optional.of("five")),
                        Desk.bytes(HEAD, row("", "SEX", "1", "01/02/2562")));

        assertThat(problems(reading)).isEmpty();
        assertThat(reading.rows().getFirst().cells()).containsEntry("place", "FA-1");
    }

    @Test
    void theNameOfAUnitThatEndedIsStillUnderstood() {
        var reading = read(HEAD, row("", "SEX", "Sundby", "01/02/2562"));

        assertThat(reading.rows().getFirst().cells()).containsEntry("place", "FA-4");
    }

    @ParameterizedTest
    @CsvSource({
        "=1+1", "+cmd", "-2+3", "@sum", "\uFF1D1", "\uFF0Bx", "\uFF0Dy", "\uFF20z",
    })
    void textThatCouldRunAsAFormulaIsRefused(String text) {
        var reading = read(HEAD, "M-1," + text + ",F,,SEX,Vesmark,02/2564");

        assertThat(problems(reading)).containsExactly("2:name formula_text");
    }

    @ParameterizedTest
    @CsvSource({"-Lan", "- Hà", "-Jean-Luc d'Arc"})
    void aDashBeforeANameIsNoFormulaAndStays(String name) {
        var reading = read(HEAD, "M-1," + name + ",F,,SEX,Vesmark,02/2564");

        assertThat(problems(reading)).isEmpty();
        assertThat(reading.rows().getFirst().cells()).containsEntry("name", name);
    }

    @ParameterizedTest
    @CsvSource({"-cmd|x", "-SUM(A1)", "-A1", "-x!y"})
    void aDashBeforeWhatASpreadsheetCouldRunIsRefused(String text) {
        var reading = read(HEAD, "M-1," + text + ",F,,SEX,Vesmark,02/2564");

        assertThat(problems(reading)).containsExactly("2:name formula_text");
    }

    @Test
    void whatOurListsDefusedIsReadAsItWasBefore() throws IOException {
        var out = new ByteArrayOutputStream();
        var csv = new CsvWriter(out, CsvWriter.Mark.WITH_BYTE_ORDER_MARK);
        csv.row(List.of((HEAD + ",Phone").split(",")));
        csv.row(List.of("M-1", "-Lan", "F", "", "SEX", "Vesmark", "02/2564", "+84 912 345 678"));
        csv.finish();

        var reading = read(out.toByteArray());

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("'-Lan", "'+84 912 345 678");
        assertThat(problems(reading)).isEmpty();
        assertThat(reading.rows().getFirst().cells())
                .containsEntry("name", "-Lan")
                .containsEntry("phone", "+84 912 345 678");
    }

    @ParameterizedTest
    @CsvSource({"#N/A", "#REF!", "#DIV/0!", "#NAME?"})
    void whatASpreadsheetCouldNotWorkOutIsNoName(String error) {
        var reading = read(HEAD, "M-1," + error + ",F,,SEX,Vesmark,02/2564");

        assertThat(problems(reading)).containsExactly("2:name error_cell");
    }

    @Test
    void aShortListIsToldInFullWhenNothingInItIsNear() {
        var reading = read(HEAD, "M-1,Lena Orsk,hippopotamus,,SEX,Vesmark,02/2564");

        assertThat(problems(reading)).containsExactly("2:sex unknown_code_of");
        assertThat(Desk.WORDS.text(reading.problems().getFirst().problem())).contains("Φεμ");
    }

    @Test
    void theDayOfSendingIsWrittenAsTheLanguageWritesDays() {
        var reading = read(HEAD, row("", "SEX", "Vesmark", "01/02/2565"));

        assertThat(Desk.WORDS.text(reading.problems().getFirst().problem()))
                .doesNotContain("2021-03-01")
                .contains("March");
    }

    @Test
    void aPhoneNumberIsNoFormula() {
        var reading =
                read(HEAD + ",Phone", row("", "SEX", "Vesmark", "02/2564") + ",+977 980 123-456");

        assertThat(problems(reading)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Nguyá»…n VÄƒn A", "NguyÔn V¨n A", "Ngu\uFFFDn"})
    void damagedLettersAreNeverTakenSilently(String name) {
        var reading = read(HEAD, "M-1," + name + ",F,,SEX,Vesmark,02/2564");

        assertThat(problems(reading)).containsExactly("2:name garbled");
    }

    @ParameterizedTest
    @CsvSource({"Đỗ Thị Ánh Tuyết", "Björn Ångström", "LÃ THỊ Ỷ", "Ελένη Όρσκ", "D'Arc·Léa"})
    void lettersOfEveryAlphabetAreTaken(String name) {
        var reading = read(HEAD, "M-1," + name + ",F,,SEX,Vesmark,02/2564");

        assertThat(problems(reading)).isEmpty();
        assertThat(reading.rows().getFirst().cells()).containsEntry("name", name);
    }

    @Test
    void invisibleCharactersAreRefused() {
        var reading = read(HEAD, "M-1,Lena \u202EOrsk,F,,SEX,Vesmark,02/2564");

        assertThat(problems(reading)).containsExactly("2:name invisible_characters");
    }

    @Test
    void whatMustBeFilledIsSaidForEachCell() {
        var reading = read(HEAD, ",-,F,,SEX,,");

        assertThat(problems(reading))
                .containsExactlyInAnyOrder(
                        "2:record_number missing", "2:name missing", "2:place missing");
    }

    @Test
    void aWithdrawalNeedsNoMoreThanItsNumber() {
        var reading = read(HEAD + ",Withdrawn", "M-1,,,,,,,yes");

        assertThat(problems(reading)).isEmpty();
        assertThat(reading.rows().getFirst().cells())
                .isEqualTo(Map.of("record_number", "M-1", "withdrawn", "yes"));
    }

    @Test
    void aRecordStandsOnceInAFile() {
        var row = row("", "SEX", "Vesmark", "02/2564");

        assertThat(problems(read(HEAD, row, row)))
                .containsExactly("3:record_number record_number_twice");
    }

    @Test
    void theSameTextIsTheSameHoweverItIsComposed() {
        var composed = read(HEAD, "M-1,  L\u00E9na\u00A0 Orsk ,F,,SEX,Vesmark,02/2564");
        var decomposed = read(HEAD, "M-1,Le\u0301na Orsk,F,,SEX,Vesmark,02/2564");

        assertThat(composed.rows().getFirst().cells())
                .isEqualTo(decomposed.rows().getFirst().cells());
    }

    @Test
    void everyProblemHasItsWords() {
        var reading = read(HEAD, row("31/02/2000", "what", "where", "2021-2015"));

        assertThat(reading.problems())
                .hasSize(4)
                .allSatisfy(
                        problem ->
                                assertThat(Desk.WORDS.text(problem.problem()))
                                        .isNotBlank()
                                        .doesNotContain("{"));
    }
}
