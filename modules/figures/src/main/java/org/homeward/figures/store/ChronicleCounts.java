package org.homeward.figures.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.base.Period;
import org.homeward.chronicle.Answer;
import org.homeward.chronicle.Cell;
import org.homeward.chronicle.Change;
import org.homeward.chronicle.Days;
import org.homeward.chronicle.Filter;
import org.homeward.chronicle.Measure;
import org.homeward.chronicle.Question;
import org.homeward.chronicle.Reason;
import org.homeward.chronicle.Trace;
import org.homeward.facts.FactId;
import org.homeward.figures.model.Breakdown;
import org.homeward.figures.model.Counts;
import org.homeward.figures.model.FigureRequest;
import org.homeward.journal.Position;
import org.homeward.packs.CountryPack;
import org.jspecify.annotations.Nullable;

/// Counts in the chronicle.
public final class ChronicleCounts implements Counts {
    private final ChronicleFeed feed;
    private final Axes axes;

    public ChronicleCounts(ChronicleFeed feed, CountryPack pack) {
        this.feed = feed;
        this.axes = new Axes(pack);
    }

    /// By period each part is the figure of that part, so a row is never another number than the
    /// same figure asked for by itself; the total counts everybody once. In no part are those whose
    /// first date is too imprecise: they keep a row of their own.
    @Override
    public Table table(FigureRequest request) {
        var question = question(request);
        var whole = tableOf(feed.ask(request.position(), chronicle -> chronicle.answer(question)));
        int at = request.by().indexOf(Breakdown.PERIOD);
        if (at < 0) {
            return whole;
        }
        var cells = new ArrayList<CellCount>();
        var step = request.division().step();
        var each = question(withoutPeriod(request, request.period()));
        for (var part :
                feed.ask(
                        request.position(), chronicle -> chronicle.series(each, Axes.step(step)))) {
            var label = PeriodParts.label(part.days().first(), step);
            for (var cell : part.answer().cells()) {
                var codes = new ArrayList<@Nullable String>(cell.key());
                codes.add(at, label);
                cells.add(new CellCount(new Key(codes), cell.count()));
            }
        }
        whole.cells().stream()
                .filter(cell -> cell.key().codes().get(at) == null)
                .forEach(cells::add);
        return new Table(cells, whole.total(), whole.undated());
    }

    private static FigureRequest withoutPeriod(FigureRequest request, Period period) {
        return request.during(period)
                .by(
                        request.by().stream()
                                .filter(one -> one != Breakdown.PERIOD)
                                .toArray(Breakdown[]::new));
    }

    private static Table tableOf(Answer answer) {
        return new Table(
                answer.cells().stream()
                        .map(cell -> new CellCount(new Key(cell.key()), cell.count()))
                        .toList(),
                answer.total(),
                answer.undated());
    }

    @Override
    public List<Part> series(FigureRequest request, Period.Step step) {
        var question = question(request);
        return feed
                .ask(request.position(), chronicle -> chronicle.series(question, Axes.step(step)))
                .stream()
                .map(
                        part ->
                                new Part(
                                        new Period(part.days().first(), part.days().last()),
                                        part.answer().total()))
                .toList();
    }

    @Override
    public List<Evidence> trace(FigureRequest request, Optional<Key> cell) {
        int at = request.by().indexOf(Breakdown.PERIOD);
        if (at >= 0 && cell.isPresent() && cell.get().codes().get(at) instanceof String label) {
            var part = PeriodParts.within(request.period(), label);
            var codes = new ArrayList<@Nullable String>(cell.get().codes());
            codes.remove(at);
            return part.map(days -> list(withoutPeriod(request, days), Optional.of(new Key(codes))))
                    .orElse(List.of());
        }
        return list(request, cell);
    }

    private List<Evidence> list(FigureRequest request, Optional<Key> cell) {
        var question = question(request);
        var asked = cell.map(key -> new Cell(key.codes(), 0)).orElse(null);
        var trace = feed.ask(request.position(), chronicle -> chronicle.trace(question, asked));
        return trace.evidence().stream()
                .map(
                        e ->
                                new Evidence(
                                        e.cluster(),
                                        support(e.representative()),
                                        e.others().stream().map(ChronicleCounts::support).toList()))
                .toList();
    }

    private static Support support(Trace.Support support) {
        return new Support(new FactId(support.record()), new Position(support.since()));
    }

    @Override
    public Difference difference(FigureRequest request, Position before, Position after) {
        var question = question(request);
        var difference =
                feed.ask(
                        after,
                        chronicle -> chronicle.difference(question, before.value(), after.value()));
        return new Difference(
                difference.changes().stream().map(ChronicleCounts::changed).toList(),
                difference.net());
    }

    private static Changed changed(Change change) {
        var causes = change.reasons().stream().map(ChronicleCounts::cause).toList();
        return switch (change) {
            case Change.Entered(var after, _) ->
                    new Changed(new FactId(after.record()), Optional.empty(), key(after), causes);
            case Change.Left(var before, _) ->
                    new Changed(new FactId(before.record()), key(before), Optional.empty(), causes);
            case Change.Moved(var before, var after, _) ->
                    new Changed(new FactId(after.record()), key(before), key(after), causes);
        };
    }

    private static Optional<Key> key(Change.Place place) {
        return Optional.of(new Key(place.cell()));
    }

    private static Cause cause(Reason reason) {
        return new Cause(
                kind(reason),
                new FactId(reason.record()),
                alteration(reason),
                new Position(reason.at()));
    }

    private static CauseKind kind(Reason reason) {
        return switch (reason) {
            case Reason.NewRecord _ -> CauseKind.NEW_RECORD;
            case Reason.Withdrawn _ -> CauseKind.WITHDRAWN;
            case Reason.DateChanged _ -> CauseKind.DATE_CHANGED;
            case Reason.ValueChanged _ -> CauseKind.VALUE_CHANGED;
            case Reason.Joined _ -> CauseKind.JOINED;
            case Reason.Separated _ -> CauseKind.SEPARATED;
        };
    }

    private static Alteration alteration(Reason reason) {
        return switch (reason) {
            case Reason.DateChanged(_, var from, var to, _) ->
                    new Alteration("", from.toString(), to.toString());
            case Reason.ValueChanged(_, var dimension, var from, var to, _) ->
                    new Alteration(dimension, known(from), known(to));
            case Reason.NewRecord _, Reason.Withdrawn _, Reason.Joined _, Reason.Separated _ ->
                    Alteration.NONE;
        };
    }

    private static String known(@Nullable String code) {
        return code == null ? FigureRequest.UNKNOWN : code;
    }

    @Override
    public String query(FigureRequest request) {
        return feed.ask(request.position(), chronicle -> chronicle.sql(question(request)));
    }

    @Override
    public String engine() {
        return "chronicle-1/" + ChronicleFeed.LAYOUT.fingerprint().substring(0, 12);
    }

    private Question question(FigureRequest request) {
        var definition = request.definition();
        var population = new ArrayList<Filter>();
        definition
                .population()
                .forEach(
                        (breakdown, codes) ->
                                population.add(populationFilter(breakdown, codes, request)));
        var question =
                Question.of(
                        new Measure(definition.event(), Measure.Unit.CLUSTERS, population),
                        new Days(request.period().first(), request.period().last()),
                        request.position().value());
        for (var filter : request.filters().entrySet()) {
            question =
                    question.where(
                            axes.filter(filter.getKey(), filter.getValue(), request.division()));
        }
        for (var breakdown : request.by()) {
            question = question.by(axes.axis(breakdown, request.division()));
        }
        return question;
    }

    private Filter populationFilter(String breakdown, List<String> codes, FigureRequest request) {
        var known =
                Breakdown.ofCode(breakdown)
                        .orElseThrow(
                                () -> new IllegalArgumentException("no breakdown " + breakdown));
        if (codes.size() != 1) {
            throw new IllegalArgumentException("one code per breakdown of a population");
        }
        return axes.filter(known, codes.getFirst(), request.division());
    }
}
