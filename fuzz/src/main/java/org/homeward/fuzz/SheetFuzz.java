package org.homeward.fuzz;

import java.util.List;
import org.homeward.intake.model.Sheet;
import org.homeward.intake.model.SheetLimits;
import org.homeward.intake.model.SheetReader;
import org.homeward.intake.sheet.AnySheetReader;

/// A file as it comes in, of whatever format: it is a table within the limits or it is refused.
public final class SheetFuzz {
    static final SheetLimits LIMITS = new SheetLimits(1 << 20, 500, 40, 200, 8L << 20);

    /// Before a formula stands the place of its cell.
    private static final int PLACE = 20;

    private static final AnySheetReader READER = new AnySheetReader(LIMITS);

    private SheetFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        check(bytes);
    }

    static boolean reads(byte[] bytes) {
        return READER.read(bytes, List.of()) instanceof SheetReader.Reading.Read;
    }

    static void check(byte[] bytes) {
        switch (READER.read(bytes, List.of("victims"))) {
            case SheetReader.Reading.Unreadable(var problem) ->
                    Must.hold(
                            problem.problem().key().startsWith("intake.problem."),
                            "a refusal has its words");
            case SheetReader.Reading.Read(var sheet) -> isWithinLimits(sheet);
        }
    }

    private static void isWithinLimits(Sheet sheet) {
        Must.hold(sheet.lines().size() <= LIMITS.rows(), "no more rows than allowed");
        int before = sheet.headings().number();
        isWithinLimits(sheet.headings());
        for (var line : sheet.lines()) {
            isWithinLimits(line);
            Must.hold(line.number() > before, "lines are in their order");
            before = line.number();
        }
    }

    private static void isWithinLimits(Sheet.Line line) {
        Must.hold(line.cells().size() <= LIMITS.columns(), "no more columns than allowed");
        Must.hold(
                line.cells().stream()
                        .allMatch(it -> it.text().length() <= LIMITS.cellLength() + PLACE),
                "no cell longer than allowed");
    }
}
