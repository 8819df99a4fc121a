package org.homeward.figures.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.homeward.figures.FigureWorld;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.web.SheetFiles.Format;
import org.homeward.figures.work.EvaluateFigure;
import org.homeward.figures.work.Sheet;
import org.homeward.figures.work.Sheets;
import org.homeward.packs.Words;
import org.homeward.webkit.Download;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FilesTest {
    private static FigureWorld world;
    private static Words words;
    private static Sheet sheet;

    @BeforeAll
    static void open() {
        world = new FigureWorld().settled();
        words = world.pack.words(Words.BASE);
        var request =
                world.request(
                        FigureQuestion.of("victims-identified", "2019-H1")
                                .by(List.of("sex", "age_group")));
        sheet =
                new Sheets(world.pack, world.journal)
                        .sheet(
                                new EvaluateFigure(world.use).handle(world.statistician(), request),
                                words);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static byte[] content(Download download) throws IOException {
        var out = new ByteArrayOutputStream();
        download.body().writeTo(out);
        return out.toByteArray();
    }

    @Test
    void aSpreadsheetHasTheTableAndOnItsSecondSheetDefinitionAndNotes() throws IOException {
        var file =
                content(
                        SheetFiles.numbers(
                                Format.XLSX, sheet, List.of("=1+1 & <so on>"), "f", words));

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var table = book.getSheetAt(0);
            assertThat(table.getSheetName()).isEqualTo("Victims identified");
            assertThat(table.getRow(0).getCell(4).getStringCellValue()).isEqualTo("Total");
            assertThat(table.getRow(table.getLastRowNum()).getCell(4).getNumericCellValue())
                    .isEqualTo(4);
            var about = book.getSheetAt(1);
            assertThat(about.getRow(1).getCell(0).getStringCellValue()).isEqualTo("=1+1 & <so on>");
            assertThat(about.getRow(about.getLastRowNum()).getCell(0).getStringCellValue())
                    .startsWith("/figures/victims-identified?");
        }
    }

    @Test
    void theSameSheetGivesTheSameBytes() throws IOException {
        assertThat(content(SheetFiles.numbers(Format.XLSX, sheet, List.of(), "f", words)))
                .isEqualTo(content(SheetFiles.numbers(Format.XLSX, sheet, List.of(), "f", words)));
    }

    @Test
    void aCsvFileAddsUpAndCarriesTheNotes() throws IOException {
        var text =
                new String(
                        content(SheetFiles.numbers(Format.CSV, sheet, List.of(), "f", words)),
                        StandardCharsets.UTF_8);

        assertThat(text)
                .contains("Sex / Age group,16-17,35-49,50 and over,Total")
                .contains("Total,2,1,1,4", "As known on");
    }
}
