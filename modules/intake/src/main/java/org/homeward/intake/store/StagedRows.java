package org.homeward.intake.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.homeward.base.Problem;
import org.homeward.intake.Row;
import org.homeward.intake.RowProblem;
import org.homeward.intake.RowProblem.Weight;

/// Rows and findings as packed bytes, to be sealed: the names of columns once, then the cells.
final class StagedRows {
    private StagedRows() {}

    static byte[] ofRows(List<Row> rows) {
        var names = rows.stream().flatMap(row -> row.cells().keySet().stream()).distinct().toList();
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        return packed(
                out -> {
                    out.writeInt(names.size());
                    for (var name : names) {
                        out.writeUTF(name);
                    }
                    out.writeInt(rows.size());
                    for (var row : rows) {
                        out.writeInt(row.line());
                        out.writeUTF(row.recordNumber());
                        out.writeShort(row.cells().size());
                        for (var cell : row.cells().entrySet()) {
                            out.writeShort(places.getOrDefault(cell.getKey(), 0));
                            out.writeUTF(cell.getValue());
                        }
                    }
                });
    }

    static List<Row> rows(byte[] bytes) {
        try (var in = unpacked(bytes)) {
            var names = new String[in.readInt()];
            for (int at = 0; at < names.length; at++) {
                names[at] = in.readUTF();
            }
            int count = in.readInt();
            var rows = new ArrayList<Row>(count);
            for (int at = 0; at < count; at++) {
                int line = in.readInt();
                String number = in.readUTF();
                int size = in.readShort();
                var cells = HashMap.<String, String>newHashMap(size);
                for (int cell = 0; cell < size; cell++) {
                    cells.put(names[in.readShort()], in.readUTF());
                }
                rows.add(new Row(line, number, cells));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] ofFindings(List<RowProblem> findings) {
        return packed(
                out -> {
                    out.writeInt(findings.size());
                    for (var finding : findings) {
                        out.writeInt(finding.line());
                        out.writeUTF(finding.column());
                        out.writeUTF(finding.value());
                        out.writeBoolean(finding.isWarning());
                        out.writeUTF(finding.problem().key());
                        out.writeShort(finding.problem().arguments().size());
                        for (var argument : finding.problem().arguments()) {
                            out.writeUTF(argument);
                        }
                    }
                });
    }

    static List<RowProblem> findings(byte[] bytes) {
        try (var in = unpacked(bytes)) {
            int count = in.readInt();
            var findings = new ArrayList<RowProblem>(count);
            for (int at = 0; at < count; at++) {
                int line = in.readInt();
                String column = in.readUTF();
                String value = in.readUTF();
                var weight = in.readBoolean() ? Weight.WARNING : Weight.ERROR;
                String key = in.readUTF();
                var arguments = new String[in.readShort()];
                for (int argument = 0; argument < arguments.length; argument++) {
                    arguments[argument] = in.readUTF();
                }
                findings.add(
                        new RowProblem(line, column, value, Problem.of(key, arguments), weight));
            }
            return findings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] packed(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 1 << 13))) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static DataInputStream unpacked(byte[] bytes) {
        return new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)));
    }
}
