package org.homeward.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.homeward.intake.model.Cell;
import org.homeward.intake.model.Sheet;
import org.homeward.intake.model.SheetLimits;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads spreadsheets (Office Open XML) as a stream; evaluates nothing and follows no link.
final class XlsxSheets {
    /// Cells of one kind shrink well: 200 to 1 is a bomb, not a table.
    private static final double LEAST_RATIO = 0.005;

    /// What is no larger than this unpacked does no harm, however well it was packed.
    private static final long HARMLESS_BYTES = 20L << 20;

    private final SheetLimits limits;

    XlsxSheets(SheetLimits limits) {
        this.limits = limits;
    }

    Sheet read(byte[] bytes, List<String> wanted) throws UnreadableSheet {
        checkPackage(bytes);
        ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
        ZipSecureFile.setGraceEntrySize(HARMLESS_BYTES);
        ZipSecureFile.setMaxEntrySize(limits.inflatedBytes());
        try (var file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            var reader = new XSSFReader(file);
            var book = new Workbook();
            try (var in = reader.getWorkbookData()) {
                parse(in, book);
            }
            var place = book.choose(wanted);
            var rows =
                    new XlsxRows(
                            new ReadOnlySharedStringsTable(file),
                            reader.getStylesTable(),
                            book.startsIn1904(),
                            limits);
            try (var in = reader.getSheet(place.relation())) {
                parse(in, rows);
            }
            return table(rows.lines(), book.hidden());
        } catch (StopReading e) {
            throw e.reason();
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw UnreadableSheet.of("file_damaged");
        } catch (POIXMLException | IllegalArgumentException | IllegalStateException e) {
            throw UnreadableSheet.of("file_damaged");
        }
    }

    private static Sheet table(List<Sheet.Line> lines, List<String> hidden) throws UnreadableSheet {
        var filled =
                lines.stream()
                        .filter(line -> !line.cells().stream().allMatch(Cell::isEmpty))
                        .toList();
        if (filled.isEmpty()) {
            throw UnreadableSheet.of("file_empty");
        }
        return new Sheet(filled.getFirst(), filled.subList(1, filled.size()), hidden);
    }

    private static void parse(InputStream in, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        var xml = XMLHelper.newXMLReader();
        xml.setContentHandler(handler);
        xml.parse(new InputSource(in));
    }

    /// Looks at the parts before anything is parsed: is it whole, is it a workbook, does it hold
    /// macros, how large does it grow?
    private void checkPackage(byte[] bytes) throws UnreadableSheet {
        boolean workbook = false;
        boolean office = false;
        long grown = 0;
        byte[] buffer = new byte[1 << 16];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.endsWith("vbaProject.bin")) {
                    throw UnreadableSheet.of("file_macros");
                }
                if (name.equals("content.xml")) {
                    throw UnreadableSheet.of("file_open_document");
                }
                if (name.equals("xl/workbook.bin")) {
                    throw UnreadableSheet.of("file_old_format");
                }
                workbook |= name.equals("xl/workbook.xml");
                office |= name.equals("[Content_Types].xml");
                long before = grown;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    grown += read;
                    boolean bomb =
                            grown - before > HARMLESS_BYTES
                                    && (grown - before) * LEAST_RATIO > bytes.length;
                    if (grown > limits.inflatedBytes() || bomb) {
                        throw UnreadableSheet.of("file_bomb");
                    }
                }
            }
        } catch (ZipException e) {
            throw UnreadableSheet.of("file_damaged");
        } catch (IOException e) {
            throw UnreadableSheet.of("file_truncated");
        }
        if (!endsWhole(bytes)) {
            throw UnreadableSheet.of("file_truncated");
        }
        if (!workbook) {
            throw UnreadableSheet.of(office ? "file_other_office" : "file_packed_folder");
        }
    }

    /// Whether the directory that ends every package is there.
    private static boolean endsWhole(byte[] bytes) {
        int from = Math.max(0, bytes.length - 66_000);
        for (int at = bytes.length - 22; at >= from; at--) {
            if (bytes[at] == 'P'
                    && bytes[at + 1] == 'K'
                    && bytes[at + 2] == 5
                    && bytes[at + 3] == 6) {
                return true;
            }
        }
        return false;
    }
}
