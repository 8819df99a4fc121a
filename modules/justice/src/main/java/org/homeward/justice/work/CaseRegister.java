package org.homeward.justice.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.base.Problem;
import org.homeward.facts.Facts;
import org.homeward.intake.Column;
import org.homeward.intake.FileSide;
import org.homeward.intake.Ledger;
import org.homeward.intake.Ledger.Entry;
import org.homeward.intake.Ledger.TakenBack;
import org.homeward.intake.Register;
import org.homeward.intake.Row;
import org.homeward.intake.RowProblem;
import org.homeward.journal.Recording;
import org.homeward.justice.facts.CaseFacts;
import org.homeward.justice.model.CaseColumns;
import org.homeward.justice.model.CaseFile;
import org.homeward.justice.model.CaseNumber;

/// The register of case files, which agency files of kind `cases` feed.
public final class CaseRegister implements Register {
    private final Ledger ledger;
    private final MatchCases matching;
    private final Facts facts;
    private final CaseFacts caseFacts;

    public CaseRegister(Ledger ledger, MatchCases matching, Facts facts, CaseFacts caseFacts) {
        this.ledger = ledger;
        this.matching = matching;
        this.facts = facts;
        this.caseFacts = caseFacts;
    }

    @Override
    public String kind() {
        return "cases";
    }

    @Override
    public FileSide side() {
        return FileSide.JUSTICE;
    }

    @Override
    public List<Column> columns() {
        return CaseColumns.ALL;
    }

    @Override
    public List<RowProblem> problems(Row row, LocalDate sentOn) {
        return CaseRules.problems(row);
    }

    @Override
    public List<Finding> assess(AgencyId agency, List<Row> rows) {
        return ledger.compare(agency, rows).stream().map(Ledger.Compared::finding).toList();
    }

    @Override
    public Map<Integer, List<Problem>> alike(AgencyId agency, List<Row> rows) {
        return Map.of();
    }

    @Override
    public Written write(Recording recording, AgencyId agency, UUID file, List<Row> rows) {
        var compared = ledger.compare(agency, rows);
        var entries = new ArrayList<Entry>();
        var news = new News();
        for (var row : compared) {
            if (row.isKept() || row.ends()) {
                row.known().ifPresent(known -> news.ended(caseFacts.ids(CaseFile.of(known))));
                var derived = row.isKept() ? keys(row.row()) : Map.<String, String>of();
                entries.add(ledger.next(row, agency, file, derived));
            }
        }
        entries.stream()
                .filter(Entry::live)
                .forEach(entry -> news.said(caseFacts.of(CaseFile.of(entry))));
        publish(recording, entries, news);
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
        var news = new News();
        for (var change : changes) {
            news.ended(caseFacts.ids(CaseFile.of(change.before())));
            if (change.after().live()) {
                news.said(caseFacts.of(CaseFile.of(change.after())));
            }
        }
        news.tell(recording, facts);
        matching.match(recording, changes.stream().map(change -> change.after().record()).toList());
        int restored = (int) changes.stream().filter(change -> change.after().live()).count();
        return new Written(0, restored, 0, changes.size() - restored);
    }

    private void publish(Recording recording, List<Entry> entries, News news) {
        ledger.add(recording, entries);
        news.tell(recording, facts);
        matching.match(recording, entries.stream().map(Entry::record).toList());
    }

    /// The numbers by which records of other agencies find this one.
    private static Map<String, String> keys(Row row) {
        var keys = new HashMap<String, String>();
        row.text("decision_number")
                .flatMap(CaseNumber::key)
                .ifPresent(key -> keys.put("decision_key", key));
        row.text("file_number")
                .flatMap(CaseNumber::key)
                .ifPresent(key -> keys.put("file_key", key));
        keys.put("number_key", CaseNumber.exactKey(row.recordNumber()));
        row.text("received_from_number")
                .map(CaseNumber::exactKey)
                .ifPresent(key -> keys.put("received_key", key));
        return keys;
    }
}
