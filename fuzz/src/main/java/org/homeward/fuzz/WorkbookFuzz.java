package org.homeward.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// One part of a workbook that is otherwise whole: the first byte says which, the rest is the part.
/// Changed bytes of a packed file seldom get past its check sums; these do.
public final class WorkbookFuzz {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private static final Map<Byte, String> PARTS =
            Map.of(
                    (byte) 's', "xl/worksheets/sheet1.xml",
                    (byte) 't', "xl/sharedStrings.xml",
                    (byte) 'y', "xl/styles.xml",
                    (byte) 'w', "xl/workbook.xml",
                    (byte) 'r', "xl/_rels/workbook.xml.rels",
                    (byte) 'c', "[Content_Types].xml");

    private WorkbookFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        if (bytes.length == 0 || !PARTS.containsKey(bytes[0])) {
            return;
        }
        var parts = whole();
        parts.put(PARTS.get(bytes[0]), Arrays.copyOfRange(bytes, 1, bytes.length));
        SheetFuzz.check(packed(parts));
    }

    static byte[] soundWorkbook() {
        return packed(whole());
    }

    private static Map<String, byte[]> whole() {
        var parts = new LinkedHashMap<String, byte[]>();
        put(
                parts,
                "[Content_Types].xml",
                "<Types xmlns='%scontent-types'>".formatted(PACKAGE)
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-"
                        + "package.relationships+xml'/>"
                        + type("workbook", "sheet.main")
                        + type("worksheets/sheet1", "worksheet")
                        + type("sharedStrings", "sharedStrings")
                        + type("styles", "styles")
                        + "</Types>");
        put(
                parts,
                "_rels/.rels",
                relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")));
        put(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns='%s' xmlns:r='%s'><sheets>".formatted(MAIN, OFFICE)
                        + "<sheet name='victims' sheetId='1' r:id='rId1'/></sheets></workbook>");
        put(
                parts,
                "xl/_rels/workbook.xml.rels",
                relationships(
                        relationship("rId1", "worksheet", "worksheets/sheet1.xml")
                                + relationship("rId2", "sharedStrings", "sharedStrings.xml")
                                + relationship("rId3", "styles", "styles.xml")));
        put(
                parts,
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='%s'><sheetData>".formatted(MAIN)
                        + "<row r='1'><c r='A1' t='s'><v>0</v></c></row>"
                        + "<row r='2'><c r='A2' s='1'><v>44197</v></c></row>"
                        + "</sheetData></worksheet>");
        put(
                parts,
                "xl/sharedStrings.xml",
                "<sst xmlns='%s'><si><t>Record number</t></si></sst>".formatted(MAIN));
        put(
                parts,
                "xl/styles.xml",
                "<styleSheet xmlns='%s'>".formatted(MAIN)
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>");
        return parts;
    }

    private static void put(Map<String, byte[]> parts, String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String type(String part, String kind) {
        return "<Override PartName='/xl/%s.xml' ContentType='%s.%s+xml'/>"
                .formatted(part, TYPE, kind);
    }

    private static String relationships(String each) {
        return "<Relationships xmlns='%srelationships'>%s</Relationships>".formatted(PACKAGE, each);
    }

    private static String relationship(String id, String kind, String target) {
        return "<Relationship Id='%s' Type='%s/%s' Target='%s'/>"
                .formatted(id, OFFICE, kind, target);
    }

    private static byte[] packed(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
