package org.homeward.fuzz;

import static org.homeward.intake.Column.optional;
import static org.homeward.intake.Column.required;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.DataClass;
import org.homeward.base.AgencyId;
import org.homeward.base.PartialDate;
import org.homeward.base.Problem;
import org.homeward.intake.Column;
import org.homeward.intake.Column.Content;
import org.homeward.intake.FileSide;
import org.homeward.intake.Register;
import org.homeward.intake.Row;
import org.homeward.intake.RowProblem;
import org.homeward.intake.model.FileReader;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.SheetReader;
import org.homeward.intake.pack.PackVocabulary;
import org.homeward.intake.sheet.AnySheetReader;
import org.homeward.journal.Recording;

/// Headings and cells of a table: each row reads in canonical form or its error names a line.
public final class RowsFuzz {
    private static final LocalDate SENT = LocalDate.of(2026, 6, 30);
    private static final FileTerms TERMS =
            new FileTerms(new AgencyId("sender"), "victims", SENT, Optional.empty());
    private static final Register REGISTER = new Paper();
    private static final FileReader READER =
            new FileReader(new Registers(List.of(REGISTER)), new PackVocabulary(Country.farland()));
    private static final AnySheetReader SHEETS = new AnySheetReader(SheetFuzz.LIMITS);

    private RowsFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        if (!(SHEETS.read(bytes, List.of()) instanceof SheetReader.Reading.Read(var sheet))) {
            return;
        }
        var reading = READER.read(sheet, REGISTER, TERMS);
        int lines =
                sheet.lines().isEmpty()
                        ? sheet.headings().number()
                        : sheet.lines().getLast().number();
        for (var problem : reading.findings()) {
            Must.hold(problem.line() <= lines, "a problem stands on a line of the file");
        }
        for (var row : reading.rows()) {
            dates(row);
            Must.hold(row.recordNumber().length() <= 20, "a record number is short");
        }
    }

    static Register register() {
        return REGISTER;
    }

    /// How many rows of a file read without an error.
    static int rows(byte[] bytes) {
        return SHEETS.read(bytes, List.of()) instanceof SheetReader.Reading.Read(var sheet)
                ? READER.read(sheet, REGISTER, TERMS).rows().size()
                : 0;
    }

    private static void dates(Row row) {
        for (var name : List.of("birth_date", "received_on")) {
            row.text(name)
                    .ifPresent(
                            text -> {
                                var date = PartialDate.parse(text).orElseThrow();
                                Must.hold(date.toString().equals(text), "a date is canonical");
                                Must.hold(!date.first().isAfter(SENT), "no date lies ahead");
                            });
        }
    }

    /// A register that only says which columns it has.
    private record Paper() implements Register {
        @Override
        public String kind() {
            return "victims";
        }

        @Override
        public FileSide side() {
            return FileSide.PROTECTION;
        }

        @Override
        public List<Column> columns() {
            return List.of(
                    required("record_number", new Content.Text(20), DataClass.P),
                    required("name", new Content.Text(100), DataClass.I),
                    required("sex", new Content.Coded("sex_statistical"), DataClass.P),
                    optional("birth_date", new Content.Date(), DataClass.I),
                    optional("age", new Content.Whole(0, 130), DataClass.P),
                    optional("phone", new Content.Text(40), DataClass.I),
                    required("form", new Content.Coded("exploitation_form"), DataClass.P),
                    required("place", new Content.Unit(List.of("received_on")), DataClass.P),
                    optional("received_on", new Content.Date(), DataClass.P),
                    optional("withdrawn", new Content.YesNo(), DataClass.P));
        }

        @Override
        public List<RowProblem> problems(Row row, LocalDate sentOn) {
            return List.of();
        }

        @Override
        public List<Finding> assess(AgencyId agency, List<Row> rows) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<Integer, List<Problem>> alike(AgencyId agency, List<Row> rows) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Written write(Recording recording, AgencyId agency, UUID file, List<Row> rows) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void confirm(Recording recording, AgencyId agency, UUID file, List<Row> rows) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Written takeBack(Recording recording, UUID file) {
            throw new UnsupportedOperationException();
        }
    }
}
