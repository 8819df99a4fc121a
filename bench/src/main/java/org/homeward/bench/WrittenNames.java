package org.homeward.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.homeward.app.wiring.Rooms;
import org.homeward.intake.model.Headings;
import org.homeward.intake.model.SheetLimits;
import org.homeward.intake.model.SheetReader;
import org.homeward.intake.sheet.AnySheetReader;
import org.homeward.testkit.population.Calibration;
import org.homeward.testkit.population.FileKind;
import org.homeward.testkit.population.Population;

/// Names as agencies write them, of persons invented by the same rules as the country's own but not
/// the same persons.
final class WrittenNames {
    private static final long OTHER_SEED = 77;

    private WrittenNames() {}

    static List<String> some(Rooms rooms, Path packs, int wanted) {
        var pack = rooms.foundation().pack();
        var calibration =
                Calibration.read(packs.resolve(pack.id()).resolve("demo/calibration.yaml"));
        var register = rooms.intake().registers().ofKind(FileKind.VICTIMS.code()).orElseThrow();
        var headings = new Headings(rooms.intake().registers(), rooms.intake().vocabulary());
        var sheets = new AnySheetReader(SheetLimits.USUAL);
        var names = new ArrayList<String>();
        for (var file : Population.generate(pack, calibration, OTHER_SEED).history().files()) {
            if (file.kind() == FileKind.VICTIMS
                    && sheets.read(file.bytes(), List.of(file.kind().code()))
                            instanceof SheetReader.Reading.Read(var sheet)) {
                int place =
                        headings.read(sheet.headings(), register).columns().entrySet().stream()
                                .filter(column -> column.getValue().name().equals("name"))
                                .findFirst()
                                .orElseThrow()
                                .getKey();
                sheet.lines().forEach(line -> names.add(line.cell(place).text()));
            }
            if (names.size() >= wanted) {
                break;
            }
        }
        return names.stream().filter(name -> name.length() > 3).limit(wanted).toList();
    }
}
