package org.homeward.justice.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.base.Problem;
import org.homeward.facts.FactId;
import org.homeward.facts.Facts;
import org.homeward.intake.Column;
import org.homeward.intake.FileSide;
import org.homeward.intake.Ledger;
import org.homeward.intake.Ledger.Compared;
import org.homeward.intake.Ledger.Entry;
import org.homeward.intake.Ledger.TakenBack;
import org.homeward.intake.Register;
import org.homeward.intake.Row;
import org.homeward.intake.RowAge;
import org.homeward.intake.RowProblem;
import org.homeward.journal.Recording;
import org.homeward.justice.facts.SuspectFacts;
import org.homeward.justice.model.SuspectColumns;
import org.homeward.justice.model.SuspectEvent;
import org.homeward.justice.model.SuspectFile;
import org.homeward.people.Identity;
import org.homeward.people.PersonReferences;
import org.homeward.people.Persons;
import org.homeward.people.ReceivedPerson;
import org.homeward.people.Side;

/// The register of suspects' files, which agency files of kind `suspects` feed.
public final class SuspectRegister implements Register {
    private final Ledger ledger;
    private final Persons persons;
    private final Facts facts;
    private final SuspectFacts suspectFacts;

    public SuspectRegister(Ledger ledger, Persons persons, Facts facts, SuspectFacts suspectFacts) {
        this.ledger = ledger;
        this.persons = persons;
        this.facts = facts;
        this.suspectFacts = suspectFacts;
    }

    @Override
    public String kind() {
        return "suspects";
    }

    @Override
    public FileSide side() {
        return FileSide.JUSTICE;
    }

    @Override
    public List<Column> columns() {
        return SuspectColumns.ALL;
    }

    @Override
    public List<RowProblem> problems(Row row, LocalDate sentOn) {
        return SuspectRules.problems(row, sentOn);
    }

    @Override
    public List<Finding> assess(AgencyId agency, List<Row> rows) {
        return ledger.compare(agency, rows).stream().map(Compared::finding).toList();
    }

    @Override
    public Map<Integer, List<Problem>> alike(AgencyId agency, List<Row> rows) {
        var named = rows.stream().filter(row -> !row.yes("withdrawn")).toList();
        var hints =
                persons.alike(
                        Side.JUSTICE, named.stream().map(row -> person(agency, row)).toList());
        var alike = new HashMap<Integer, List<Problem>>();
        for (int at = 0; at < named.size(); at++) {
            var found =
                    hints.get(at).stream()
                            .map(
                                    hint ->
                                            Problem.of(
                                                    hint.reasonKey(),
                                                    "" + named.get(hint.place()).line()))
                            .toList();
            if (!found.isEmpty()) {
                alike.put(named.get(at).line(), found);
            }
        }
        return alike;
    }

    @Override
    public Written write(Recording recording, AgencyId agency, UUID file, List<Row> rows) {
        var compared = ledger.compare(agency, rows);
        var kept = compared.stream().filter(Compared::isKept).toList();
        var references =
                persons.receive(
                        recording,
                        Side.JUSTICE,
                        kept.stream().map(row -> person(agency, row.row())).toList());
        var entries = new ArrayList<Entry>();
        var news = new News();
        for (int at = 0; at < kept.size(); at++) {
            var row = kept.get(at);
            var reference = references.get(at);
            var entry = ledger.next(row, agency, file, derived(row.row(), reference));
            entries.add(entry);
            row.known().ifPresent(known -> news.ended(ids(known)));
            news.said(suspectFacts.of(SuspectFile.of(entry), reference.forStatistics()));
        }
        var ended = compared.stream().filter(Compared::ends).toList();
        for (var row : ended) {
            entries.add(ledger.next(row, agency, file, Map.of()));
            row.known().ifPresent(known -> news.ended(ids(known)));
        }
        ledger.add(recording, entries);
        end(recording, ended.stream().flatMap(row -> row.known().stream()).toList());
        news.tell(recording, facts);
        return Ledger.counts(compared);
    }

    @Override
    public void confirm(Recording recording, AgencyId agency, UUID file, List<Row> rows) {
        ledger.confirm(recording, agency, file, rows);
    }

    @Override
    public Written takeBack(Recording recording, UUID file) {
        return ledger.takeBack(recording, file, changes -> takeBack(recording, changes));
    }

    private Written takeBack(Recording recording, List<TakenBack> changes) {
        var restored = changes.stream().filter(change -> change.after().live()).toList();
        var ended = changes.stream().filter(change -> !change.after().live()).toList();
        var references =
                persons.restore(
                        recording,
                        Side.JUSTICE,
                        restored.stream().map(SuspectRegister::earlier).toList());
        var news = new News();
        changes.forEach(change -> news.ended(ids(change.before())));
        for (int at = 0; at < restored.size(); at++) {
            news.said(
                    suspectFacts.of(
                            SuspectFile.of(restored.get(at).after()),
                            references.get(at).forStatistics()));
        }
        end(recording, ended.stream().map(TakenBack::before).toList());
        news.tell(recording, facts);
        return new Written(0, restored.size(), 0, ended.size());
    }

    private static Persons.Earlier earlier(TakenBack change) {
        return new Persons.Earlier(SuspectFile.of(change.before()).person(), change.acts());
    }

    private List<FactId> ids(Entry entry) {
        return suspectFacts.ids(SuspectFile.of(entry));
    }

    private void end(Recording recording, List<Entry> ended) {
        if (!ended.isEmpty()) {
            persons.withdraw(
                    recording,
                    Side.JUSTICE,
                    ended.stream().map(entry -> SuspectFile.of(entry).person()).toList());
        }
    }

    private static Map<String, String> derived(Row row, PersonReferences references) {
        var derived = new HashMap<String, String>();
        derived.put("person", references.onSide().toString());
        var age = RowAge.of(row);
        age.basis().ifPresent(basis -> derived.put("age_basis", basis));
        for (var event : SuspectEvent.values()) {
            var on = row.date(event.on());
            if (on.isPresent() && age.at(on.get()).isPresent()) {
                derived.put(event.age(), Integer.toString(age.at(on.get()).getAsInt()));
            }
        }
        return derived;
    }

    private static ReceivedPerson person(AgencyId agency, Row row) {
        return new ReceivedPerson(
                agency,
                row.recordNumber(),
                new Identity(
                        row.text("name").orElseThrow(),
                        row.text("other_name"),
                        row.text("sex").orElseThrow(),
                        row.date("birth_date"),
                        row.text("identity_number"),
                        row.text("phone"),
                        row.text("home_address")));
    }
}
