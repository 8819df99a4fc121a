package org.homeward.intake.sheet;

import java.util.List;
import java.util.Locale;
import org.homeward.base.Problem;
import org.homeward.intake.RowProblem;
import org.homeward.intake.model.SheetLimits;
import org.homeward.intake.model.SheetReader;

/// Tells by the first bytes what a file is; its name and the sender's word for it count for
/// nothing.
public final class AnySheetReader implements SheetReader {
    private final SheetLimits limits;
    private final CsvSheets csv;
    private final XlsxSheets xlsx;

    public AnySheetReader(SheetLimits limits) {
        this.limits = limits;
        this.csv = new CsvSheets(limits);
        this.xlsx = new XlsxSheets(limits);
    }

    @Override
    public Reading read(byte[] bytes, List<String> sheets) {
        if (bytes.length == 0) {
            return unreadable("file_empty");
        }
        if (bytes.length > limits.bytes()) {
            return unreadable(
                    "file_too_large",
                    Integer.toString(limits.bytes() >> 20),
                    String.format(Locale.ROOT, "%.1f", bytes.length / 1048576.0));
        }
        try {
            if (starts(bytes, 'P', 'K')) {
                return new Reading.Read(xlsx.read(bytes, sheets));
            }
            if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
                return unreadable(OleFiles.problem(bytes));
            }
            return new Reading.Read(csv.read(bytes));
        } catch (UnreadableSheet e) {
            return new Reading.Unreadable(e.problem());
        }
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int at = 0; at < magic.length; at++) {
            if ((bytes[at] & 0xFF) != magic[at]) {
                return false;
            }
        }
        return true;
    }

    private static Reading unreadable(String key, String... arguments) {
        return new Reading.Unreadable(
                new RowProblem(0, "", "", Problem.of("intake.problem." + key, arguments)));
    }
}
