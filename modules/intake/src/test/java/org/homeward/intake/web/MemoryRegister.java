package org.homeward.intake.web;

import static org.homeward.intake.Column.optional;
import static org.homeward.intake.Column.required;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.homeward.journal.Recording;

/// A register that keeps its records in memory.
final class MemoryRegister implements Register {
    private final String kind;
    private final FileSide side;
    private final List<Column> columns;
    private final Map<String, Row> records = new HashMap<>();

    private MemoryRegister(String kind, FileSide side, List<Column> columns) {
        this.kind = kind;
        this.side = side;
        this.columns = columns;
    }

    static MemoryRegister victims() {
        return new MemoryRegister(
                "victims",
                FileSide.PROTECTION,
                List.of(
                        required("record_number", new Content.Text(20), DataClass.P),
                        required("name", new Content.Text(100), DataClass.I),
                        required("sex", new Content.Coded("sex_statistical"), DataClass.P),
                        optional("phone", new Content.Text(40), DataClass.I),
                        optional("received_on", new Content.Date(), DataClass.P)));
    }

    static MemoryRegister cases() {
        return new MemoryRegister(
                "cases",
                FileSide.JUSTICE,
                List.of(
                        required("record_number", new Content.Text(20), DataClass.J),
                        optional("decision_number", new Content.Text(40), DataClass.J),
                        optional("tried_on", new Content.Date(), DataClass.J)));
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public FileSide side() {
        return side;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public List<RowProblem> problems(Row row, LocalDate sentOn) {
        return row.date("received_on").filter(MemoryRegister::isLongAgo).stream()
                .map(_ -> Problem.of("intake.problem.date_too_early"))
                .map(it -> new RowProblem(row.line(), "received_on", "", it).asWarning())
                .toList();
    }

    private static boolean isLongAgo(PartialDate date) {
        return date.first().getYear() < 1990;
    }

    @Override
    public List<Finding> assess(AgencyId agency, List<Row> rows) {
        return rows.stream().map(row -> finding(row)).toList();
    }

    private Finding finding(Row row) {
        var before = records.get(row.recordNumber());
        var changes = new ArrayList<Change>();
        if (before != null) {
            columns.stream()
                    .filter(it -> !before.text(it.name()).equals(row.text(it.name())))
                    .forEach(it -> changes.add(new Change(it.name(), before(it, before))));
        }
        var fate =
                before == null ? Fate.CREATED : changes.isEmpty() ? Fate.UNCHANGED : Fate.REVISED;
        return new Finding(row.line(), fate, changes, List.of());
    }

    private static Before before(Column column, Row row) {
        return row.text(column.name())
                .map(
                        text ->
                                column.dataClass().isSealed()
                                        ? new Before.Sealed()
                                        : new Before.Said(text))
                .orElseGet(Before.Nothing::new);
    }

    @Override
    public Map<Integer, List<Problem>> alike(AgencyId agency, List<Row> rows) {
        var first = new HashMap<Optional<String>, Row>();
        var alike = new HashMap<Integer, List<Problem>>();
        for (var row : rows) {
            var earlier = first.putIfAbsent(row.text("name"), row);
            if (earlier != null) {
                alike.put(
                        row.line(),
                        List.of(
                                Problem.of(
                                        "intake.problem.ambiguous",
                                        Integer.toString(earlier.line()))));
            }
        }
        return alike;
    }

    @Override
    public Written write(Recording recording, AgencyId agency, UUID file, List<Row> rows) {
        var written = Written.NOTHING;
        for (var row : rows) {
            written =
                    written.plus(
                            switch (finding(row).fate()) {
                                case CREATED -> new Written(1, 0, 0, 0);
                                case REVISED -> new Written(0, 1, 0, 0);
                                case UNCHANGED -> new Written(0, 0, 1, 0);
                                case WITHDRAWN -> new Written(0, 0, 0, 1);
                            });
            records.put(row.recordNumber(), row);
        }
        return written;
    }

    @Override
    public void confirm(Recording recording, AgencyId agency, UUID file, List<Row> rows) {}

    @Override
    public Written takeBack(Recording recording, UUID file) {
        int count = records.size();
        records.clear();
        return new Written(0, 0, 0, count);
    }
}
