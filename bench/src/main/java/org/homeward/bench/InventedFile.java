package org.homeward.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.homeward.app.wiring.Rooms;
import org.homeward.base.AgencyId;
import org.homeward.intake.Column;
import org.homeward.intake.model.Headings;
import org.homeward.intake.model.Sheet;
import org.homeward.intake.model.SheetLimits;
import org.homeward.intake.model.SheetReader;
import org.homeward.intake.sheet.AnySheetReader;
import org.homeward.packs.CountryPack;
import org.homeward.testkit.population.Calibration;
import org.homeward.testkit.population.DemoHistory.FileSent;
import org.homeward.testkit.population.FileKind;
import org.homeward.testkit.population.Population;

/// Writes one file of as many invented rows as wanted, from the files of as many invented countries
/// as it takes. Each row has a record number of its own, and the headings are the names of the
/// columns, since agencies order and name them as they like.
final class InventedFile {
    private final Rooms rooms;
    private final Path packs;
    private final SheetReader sheets = new AnySheetReader(SheetLimits.USUAL);

    InventedFile(Rooms rooms, Path home) {
        this.rooms = rooms;
        this.packs = home.resolve("packs");
    }

    /// What was written.
    ///
    /// @param agency that would send it
    /// @param sentOn the day on which the newest of its rows was sent
    record About(AgencyId agency, LocalDate sentOn, int rows) {}

    /// @param round gives other rows
    About write(FileKind kind, int wanted, int round, OutputStream out) throws IOException {
        var pack = CountryPack.load(packs, ImportSpeed.COUNTRY);
        var calibration =
                Calibration.read(packs.resolve(ImportSpeed.COUNTRY, "demo", "calibration.yaml"));
        var register = rooms.intake().registers().ofKind(kind.code()).orElseThrow();
        var headings = new Headings(rooms.intake().registers(), rooms.intake().vocabulary());
        var columns = register.columns().stream().map(Column::name).toList();
        Optional<AgencyId> agency = Optional.empty();
        var sentOn = LocalDate.MIN;
        int rows = 0;
        var printer =
                new CSVPrinter(
                        new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.DEFAULT);
        printer.printRecord(columns);
        for (long seed = 1000L * round; rows < wanted; seed++) {
            for (var file : files(Population.generate(pack, calibration, seed), kind)) {
                agency = agency.or(() -> Optional.of(file.agency()));
                sentOn = file.sentOn().isAfter(sentOn) ? file.sentOn() : sentOn;
                var sheet = read(file);
                var places = headings.read(sheet.headings(), register).columns();
                for (var line : sheet.lines()) {
                    if (rows < wanted) {
                        rows++;
                        printer.printRecord(row(columns, places, line, round + "-" + rows));
                    }
                }
            }
        }
        printer.flush();
        return new About(agency.orElseThrow(), sentOn, rows);
    }

    private static List<FileSent> files(Population population, FileKind kind) {
        return population.history().files().stream()
                .filter(file -> file.kind() == kind && file.name().endsWith(".csv"))
                .filter(file -> file.regime().equals(ImportSpeed.REGIME))
                .toList();
    }

    private static List<String> row(
            List<String> columns, Map<Integer, Column> places, Sheet.Line line, String number) {
        var texts = new HashMap<String, String>();
        places.forEach((place, column) -> texts.put(column.name(), line.cell(place).text()));
        texts.put("record_number", number);
        texts.remove("withdrawn");
        return columns.stream().map(column -> texts.getOrDefault(column, "")).toList();
    }

    private Sheet read(FileSent file) {
        return ((SheetReader.Reading.Read) sheets.read(file.bytes(), List.of(file.kind().code())))
                .sheet();
    }
}
