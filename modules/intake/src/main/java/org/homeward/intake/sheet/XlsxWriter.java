package org.homeward.intake.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellReference;
import org.homeward.intake.model.Book;
import org.homeward.intake.model.Book.Heading;
import org.homeward.intake.model.Book.Page;

/// Writes a workbook as a stream in memory: every cell is text, so nothing can run as a formula.
///
/// POI's own streaming writer keeps unsealed temporary files, which must not be for personal data.
public final class XlsxWriter implements Book.Writer {
    private static final String XML =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String MEDIA =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int LAST_ROW = 5_000;

    /// Styles: 0 plain, 1 text (typed digits stay as typed), 2 heading, 3 marked heading.
    private static final String STYLES =
            XML
                    + "<styleSheet "
                    + MAIN
                    + "><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                    + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                    + "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill>"
                    + "<fill><patternFill patternType=\"gray125\"/></fill>"
                    + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8EEF1\"/>"
                    + "</patternFill></fill><fill><patternFill patternType=\"solid\">"
                    + "<fgColor rgb=\"FFBFD7DE\"/></patternFill></fill></fills>"
                    + "<borders count=\"1\"><border/></borders>"
                    + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"5\"><xf/>"
                    + "<xf numFmtId=\"49\" applyNumberFormat=\"1\"/>"
                    + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" applyFont=\"1\""
                    + " applyFill=\"1\"/>"
                    + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"3\" applyFont=\"1\""
                    + " applyFill=\"1\"/>"
                    + "<xf numFmtId=\"49\" quotePrefix=\"1\" applyNumberFormat=\"1\"/>"
                    + "</cellXfs></styleSheet>";

    @Override
    public byte[] write(Book book) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            part(zip, out, "[Content_Types].xml", contentTypes(book));
            part(
                    zip,
                    out,
                    "_rels/.rels",
                    relations(relation(1, OFFICE + "/officeDocument", "xl/workbook.xml")));
            part(zip, out, "xl/workbook.xml", workbook(book));
            part(zip, out, "xl/_rels/workbook.xml.rels", workbookRelations(book));
            part(zip, out, "xl/styles.xml", STYLES);
            for (int at = 0; at < book.pages().size(); at++) {
                start(zip, "xl/worksheets/sheet" + (at + 1) + ".xml");
                page(out, book, book.pages().get(at));
                out.flush();
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, Writer out, String name, String text)
            throws IOException {
        start(zip, name);
        out.write(text);
        out.flush();
        zip.closeEntry();
    }

    /// Without a time, so that the same content is the same bytes.
    private static void start(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(315_532_800_000L);
        zip.putNextEntry(entry);
    }

    private static String contentTypes(Book book) {
        var text = new StringBuilder(XML);
        text.append("<Types xmlns=\"").append(PACKAGE).append("content-types\">");
        text.append("<Default Extension=\"rels\" ContentType=\"")
                .append("application/vnd.openxmlformats-package.relationships+xml\"/>");
        override(text, "/xl/workbook.xml", "sheet.main+xml");
        override(text, "/xl/styles.xml", "styles+xml");
        for (int at = 1; at <= book.pages().size(); at++) {
            override(text, "/xl/worksheets/sheet" + at + ".xml", "worksheet+xml");
        }
        return text.append("</Types>").toString();
    }

    private static void override(StringBuilder text, String part, String type) {
        text.append("<Override PartName=\"").append(part).append("\" ContentType=\"");
        text.append(MEDIA).append(type).append("\"/>");
    }

    private static String workbook(Book book) {
        var text = new StringBuilder(XML);
        text.append("<workbook ").append(MAIN).append(" xmlns:r=\"").append(OFFICE);
        text.append("\"><sheets>");
        for (int at = 0; at < book.pages().size(); at++) {
            text.append("<sheet name=\"").append(escaped(book.pages().get(at).name()));
            text.append("\" sheetId=\"").append(at + 1).append("\" r:id=\"rId").append(at + 1);
            text.append("\"/>");
        }
        return text.append("</sheets></workbook>").toString();
    }

    private static String workbookRelations(Book book) {
        var text = new StringBuilder();
        int last = book.pages().size();
        for (int at = 1; at <= last; at++) {
            text.append(relation(at, OFFICE + "/worksheet", "worksheets/sheet" + at + ".xml"));
        }
        return relations(
                text.append(relation(last + 1, OFFICE + "/styles", "styles.xml")).toString());
    }

    private static String relations(String all) {
        return XML
                + "<Relationships xmlns=\""
                + PACKAGE
                + "relationships\">"
                + all
                + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId"
                + id
                + "\" Type=\""
                + type
                + "\" Target=\""
                + target
                + "\"/>";
    }

    private static void page(Writer out, Book book, Page page) throws IOException {
        out.write(XML + "<worksheet " + MAIN + "><sheetViews><sheetView workbookViewId=\"0\">");
        out.write("<pane ySplit=\"1\" topLeftCell=\"A2\" state=\"frozen\"/></sheetView>");
        out.write("</sheetViews><cols>");
        var headings = page.headings();
        for (int at = 0; at < headings.size(); at++) {
            out.write(
                    "<col min=\""
                            + (at + 1)
                            + "\" max=\""
                            + (at + 1)
                            + "\" width=\""
                            + headings.get(at).width()
                            + "\" style=\"1\" customWidth=\"1\"/>");
        }
        out.write("</cols><sheetData><row r=\"1\">");
        for (int at = 0; at < headings.size(); at++) {
            cell(out, at, 1, headings.get(at).text(), headings.get(at).marked() ? 3 : 2);
        }
        out.write("</row>");
        int number = 1;
        for (var row : page.rows()) {
            number++;
            out.write("<row r=\"" + number + "\">");
            for (int at = 0; at < row.size(); at++) {
                if (!row.get(at).isEmpty()) {
                    cell(out, at, number, row.get(at), 4);
                }
            }
            out.write("</row>");
        }
        out.write("</sheetData>");
        choices(out, book, headings);
        out.write("</worksheet>");
    }

    private static void cell(Writer out, int column, int row, String text, int style)
            throws IOException {
        out.write(
                "<c r=\""
                        + CellReference.convertNumToColString(column)
                        + row
                        + "\" t=\"inlineStr\"");
        out.write(" s=\"" + style + "\"><is><t xml:space=\"preserve\">" + escaped(text));
        out.write("</t></is></c>");
    }

    /// Lists to choose from. Another entry warns only: codes and other languages are right too.
    private static void choices(Writer out, Book book, List<Heading> headings) throws IOException {
        long lists = headings.stream().filter(heading -> heading.choices().isPresent()).count();
        if (lists == 0) {
            return;
        }
        out.write("<dataValidations count=\"" + lists + "\">");
        for (int at = 0; at < headings.size(); at++) {
            var choices = headings.get(at).choices();
            if (choices.isPresent()) {
                String column = CellReference.convertNumToColString(at);
                int last = book.choices(choices.get()) + 1;
                out.write("<dataValidation type=\"list\" errorStyle=\"warning\" allowBlank=\"1\"");
                out.write(" showErrorMessage=\"1\" sqref=\"" + column + "2:" + column + LAST_ROW);
                out.write("\"><formula1>'" + escaped(choices.get()) + "'!$B$2:$B$" + last);
                out.write("</formula1></dataValidation>");
            }
        }
        out.write("</dataValidations>");
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(
                        letter -> {
                            switch (letter) {
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '&' -> escaped.append("&amp;");
                                case '"' -> escaped.append("&quot;");
                                default -> {
                                    if (isAllowed(letter)) {
                                        escaped.appendCodePoint(letter);
                                    }
                                }
                            }
                        });
        return escaped.toString();
    }

    /// What XML 1.0 allows in a text.
    private static boolean isAllowed(int letter) {
        return letter == '\t'
                || letter == '\n'
                || (letter >= 0x20 && letter <= 0xD7FF)
                || (letter >= 0xE000 && letter <= 0xFFFD)
                || letter >= 0x10000;
    }
}
