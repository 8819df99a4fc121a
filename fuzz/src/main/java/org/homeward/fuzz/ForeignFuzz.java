package org.homeward.fuzz;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.homeward.intake.Register;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.Sheet;
import org.homeward.intake.model.SheetReader;
import org.homeward.intake.model.foreign.Dialect;
import org.homeward.intake.model.foreign.SurveyAnswers;
import org.homeward.intake.pack.PackVocabulary;
import org.homeward.intake.sheet.AnySheetReader;

/// A table of another system: each of its lines is told under our headings or said to be left out.
public final class ForeignFuzz {
    private static final Register REGISTER = RowsFuzz.register();
    private static final AnySheetReader SHEETS = new AnySheetReader(SheetFuzz.LIMITS);
    private static final List<Dialect> DIALECTS = dialects();

    private ForeignFuzz() {}

    private static List<Dialect> dialects() {
        var vocabulary = new PackVocabulary(Country.farland());
        var registers = new Registers(List.of(REGISTER));
        var dialects = new ArrayList<Dialect>(vocabulary.dialects());
        dialects.add(new SurveyAnswers(registers, vocabulary, ZoneOffset.UTC));
        return dialects;
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        if (SHEETS.read(bytes, List.of()) instanceof SheetReader.Reading.Read(var sheet)) {
            for (var dialect : DIALECTS) {
                dialect.tell(sheet, REGISTER).ifPresent(told -> check(sheet, told));
            }
        }
    }

    /// Whether some other system's table is recognised.
    static boolean tells(byte[] bytes) {
        return SHEETS.read(bytes, List.of()) instanceof SheetReader.Reading.Read(var sheet)
                && DIALECTS.stream().anyMatch(it -> it.tell(sheet, REGISTER).isPresent());
    }

    private static void check(Sheet sheet, Dialect.Told told) {
        int lines = told.sheet().lines().size() + told.foreign().leftOut().size();
        Must.hold(lines == sheet.lines().size(), "every line is told or left out");
        int width = told.sheet().headings().cells().size();
        for (var line : told.sheet().lines()) {
            Must.hold(line.cells().size() == width, "as many cells as headings");
        }
        for (var warning : told.warnings()) {
            Must.hold(warning.isWarning(), "what was left of a line stops nothing");
        }
    }
}
