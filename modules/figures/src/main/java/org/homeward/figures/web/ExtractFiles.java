package org.homeward.figures.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.homeward.figures.work.WriteExtract;

/// Extracts as workbooks of one sheet. What is read back was not written by the same code.
public final class ExtractFiles implements WriteExtract.Format {
    @Override
    public byte[] write(String name, List<String> fields, List<Map<String, String>> rows) {
        var table = new ArrayList<List<Object>>();
        table.add(List.copyOf(fields));
        for (var row : rows) {
            table.add(fields.stream().<Object>map(field -> row.getOrDefault(field, "")).toList());
        }
        var bytes = new ByteArrayOutputStream();
        try {
            XlsxWriter.write(List.of(new XlsxWriter.Page(name, table)), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public WriteExtract.Content read(byte[] file) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            if (book.getNumberOfSheets() != 1
                    || book.getSheetVisibility(0) != SheetVisibility.VISIBLE
                    || book.isMacroEnabled()) {
                throw new IllegalStateException("an extract is one visible sheet");
            }
            var sheet = book.getSheetAt(0);
            if (!sheet.getCellComments().isEmpty() || !sheet.getHyperlinkList().isEmpty()) {
                throw new IllegalStateException("an extract holds no comment and no link");
            }
            var fields = texts(sheet.getRow(0));
            var rows = new ArrayList<Map<String, String>>();
            for (int at = 1; at <= sheet.getLastRowNum(); at++) {
                var texts = texts(sheet.getRow(at));
                var row = new LinkedHashMap<String, String>();
                for (int place = 0; place < fields.size(); place++) {
                    if (!texts.get(place).isEmpty()) {
                        row.put(fields.get(place), texts.get(place));
                    }
                }
                rows.add(row);
            }
            return new WriteExtract.Content(fields, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Row row) {
        if (row.getZeroHeight()) {
            throw new IllegalStateException("an extract hides no row");
        }
        var texts = new ArrayList<String>();
        for (int place = 0; place < row.getLastCellNum(); place++) {
            var cell = row.getCell(place, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            if (cell.getCellType() == CellType.FORMULA || row.getSheet().isColumnHidden(place)) {
                throw new IllegalStateException("an extract holds plain text that is seen");
            }
            texts.add(cell.getCellType() == CellType.BLANK ? "" : cell.getStringCellValue());
        }
        return texts;
    }
}
