package org.homeward.figures.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes sheets of texts and whole numbers as an XLSX file (ECMA-376), row by row, keeping nothing
/// in memory or in a temporary file. A text is never a formula.
final class XlsxWriter {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    /// A sheet: its name, and rows of [String] and [Long].
    record Page(String name, List<List<Object>> rows) {
        Page {
            rows = List.copyOf(rows);
        }
    }

    private XlsxWriter() {}

    static void write(List<Page> pages, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var types = new StringBuilder();
        var sheets = new StringBuilder();
        var relations = new StringBuilder();
        for (int i = 1; i <= pages.size(); i++) {
            var page = pages.get(i - 1);
            types.append(
                    "<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%s\"/>"
                            .formatted(i, type("worksheet")));
            sheets.append(
                    "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                            .formatted(escaped(sheetName(page.name())), i, i));
            relations.append(
                    "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                            .formatted(i, RELATIONS, i));
            entry(zip, "xl/worksheets/sheet" + i + ".xml");
            rows(zip, page.rows());
        }
        part(zip, "[Content_Types].xml", contentTypes(types));
        part(
                zip,
                "_rels/.rels",
                relationships(
                        "<Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/>"
                                .formatted(RELATIONS)));
        part(zip, "xl/_rels/workbook.xml.rels", relationships(relations.toString()));
        part(
                zip,
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                        .formatted(MAIN, RELATIONS, sheets));
        zip.finish();
    }

    private static String contentTypes(StringBuilder sheets) {
        return """
        <Types xmlns="%scontent-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/xl/workbook.xml" ContentType="%s"/>%s</Types>"""
                .formatted(PACKAGE, type("sheet.main"), sheets);
    }

    private static String type(String part) {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml." + part + "+xml";
    }

    private static String relationships(String list) {
        return "<Relationships xmlns=\"%srelationships\">%s</Relationships>"
                .formatted(PACKAGE, list);
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        entry(zip, name);
        text(zip, HEAD + content);
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0); // the same content gives the same bytes
        zip.putNextEntry(entry);
    }

    private static void rows(ZipOutputStream zip, List<List<Object>> rows) throws IOException {
        text(zip, HEAD + "<worksheet xmlns=\"" + MAIN + "\">");
        text(zip, "<cols><col min=\"1\" max=\"3\" width=\"34\" customWidth=\"1\"/></cols>");
        text(zip, "<sheetData>");
        for (var row : rows) {
            var line = new StringBuilder("<row>");
            for (var cell : row) {
                line.append(
                        cell instanceof Long number
                                ? "<c><v>" + number + "</v></c>"
                                : "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                                        + escaped(cell.toString())
                                        + "</t></is></c>");
            }
            text(zip, line.append("</row>").toString());
        }
        text(zip, "</sheetData></worksheet>");
    }

    private static void text(ZipOutputStream zip, String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// At most 31 characters, without those that spreadsheet programs forbid.
    private static String sheetName(String name) {
        var plain = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return plain.substring(0, Math.min(31, plain.length()));
    }

    private static String escaped(String text) {
        var safe = new StringBuilder();
        text.codePoints()
                .filter(c -> c >= 0x20 || c == '\n' || c == '\t')
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> safe.append("&amp;");
                                case '<' -> safe.append("&lt;");
                                case '>' -> safe.append("&gt;");
                                case '"' -> safe.append("&quot;");
                                default -> safe.appendCodePoint(c);
                            }
                        });
        return safe.toString();
    }
}
