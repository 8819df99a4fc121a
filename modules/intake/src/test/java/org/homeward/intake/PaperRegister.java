package org.homeward.intake;

import static org.homeward.intake.Column.optional;
import static org.homeward.intake.Column.required;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.DataClass;
import org.homeward.base.AgencyId;
import org.homeward.base.Problem;
import org.homeward.intake.Column.Content;
import org.homeward.journal.Recording;

/// A register that only says which columns it has: enough to read files.
record PaperRegister(String kind, FileSide side, List<Column> columns) implements Register {
    static final PaperRegister VICTIMS =
            new PaperRegister(
                    "victims",
                    FileSide.PROTECTION,
                    List.of(
                            required("record_number", new Content.Text(20), DataClass.P),
                            required("name", new Content.Text(100), DataClass.I),
                            required("sex", new Content.Coded("sex_statistical"), DataClass.P),
                            optional("birth_date", new Content.Date(), DataClass.I),
                            optional("age", new Content.Whole(0, 130), DataClass.P),
                            optional("phone", new Content.Text(40), DataClass.I),
                            optional("identity_number", new Content.Text(40), DataClass.I),
                            required("form", new Content.Coded("exploitation_form"), DataClass.P),
                            required(
                                    "place", new Content.Unit(List.of("received_on")), DataClass.P),
                            optional("received_on", new Content.Date(), DataClass.P),
                            optional("withdrawn", new Content.YesNo(), DataClass.P)));

    static final PaperRegister SUSPECTS =
            new PaperRegister(
                    "suspects",
                    FileSide.JUSTICE,
                    List.of(
                            required("record_number", new Content.Text(20), DataClass.J),
                            required("name", new Content.Text(100), DataClass.I),
                            required("sex", new Content.Coded("sex_statistical"), DataClass.J),
                            required("place", new Content.Unit(), DataClass.J),
                            optional("arrested_on", new Content.Date(), DataClass.J),
                            optional("accused_on", new Content.Date(), DataClass.J)));

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
