package org.homeward.figures.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.figures.model.Breakdown;
import org.homeward.figures.model.Counts.CellCount;
import org.homeward.figures.model.Evaluation;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureRequest;
import org.homeward.journal.ActId;
import org.homeward.journal.InstanceKind;
import org.homeward.journal.Journal;
import org.homeward.journal.Position;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;
import org.jspecify.annotations.Nullable;

/// Writes evaluations in words, with the footnotes that nobody has to remember.
public final class Sheets {
    private final CountryPack pack;
    private final Journal journal;
    private final CodeNames names;

    public Sheets(CountryPack pack, Journal journal) {
        this.pack = pack;
        this.journal = journal;
        this.names = new CodeNames(pack);
    }

    public Sheet sheet(Evaluation evaluation, Words words) {
        var request = evaluation.request();
        return new Sheet(
                new Sheet.Title(
                        request.definition().name(words.language()),
                        words.period(request.period()),
                        known(request, words)),
                request.by().stream().map(one -> names.name(one, words.language())).toList(),
                rows(evaluation, words),
                cross(evaluation, words),
                evaluation.table().total(),
                unplaced(evaluation),
                notes(evaluation, words),
                FigureQuestion.of(request).address());
    }

    private List<Sheet.Row> rows(Evaluation evaluation, Words words) {
        var request = evaluation.request();
        Comparator<CellCount> order = Comparator.comparing(_ -> 0);
        for (int at = 0; at < request.by().size(); at++) {
            int axis = at;
            order =
                    order.thenComparing(
                            cell -> cell.key().codes().get(axis),
                            names.order(request.by().get(axis), request.division(), words));
        }
        return evaluation.table().cells().stream()
                .filter(_ -> !request.by().isEmpty())
                .sorted(order)
                .map(cell -> new Sheet.Row(cell.key(), labels(cell, request, words), cell.count()))
                .toList();
    }

    private Sheet.Cross cross(Evaluation evaluation, Words words) {
        return evaluation.margins().isEmpty()
                ? Sheet.Cross.NONE
                : new Sheet.Cross(values(evaluation, 0, words), values(evaluation, 1, words));
    }

    /// Those recorded under a unit that joins several of the division: it cannot be taken apart.
    private long unplaced(Evaluation evaluation) {
        var request = evaluation.request();
        int axis = request.by().indexOf(Breakdown.PROVINCE);
        if (axis < 0) {
            return 0;
        }
        var provinces =
                evaluation.margins().isEmpty()
                        ? evaluation.table()
                        : evaluation.margins().get(axis);
        return provinces.cells().stream()
                .filter(cell -> !names.isIn(request.division(), cell.key().codes().getFirst()))
                .mapToLong(CellCount::count)
                .sum();
    }

    /// A sentence about those that no province of the division has; none where there are none.
    public List<String> unplaced(long unplaced, Words words) {
        return unplaced == 0 ? List.of() : List.of(words.text("figures.note.unplaced", unplaced));
    }

    private List<Sheet.Value> values(Evaluation evaluation, int axis, Words words) {
        var request = evaluation.request();
        var breakdown = request.by().get(axis);
        var totals = new HashMap<@Nullable String, Long>();
        evaluation.table().cells().forEach(cell -> totals.put(cell.key().codes().get(axis), 0L));
        evaluation
                .margins()
                .get(axis)
                .cells()
                .forEach(cell -> totals.put(cell.key().codes().getFirst(), cell.count()));
        var codes = new ArrayList<@Nullable String>(totals.keySet());
        codes.sort(names.order(breakdown, request.division(), words));
        var values = new ArrayList<Sheet.Value>();
        for (var code : codes) {
            values.add(
                    new Sheet.Value(
                            code,
                            names.label(breakdown, code, request.division(), words),
                            totals.getOrDefault(code, 0L)));
        }
        return values;
    }

    /// The words of one cell of the request's table.
    public List<String> labels(CellCount cell, FigureRequest request, Words words) {
        var labels = new ArrayList<String>();
        for (int axis = 0; axis < request.by().size(); axis++) {
            labels.add(
                    names.label(
                            request.by().get(axis),
                            cell.key().codes().get(axis),
                            request.division(),
                            words));
        }
        return labels;
    }

    /// As known when, such as “As known on 31 March 2022 at 12:00 (position 17)”.
    public String known(FigureRequest request, Words words) {
        var at = journal.recordedAt(request.position()).orElseThrow();
        return words.text("figures.known", at, request.position().toString());
    }

    /// When an act was recorded.
    public String recorded(ActId act, Words words) {
        return journal.positionOf(act)
                .flatMap(journal::recordedAt)
                .map(words::dateTime)
                .orElse(words.text("figures.unknown"));
    }

    /// The day on which an act was recorded; empty while it has no position.
    public Optional<LocalDate> recordedOn(ActId act) {
        return journal.positionOf(act).map(this::day);
    }

    /// The words of what a question is broken down by; empty when by nothing.
    public String breakdowns(FigureRequest request, Words words) {
        return request.by().stream()
                .map(one -> names.name(one, words.language()))
                .collect(Collectors.joining(" × "));
    }

    /// What alone is counted, one sentence for each filter.
    public List<String> filters(FigureRequest request, Words words) {
        var filters = new ArrayList<String>();
        request.filters()
                .forEach(
                        (breakdown, code) ->
                                filters.add(
                                        words.text(
                                                "figures.note.filter",
                                                names.name(breakdown, words.language()),
                                                names.label(
                                                        breakdown,
                                                        code,
                                                        request.division(),
                                                        words))));
        return filters;
    }

    /// The footnotes of an evaluation.
    public List<String> notes(Evaluation evaluation, Words words) {
        var request = evaluation.request();
        var definition = request.definition();
        var language = words.language();
        var notes = new ArrayList<String>();
        notes.add(
                words.text(
                        "figures.note.unit",
                        pack.codes("counting_unit").label(definition.unit(), language),
                        pack.codes("reference_date_basis")
                                .label(definition.dateBasis(), language)));
        notes.add(words.text("figures.note.period", request.period()));
        notes.addAll(filters(request, words));
        if (request.by().contains(Breakdown.PROVINCE)) {
            notes.add(
                    words.text(
                            "figures.note.regime",
                            pack.units().regime(request.division().regime()).name(language)));
        }
        notes.addAll(unplaced(unplaced(evaluation), words));
        if (request.by().contains(Breakdown.PERIOD)) {
            notes.add(words.text("figures.note.parts"));
        }
        notes.add(known(request, words) + ".");
        if (request.period().last().isAfter(day(request.position()))) {
            notes.add(words.text("figures.note.unfinished"));
        }
        notes.add(words.text("figures.note.undated", evaluation.table().undated()));
        var identity = evaluation.identity();
        notes.add(
                words.text(
                        "figures.note.definition",
                        definition.id(),
                        Integer.toString(definition.version()),
                        identity.definitionHash().substring(0, 12),
                        identity.packVersion().substring(0, 12),
                        identity.engine()));
        notes.addAll(warnings(words));
        return notes;
    }

    /// What holds of all figures as known at the position of a request.
    public List<String> generalNotes(FigureRequest request, Words words) {
        var notes = new ArrayList<String>();
        notes.add(known(request, words) + ".");
        notes.addAll(warnings(words));
        return notes;
    }

    /// What holds of every figure of this instance.
    public List<String> warnings(Words words) {
        var warnings = new ArrayList<String>();
        warnings.add(words.text("figures.note.suppression"));
        if (journal.kind() == InstanceKind.DEMO) {
            warnings.add(words.text("figures.note.demo"));
        }
        return warnings;
    }

    /// The day on which the act of a position was recorded.
    public LocalDate day(Position position) {
        return journal.recordedAt(position).orElseThrow().atZone(pack.zone()).toLocalDate();
    }
}
