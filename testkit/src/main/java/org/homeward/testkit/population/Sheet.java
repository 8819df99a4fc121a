package org.homeward.testkit.population;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A table of text and days, written as CSV or as the smallest workbook that spreadsheet programs
/// open. The same table is the same bytes.
record Sheet(String name, List<String> headings, List<List<Cell>> rows) {
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// A cell of a table.
    sealed interface Cell {
        /// The cell as text.
        String text();

        /// Text, perhaps empty.
        record Text(String text) implements Cell {}

        /// A day; `text` is how it is written where the file has no type for days.
        record Day(LocalDate day, String text) implements Cell {}
    }

    private static final Map<String, String> PARTS =
            Map.of(
                    "_rels/.rels",
                    """
                    <Relationships xmlns="%s"><Relationship Id="rId1" Type="%s/officeDocument" \
                    Target="xl/workbook.xml"/></Relationships>"""
                            .formatted(PACKAGE, OFFICE),
                    "xl/_rels/workbook.xml.rels",
                    """
                    <Relationships xmlns="%s"><Relationship Id="rId1" Type="%s/worksheet" \
                    Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="%s/styles" \
                    Target="styles.xml"/></Relationships>"""
                            .formatted(PACKAGE, OFFICE, OFFICE),
                    "xl/styles.xml",
                    """
                    <styleSheet xmlns="%s"><fonts count="1"><font/></fonts><fills count="1">\
                    <fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1">\
                    <xf/></cellStyleXfs><cellXfs count="2"><xf/>\
                    <xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>"""
                            .formatted(MAIN));

    byte[] csv(char separator) {
        var bytes = new ByteArrayOutputStream();
        var format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(separator)
                        .setRecordSeparator("\r\n")
                        .get();
        try (var printer =
                new CSVPrinter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), format)) {
            printer.printRecord(headings);
            for (var row : rows) {
                printer.printRecord(row.stream().map(Cell::text).toList());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", contentTypes());
            for (var path : List.of("_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/styles.xml")) {
                part(zip, path, PARTS.getOrDefault(path, ""));
            }
            part(zip, "xl/workbook.xml", workbook());
            open(zip, "xl/worksheets/sheet1.xml");
            var out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            sheet(out);
            out.flush();
            zip.closeEntry();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static String contentTypes() {
        return """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>\
        <Override PartName="/xl/styles.xml" ContentType="%1$sstyles+xml"/>\
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$sworksheet+xml"/>\
        </Types>"""
                .formatted(SHEET_TYPE);
    }

    private String workbook() {
        return """
        <workbook xmlns="%s" xmlns:r="%s"><sheets>\
        <sheet name="%s" sheetId="1" r:id="rId1"/></sheets></workbook>"""
                .formatted(MAIN, OFFICE, escaped(name));
    }

    private void sheet(Writer out) throws IOException {
        out.write(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        out.write("<row r=\"1\">");
        for (int column = 0; column < headings.size(); column++) {
            text(out, column, 1, headings.get(column));
        }
        out.write("</row>");
        for (int at = 0; at < rows.size(); at++) {
            int number = at + 2;
            out.write("<row r=\"" + number + "\">");
            for (int column = 0; column < rows.get(at).size(); column++) {
                switch (rows.get(at).get(column)) {
                    case Cell.Text(var text) -> text(out, column, number, text);
                    case Cell.Day(var day, _) -> {
                        long serial = ChronoUnit.DAYS.between(SERIAL_ZERO, day);
                        String place = place(column, number);
                        out.write("<c r=\"" + place + "\" s=\"1\"><v>" + serial + "</v></c>");
                    }
                }
            }
            out.write("</row>");
        }
        out.write("</sheetData></worksheet>");
    }

    private static void text(Writer out, int column, int row, String text) throws IOException {
        if (!text.isEmpty()) {
            out.write("<c r=\"" + place(column, row) + "\" t=\"inlineStr\"><is><t>");
            out.write(escaped(text));
            out.write("</t></is></c>");
        }
    }

    private static String place(int column, int row) {
        String letters = "" + (char) ('A' + column % 26);
        return (column < 26 ? letters : (char) ('A' + column / 26 - 1) + letters) + row;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void part(ZipOutputStream zip, String path, String xml) throws IOException {
        open(zip, path);
        zip.write((XML + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void open(ZipOutputStream zip, String path) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(ZIP_TIME);
        zip.putNextEntry(entry);
    }
}
