package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.intake.Desk.problems;
import static org.homeward.intake.Desk.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.homeward.base.Language;
import org.homeward.intake.sheet.XlsxWriter;
import org.homeward.intake.web.PackWording;
import org.homeward.intake.work.WriteTemplate;
import org.junit.jupiter.api.Test;

/// The empty workbook to fill: in the words of who fills it, and read back as it was given out.
class TemplatesTest {
    @Test
    void theTemplateIsReadBackAndLacksItsRowsOnly() throws IOException {
        byte[] file = template("en");

        var reading = read(file);

        assertThat(problems(reading)).containsExactly("file_no_rows");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(sheets(book))
                    .containsExactly(
                            "Victims", "How to fill in", "Sex", "Form of exploitation", "Units");
            assertThat(book.getSheet("Sex").getLastRowNum()).isEqualTo(4);
            assertThat(book.getSheetAt(0).getDataValidations()).hasSize(3);
        }
    }

    @Test
    void theTemplateSpeaksTheChosenLanguageThroughout() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(template("qfa")))) {
            assertThat(sheets(book)).contains("Σέξο", "Φόρμα").doesNotContain("Sex", "unit");
            var explained = book.getSheetAt(1).getRow(3);
            assertThat(explained.getCell(0).getStringCellValue())
                    .isEqualTo(book.getSheetAt(0).getRow(0).getCell(2).getStringCellValue());
            assertThat(explained.getCell(2).getStringCellValue()).contains("“Σέξο”");
        }
    }

    @Test
    void theTemplateHasTheUnitsOfEveryDivisionTheNewestFirst() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(template("en")))) {
            var units = new ArrayList<List<String>>();
            book.getSheet("Units").forEach(row -> units.add(cells(row)));
            assertThat(units.getFirst())
                    .containsExactly(
                            "Code", "Name", "Division of the country", "Valid from", "Valid until");
            assertThat(units.get(1).get(2)).isEqualTo("Three counties (from 2020)");
            assertThat(units)
                    .filteredOn(unit -> unit.get(2).equals("Five counties (until 2019)"))
                    .hasSize(5)
                    .allSatisfy(unit -> assertThat(unit.get(4)).isEqualTo("31 December 2019"));
        }
    }

    @Test
    void theFilledTemplateIsReadThoughItsSheetsWereMoved() throws IOException {
        var moved = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(template("en")))) {
            var row = book.getSheetAt(0).createRow(1);
            var head = book.getSheetAt(0).getRow(0);
            var typed =
                    Map.of(
                            "Record number",
                            "M-1",
                            "Name",
                            "Lena Orsk",
                            "Sex",
                            "Female",
                            "Form of exploitation",
                            "SEX",
                            "Province",
                            "Vesmark",
                            "Date received",
                            "02/2564");
            head.forEach(
                    cell ->
                            row.createCell(cell.getColumnIndex())
                                    .setCellValue(
                                            typed.getOrDefault(cell.getStringCellValue(), "")));
            book.setSheetOrder("Victims", 4);
            book.write(moved);
        }

        var reading = read(moved.toByteArray(), List.of("victims", "Victims"));

        assertThat(problems(reading)).isEmpty();
        assertThat(reading.rows()).hasSize(1);
    }

    private static byte[] template(String language) {
        var words = new PackWording(Desk.PACK.words(new Language(language)));
        return new WriteTemplate(Desk.REGISTERS, Desk.VOCABULARY, new XlsxWriter())
                .workbook("victims", Desk.SENT, words)
                .orElseThrow();
    }

    private static List<String> sheets(Workbook book) {
        var names = new ArrayList<String>();
        book.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int at = 0; at < 5; at++) {
            var cell = row.getCell(at);
            cells.add(cell == null ? "" : cell.getStringCellValue());
        }
        return cells;
    }
}
