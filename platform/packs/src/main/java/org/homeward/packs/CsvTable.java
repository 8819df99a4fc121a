package org.homeward.packs;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads a table of a pack: UTF-8, comma, first row the column names. Rows are counted as a
/// spreadsheet shows them, so the first row of content is row 2.
final class CsvTable {
    private CsvTable() {}

    static List<Row> read(PackFolder folder, String path, Columns columns) {
        return folder.text(path).map(text -> rows(folder, path, text, columns)).orElse(List.of());
    }

    private static List<Row> rows(PackFolder folder, String path, String text, Columns columns) {
        String file = folder.named(path);
        var findings = folder.findings();
        try (var parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.isEmpty()) {
                findings.add(file, 0, "", "is empty");
                return List.of();
            }
            List<String> header = records.getFirst().toList();
            checkHeader(file, header, columns, findings);
            var rows = new ArrayList<Row>();
            for (int at = 1; at < records.size(); at++) {
                var record = records.get(at);
                if (record.size() != header.size()) {
                    findings.add(
                            file,
                            at + 1,
                            "",
                            "has %d cells, the header %d".formatted(record.size(), header.size()));
                } else {
                    rows.add(new Row(file, at + 1, cells(header, record), findings));
                }
            }
            return rows;
        } catch (UncheckedIOException | IOException broken) {
            findings.add(file, 0, "", "is not a CSV file: " + broken.getMessage());
            return List.of();
        }
    }

    private static void checkHeader(
            String file, List<String> header, Columns columns, Findings findings) {
        var seen = new HashSet<String>();
        for (String name : header) {
            if (!seen.add(name)) {
                findings.add(file, 1, name, "stands twice");
            }
            if (!columns.known().contains(name)) {
                findings.add(
                        file,
                        1,
                        name,
                        "is no column of this table" + Nearest.suggestion(name, columns.known()));
            }
        }
        for (String name : columns.required()) {
            if (!seen.contains(name)) {
                findings.add(file, 1, name, "column is missing");
            }
        }
    }

    private static Map<String, String> cells(List<String> header, CSVRecord record) {
        var cells = new HashMap<String, String>();
        for (int at = 0; at < header.size(); at++) {
            String cell = record.get(at).strip();
            if (!cell.isEmpty()) {
                cells.put(header.get(at), cell);
            }
        }
        return cells;
    }
}
