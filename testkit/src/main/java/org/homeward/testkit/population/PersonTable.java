package org.homeward.testkit.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.homeward.packs.CountryPack;

/// Writes the victims' records of an invented country as one table, each with the agency that wrote
/// it and, in the last column, the person it is about: what linkage has to find out.
///
/// Arguments: folder of the packs, id of the pack, how many times the size of the pack's
/// calibration, file to write.
public final class PersonTable {
    private static final List<Field> FIELDS =
            List.of(
                    Field.NAME,
                    Field.OTHER_NAME,
                    Field.SEX,
                    Field.BIRTH_DATE,
                    Field.AGE,
                    Field.ETHNICITY,
                    Field.CITIZENSHIP,
                    Field.IDENTITY_NUMBER,
                    Field.PHONE,
                    Field.HOME_UNIT,
                    Field.HOME_ADDRESS,
                    Field.RECEIVED_ON,
                    Field.KNOWN_ON);

    /// The column that names a record.
    public static final String ID = "record";

    /// The column that says which person a record is about.
    public static final String PERSON = "person";

    private PersonTable() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("packs folder, pack id, factor, target file");
        }
        var packs = Path.of(arguments[0]);
        var id = arguments[1];
        var pack = CountryPack.load(packs, id);
        var calibration =
                Calibration.read(packs.resolve(id).resolve("demo/calibration.yaml"))
                        .times(Integer.parseInt(arguments[2]));
        var truth = Population.generate(pack, calibration, calibration.seed()).truth();
        write(truth, Path.of(arguments[3]));
    }

    static void write(Truth truth, Path file) throws IOException {
        var headings = new ArrayList<String>(List.of(ID, "agency"));
        FIELDS.forEach(field -> headings.add(field.name().toLowerCase(Locale.ROOT)));
        headings.add(PERSON);
        try (var out = Files.newBufferedWriter(file);
                var printer = new CSVPrinter(out, CSVFormat.DEFAULT)) {
            printer.printRecord(headings);
            truth.records().stream()
                    .filter(record -> record.key().kind() == FileKind.VICTIMS)
                    .forEach(record -> print(printer, record));
        }
    }

    private static void print(CSVPrinter printer, Truth.Known record) {
        var agency = record.key().agency().value();
        var line = new ArrayList<String>();
        line.add(agency + "/" + record.key().number());
        line.add(agency);
        FIELDS.forEach(field -> line.add(record.cells().getOrDefault(field, "")));
        line.add(Integer.toString(record.subject()));
        try {
            printer.printRecord(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
