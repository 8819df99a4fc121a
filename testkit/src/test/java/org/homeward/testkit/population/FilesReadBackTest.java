package org.homeward.testkit.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.homeward.packs.CodeEntry;
import org.homeward.packs.CountryPack;
import org.homeward.packs.FileColumn;
import org.homeward.packs.Reading;
import org.homeward.testkit.population.DemoHistory.FileSent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What agencies send can be read by the pack alone, as a stranger would read it.
class FilesReadBackTest {
    private static final Path PACKS = Path.of("../packs");
    private static CountryPack pack;
    private static Population population;

    @BeforeAll
    static void invent() throws IOException {
        try (var folders = Files.list(PACKS)) {
            var folder =
                    folders.filter(path -> Files.exists(path.resolve("demo/calibration.yaml")))
                            .findFirst()
                            .orElseThrow();
            pack = CountryPack.load(PACKS, folder.getFileName().toString());
            var calibration = Calibration.read(folder.resolve("demo/calibration.yaml"));
            population = Population.generate(pack, calibration, 7);
        }
    }

    @Test
    void everyRowOfEveryFileReadsByItsOwnHeadings() throws IOException {
        int rows = 0;
        for (var file : population.history().files()) {
            var table = table(file);
            var columns = columns(file, table.getFirst());
            var numbers = new HashSet<String>();
            for (var row : table.subList(1, table.size())) {
                assertThat(numbers.add(row.get(columns.indexOf(column(file, "record_number")))))
                        .as("one row per record in " + file.name())
                        .isTrue();
                for (int at = 0; at < columns.size(); at++) {
                    assertReads(file, columns.get(at), row.get(at));
                }
                rows++;
            }
            assertThat(table).hasSize(file.rows() + 1);
        }
        assertThat(rows).isBetween(30_000, 50_000);
    }

    @Test
    void requiredColumnsAreFilled() throws IOException {
        for (var file : population.history().files()) {
            var table = table(file);
            var columns = columns(file, table.getFirst());
            for (var column : pack.fileFormat(file.kind().code()).columns()) {
                if (column.required()) {
                    assertThat(columns).contains(column);
                    int at = columns.indexOf(column);
                    assertThat(table).noneMatch(row -> row.get(at).isEmpty());
                }
            }
        }
    }

    @Test
    void filesOfBothFormsAndOfSeveralDivisionsAndLanguagesAreThere() {
        var files = population.history().files();

        assertThat(files).extracting(FileSent::format).contains(Reporting.Format.values());
        assertThat(files.stream().map(FileSent::regime).distinct().toList())
                .hasSize(pack.units().regimes().size());
        assertThat(files.stream().map(FileSent::headings).distinct().count()).isGreaterThan(1);
    }

    private static List<FileColumn> columns(FileSent file, List<String> headings) {
        var columns = new ArrayList<FileColumn>();
        for (var heading : headings) {
            var reading = pack.fileFormat(file.kind().code()).read(heading);
            assertThat(reading).as(heading).isInstanceOf(Reading.Found.class);
            if (reading instanceof Reading.Found<FileColumn>(var column)) {
                columns.add(column);
            }
        }
        assertThat(columns).doesNotHaveDuplicates();
        return columns;
    }

    private static FileColumn column(FileSent file, String name) {
        return pack.fileFormat(file.kind().code()).column(name).orElseThrow();
    }

    private static void assertReads(FileSent file, FileColumn column, String text) {
        if (text.isEmpty()) {
            return;
        }
        switch (column.type()) {
            case CODE -> {
                var reading = pack.codes(column.list()).read(text);
                assertThat(reading).as(text).isInstanceOf(Reading.Found.class);
                if (reading instanceof Reading.Found<CodeEntry>(var entry)) {
                    assertThat(entry.code()).isNotEmpty();
                }
            }
            case UNIT ->
                    assertThat(pack.units().read(text, file.regime()))
                            .as("%s in %s", text, file.name())
                            .isInstanceOf(Reading.Found.class);
            case AGENCY -> assertThat(pack.agencies().read(text)).isInstanceOf(Reading.Found.class);
            case DATE -> assertThat(text).matches("[0-9]{1,4}([/.-][0-9]{1,4}){0,2}");
            case NUMBER -> assertThat(text).matches("[0-9]{1,3}");
            case TEXT -> assertThat(text).doesNotMatch("[=+@-].*").isNotBlank();
            case FLAG -> assertThat(text).isEqualTo("yes");
        }
    }

    private static List<List<String>> table(FileSent file) throws IOException {
        return file.format() == Reporting.Format.CSV ? csv(file) : xlsx(file);
    }

    private static List<List<String>> csv(FileSent file) throws IOException {
        var text = new String(file.bytes(), StandardCharsets.UTF_8);
        char separator = text.lines().findFirst().orElseThrow().contains(";") ? ';' : ',';
        var format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
        var table = new ArrayList<List<String>>();
        try (var parser = format.parse(new StringReader(text))) {
            parser.forEach(record -> table.add(record.toList()));
        }
        return table;
    }

    private static List<List<String>> xlsx(FileSent file) throws IOException {
        var table = new ArrayList<List<String>>();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
            var sheet = workbook.getSheetAt(0);
            int width = sheet.getRow(0).getLastCellNum();
            for (var row : sheet) {
                var cells = new ArrayList<String>();
                for (int at = 0; at < width; at++) {
                    cells.add(text(row.getCell(at, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)));
                }
                table.add(cells);
            }
        }
        return table;
    }

    private static String text(Cell cell) {
        if (cell.getCellType() == CellType.NUMERIC) {
            LocalDate day = cell.getLocalDateTimeCellValue().toLocalDate();
            return day.toString();
        }
        return cell.getStringCellValue();
    }
}
