package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.intake.Desk.problems;
import static org.homeward.intake.Desk.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.homeward.intake.model.Book;
import org.homeward.intake.model.Book.Heading;
import org.homeward.intake.model.SheetLimits;
import org.homeward.intake.sheet.AnySheetReader;
import org.homeward.intake.sheet.XlsxWriter;
import org.homeward.intake.work.SplitFile;
import org.junit.jupiter.api.Test;

class SpreadsheetsTest {
    @Test
    void cellsAreReadAsTheProgramMeansThem() {
        byte[] file =
                workbook(
                        book -> {
                            var row = lena(book);
                            var dates = book.createCellStyle();
                            dates.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
                            row.createCell(3).setCellValue(LocalDate.of(1998, 5, 17));
                            row.getCell(3).setCellStyle(dates);
                            row.createCell(0).setCellValue(1234);
                            row.createCell(6).setCellValue(44228); // a day without its format
                        });

        var reading = read(file);

        assertThat(problems(reading)).isEmpty();
        assertThat(reading.rows().getFirst().cells())
                .containsEntry("record_number", "1234")
                .containsEntry("birth_date", "1998-05-17")
                .containsEntry("received_on", "2021-02-01");
        assertThat(reading.rows().getFirst().line()).isEqualTo(2);
    }

    @Test
    void aFormulaIsNamedWithItsCell() {
        byte[] file = workbook(book -> lena(book).createCell(1).setCellFormula("\"Le\"&\"na\""));

        var reading = read(file);

        assertThat(problems(reading)).containsExactly("2:name formula_cell");
        assertThat(reading.problems().getFirst().value()).startsWith("B2: =");
    }

    @Test
    void aNumberThatTheProgramRoundedIsRefused() {
        byte[] file = workbook(book -> lena(book).createCell(0).setCellValue(1.234567890123456e17));

        assertThat(problems(read(file))).containsExactly("2:record_number number_lost_digits");
    }

    @Test
    void leadingZerosOfAFormattedNumberStay() {
        byte[] file =
                workbook(
                        book -> {
                            var zeros = book.createCellStyle();
                            zeros.setDataFormat(book.createDataFormat().getFormat("000000"));
                            var cell = lena(book).createCell(0);
                            cell.setCellValue(42);
                            cell.setCellStyle(zeros);
                        });

        assertThat(read(file).rows().getFirst().recordNumber()).isEqualTo("000042");
    }

    @Test
    void hiddenSheetsAreReportedAndNotRead() {
        byte[] file =
                workbook(
                        book -> {
                            lena(book);
                            book.createSheet("more");
                            book.setSheetHidden(1, true);
                        });

        var reading = read(file);

        assertThat(problems(reading)).isEmpty();
        assertThat(reading.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.arguments()).containsExactly("more"));
    }

    @Test
    void theSheetNamedAsTheKindIsReadWhereverItStands() {
        byte[] file =
                workbook(
                        book -> {
                            lena(book);
                            book.createSheet("about").createRow(0).createCell(0).setCellValue("x");
                            book.setSheetName(0, "Victims");
                            book.setSheetOrder("about", 0);
                        });

        assertThat(problems(read(file))).isEmpty();
    }

    @Test
    void aTruncatedWorkbookIsSaidToBe() {
        byte[] file = workbook(SpreadsheetsTest::lena);

        for (int part = 1; part < 8; part++) {
            assertThat(problems(read(Arrays.copyOf(file, file.length * part / 8))))
                    .containsAnyOf("file_truncated", "file_damaged", "file_not_spreadsheet")
                    .hasSize(1);
        }
    }

    @Test
    void damagedWorkbooksNeverGetThrough() {
        byte[] file = workbook(SpreadsheetsTest::lena);
        var random = new SplittableRandom(7);

        for (int round = 0; round < 300; round++) {
            byte[] damaged = file.clone();
            for (int flips = 0; flips < 6; flips++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            var reading = read(damaged); // whatever comes of it, it is an answer and no exception
            assertThat(reading.rows().size() + reading.problems().size()).isPositive();
        }
    }

    @Test
    void aPasswordAnOldFormatAndMacrosAreEachSaid() throws Exception {
        assertThat(problems(read(encrypted(workbook(SpreadsheetsTest::lena)))))
                .containsExactly("file_has_password");
        try (var old = new HSSFWorkbook()) {
            old.createSheet("x");
            assertThat(problems(read(bytes(old)))).containsExactly("file_old_format");
        }
        assertThat(problems(read(zip("xl/vbaProject.bin", new byte[] {1}))))
                .containsExactly("file_macros");
        assertThat(problems(read(zip("word/document.xml", new byte[] {1}))))
                .containsExactly("file_other_office");
    }

    @Test
    void aBombIsRefusedUnread() {
        assertThat(problems(read(zip("xl/workbook.xml", new byte[50 << 20]))))
                .containsExactly("file_bomb");
    }

    @Test
    void aSmallFileThatPacksWellIsNoBomb() {
        byte[] file = workbook(book -> lena(book).getCell(1).setCellValue("a".repeat(32_767)));

        assertThat(problems(read(file))).containsExactly("2: cell_too_long");
    }

    @Test
    void filesOfOtherOfficePackagesAreNamed() {
        assertThat(problems(read(zip("content.xml", new byte[10]))))
                .containsExactly("file_open_document");
        assertThat(problems(read(zip("xl/workbook.bin", new byte[10]))))
                .containsExactly("file_old_format");
        assertThat(problems(read(zip("word/document.xml", new byte[10]))))
                .containsExactly("file_other_office");
    }

    @Test
    void aSplitLaundersNothingAndSaysWhatItLeftOut() {
        byte[] mixed =
                workbook(
                        book -> {
                            var row = lena(book);
                            var head = book.getSheetAt(0).getRow(0);
                            head.createCell(7).setCellValue("Arrested on");
                            head.createCell(8).setCellValue("Shoe size");
                            row.getCell(1).setCellFormula("1+1");
                            row.getCell(6).setCellValue("02/2564");
                            var other = book.getSheetAt(0).createRow(2);
                            other.createCell(0).setCellValue("S-1");
                            other.createCell(7).setCellValue("02/02/2564");
                            book.getSheetAt(0).createRow(3).createCell(0).setCellValue("X-1");
                        });

        var outcome =
                new SplitFile(
                                Desk.REGISTERS,
                                Desk.VOCABULARY,
                                new AnySheetReader(SheetLimits.USUAL),
                                new XlsxWriter())
                        .handle(mixed);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SplitFile.Split.class,
                        split -> {
                            assertThat(split.leftColumns()).containsExactly("Shoe size");
                            assertThat(split.leftLines()).containsExactly(4);
                            assertThat(problems(read(split.parts().getFirst().workbook())))
                                    .containsExactly("2:name formula_text");
                        });
    }

    @Test
    void whatIsGivenOutHoldsNoFormula() throws IOException {
        var page =
                new Book.Page(
                        "p",
                        List.of(Heading.plain("=1+1", 10)),
                        List.of(List.of("=cmd|' /C calc'!A0"), List.of("\u0001<&>\"\uD800")));
        byte[] file = new XlsxWriter().write(new Book(List.of(page)));

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getCellType().name()).isEqualTo("STRING");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("=cmd|' /C calc'!A0");
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("<&>\"");
        }
    }

    @Test
    void aMixedFileIsSplitIntoTwoThatReadWithoutAProblem() {
        byte[] mixed =
                Desk.bytes(
                        Desk.HEAD + ",Arrested on",
                        "M-1,Lena Orsk,F,,SEX,Vesmark,01/02/2564,",
                        "S-1,Ivo Brandt,M,,,Midholt,,02/02/2564");

        var outcome =
                new SplitFile(
                                Desk.REGISTERS,
                                Desk.VOCABULARY,
                                new AnySheetReader(SheetLimits.USUAL),
                                new XlsxWriter())
                        .handle(mixed);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SplitFile.Split.class,
                        split -> {
                            assertThat(split.parts())
                                    .extracting(part -> part.kind() + " " + part.rows())
                                    .containsExactly("victims 1", "suspects 1");
                            assertThat(problems(read(split.parts().getFirst().workbook())))
                                    .isEmpty();
                        });
    }

    private static Row lena(Workbook book) {
        var sheet = book.createSheet();
        var head = sheet.createRow(0);
        var row = sheet.createRow(1);
        var headings = Desk.HEAD.split(",", -1);
        var cells = List.of("M-1", "Lena Orsk", "F", "", "SEX", "Vesmark", "02/2564");
        for (int at = 0; at < headings.length; at++) {
            head.createCell(at).setCellValue(headings[at]);
            row.createCell(at).setCellValue(cells.get(at));
        }
        return row;
    }

    private static byte[] workbook(Consumer<Workbook> fill) {
        try (var book = new XSSFWorkbook()) {
            fill.accept(book);
            return bytes(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Workbook book) throws IOException {
        var bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] encrypted(byte[] file) throws IOException, GeneralSecurityException {
        // Its usual folder has one name for all users of a machine, and belongs to the first.
        var folder = Files.createTempDirectory("encrypted").toFile();
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder));
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(container)) {
                out.write(file);
            }
            var bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }
}
