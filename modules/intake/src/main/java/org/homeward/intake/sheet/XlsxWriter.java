package org.homeward.intake.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a workbook as a stream: every cell is text, so nothing in it can run as a formula.
///
/// Nothing is buffered on disk, since what is written may be personal data.
final class XlsxWriter {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String STYLES =
            HEAD
                    + "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\"><font><sz val=\"11\"/>"
                    + "<name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/>"
                    + "<name val=\"Calibri\"/></font></fonts><fills count=\"3\"><fill>"
                    + "<patternFill patternType=\"none\"/></fill><fill>"
                    + "<patternFill patternType=\"gray125\"/></fill><fill>"
                    + "<patternFill patternType=\"solid\"><fgColor rgb=\"FFE3EEF0\"/></patternFill>"
                    + "</fill></fills><borders count=\"1\"><border/></borders>"
                    + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf/>"
                    + "<xf numFmtId=\"49\" applyNumberFormat=\"1\" applyAlignment=\"1\">"
                    + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
                    + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" applyNumberFormat=\"1\""
                    + " applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">"
                    + "<alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs></styleSheet>";
    private static final int TEXT = 1;
    private static final int HEADING = 2;
    private static final int LAST_CHOICE_ROW = 20_000;

    /// A sheet: its name, the width of each column in letters, and what is chosen from lists.
    record Page(String name, List<Integer> widths, List<Choice> choices, Body body) {}

    /// A column whose cells offer a list.
    ///
    /// @param list a range of another sheet
    record Choice(int column, String list) {}

    /// Writes the rows of a sheet.
    @FunctionalInterface
    interface Body {
        void writeTo(Rows rows) throws IOException;
    }

    /// Takes the rows of a sheet, one by one.
    static final class Rows {
        private final Writer out;
        private int number;

        private Rows(Writer out) {
            this.out = out;
        }

        void heading(List<String> cells) throws IOException {
            row(cells, HEADING);
        }

        void row(List<String> cells) throws IOException {
            row(cells, TEXT);
        }

        private void row(List<String> cells, int style) throws IOException {
            number++;
            out.write("<row r=\"" + number + "\">");
            for (int at = 0; at < cells.size(); at++) {
                if (!cells.get(at).isEmpty()) {
                    out.write("<c r=\"" + letters(at) + number + "\" s=\"" + style
                            + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                    out.write(escaped(cells.get(at)));
                    out.write("</t></is></c>");
                }
            }
            out.write("</row>");
        }
    }

    private XlsxWriter() {}

    /// Writes a workbook of these sheets; the stream stays open.
    static void write(OutputStream out, List<Page> pages) throws IOException {
        var zip = new ZipOutputStream(out);
        var writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        part(zip, writer, "[Content_Types].xml", contentTypes(pages.size()));
        part(zip, writer, "_rels/.rels", relations(
                relation(1, OFFICE + "/officeDocument", "xl/workbook.xml")));
        part(zip, writer, "xl/workbook.xml", workbook(pages));
        part(zip, writer, "xl/_rels/workbook.xml.rels", relationsOfSheets(pages.size()));
        part(zip, writer, "xl/styles.xml", STYLES);
        for (int at = 0; at < pages.size(); at++) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + (at + 1) + ".xml"));
            sheet(writer, pages.get(at));
            writer.flush();
            zip.closeEntry();
        }
        zip.finish();
    }

    /// The range of a column of a sheet below its heading, for a [Choice].
    static String range(String sheet, int rows) {
        return "'" + sheet.replace("'", "''") + "'!$A$2:$A$" + (rows + 1);
    }

    private static void part(ZipOutputStream zip, Writer writer, String name, String text)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        writer.write(text);
        writer.flush();
        zip.closeEntry();
    }

    private static void sheet(Writer out, Page page) throws IOException {
        out.write(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView"
                + " workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
                + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (int at = 0; at < page.widths().size(); at++) {
            out.write("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" style=\"%3$d\" customWidth=\"1\"/>"
                    .formatted(at + 1, page.widths().get(at), TEXT));
        }
        out.write("</cols><sheetData>");
        page.body().writeTo(new Rows(out));
        out.write("</sheetData>");
        if (!page.choices().isEmpty()) {
            out.write("<dataValidations count=\"" + page.choices().size() + "\">");
            for (var choice : page.choices()) {
                String column = letters(choice.column());
                out.write("<dataValidation type=\"list\" allowBlank=\"1\" errorStyle=\"warning\""
                        + " showErrorMessage=\"1\" sqref=\"" + column + "2:" + column
                        + LAST_CHOICE_ROW + "\"><formula1>" + escaped(choice.list())
                        + "</formula1></dataValidation>");
            }
            out.write("</dataValidations>");
        }
        out.write("</worksheet>");
    }

    private static String workbook(List<Page> pages) {
        var sheets = new StringBuilder();
        for (int at = 0; at < pages.size(); at++) {
            sheets.append("<sheet name=\"").append(escaped(pages.get(at).name()))
                    .append("\" sheetId=\"").append(at + 1)
                    .append("\" r:id=\"r").append(at + 1).append("\"/>");
        }
        return HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>"
                + sheets + "</sheets></workbook>";
    }

    private static String relationsOfSheets(int pages) {
        var relations = new StringBuilder();
        for (int at = 1; at <= pages; at++) {
            relations.append(relation(at, OFFICE + "/worksheet", "worksheets/sheet" + at + ".xml"));
        }
        relations.append(relation(pages + 1, OFFICE + "/styles", "styles.xml"));
        return relations(relations.toString());
    }

    private static String relations(String relations) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations
                + "</Relationships>";
    }

    private static String relation(int number, String type, String target) {
        return "<Relationship Id=\"r%d\" Type=\"%s\" Target=\"%s\"/>"
                .formatted(number, type, target);
    }

    private static String contentTypes(int pages) {
        var types = new StringBuilder();
        types.append(override("/xl/workbook.xml", "sheet.main+xml"))
                .append(override("/xl/styles.xml", "styles+xml"));
        for (int at = 1; at <= pages; at++) {
            types.append(override("/xl/worksheets/sheet" + at + ".xml", "worksheet+xml"));
        }
        return HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + types + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"%s\" ContentType=\"%s%s\"/>".formatted(part, TYPE, type);
    }

    /// The name of a column: A to Z, AA and so on.
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().filter(XlsxWriter::isAllowed).forEach(letter -> {
            switch (letter) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(letter);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int letter) {
        if (letter < 0x20) {
            return letter == '\n' || letter == '\t';
        }
        return (letter < 0xD800 || letter > 0xDFFF) && letter != 0xFFFE && letter != 0xFFFF;
    }
}
