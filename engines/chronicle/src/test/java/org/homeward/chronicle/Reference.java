package org.homeward.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The slow and obvious chronicle: keeps the log and replays it for every question.
final class Reference {
    private final Layout layout;
    private final List<Batch> log = new ArrayList<>();

    Reference(Layout layout) {
        this.layout = layout;
    }

    void append(List<Batch> batches) {
        log.addAll(batches);
    }

    /// A fact as held at a position.
    record Fact(Entry.Fact entry, long since, UUID cluster) {
        Days days() {
            return entry.days();
        }

        String record() {
            return entry.record().toString();
        }
    }

    List<Fact> held(long position) {
        var entries = new HashMap<UUID, Entry.Fact>();
        var since = new HashMap<UUID, Long>();
        var clusters = new HashMap<UUID, UUID>();
        for (var batch : log) {
            if (batch.position() > position) {
                break;
            }
            for (var membership : batch.memberships()) {
                clusters.put(membership.subject(), membership.cluster());
            }
            for (var entry : batch.entries()) {
                if (entry instanceof Entry.Fact fact) {
                    entries.put(fact.record(), fact);
                    since.put(fact.record(), batch.position());
                } else {
                    entries.remove(entry.record());
                }
            }
        }
        return entries.values().stream()
                .map(
                        one ->
                                new Fact(
                                        one,
                                        since.get(one.record()),
                                        clusters.getOrDefault(one.subject(), one.subject())))
                .toList();
    }

    /// What represents each cluster (or each record), before the reader's filters.
    private List<Fact> representatives(Question question) {
        var candidates =
                held(question.position()).stream()
                        .filter(one -> one.entry().kind().equals(question.measure().kind()))
                        .filter(one -> question.period().touches(one.days()))
                        .filter(one -> passes(one, question.measure().population()))
                        .toList();
        if (question.measure().unit() == Measure.Unit.RECORDS) {
            return candidates;
        }
        var order =
                Comparator.comparing((Fact one) -> !question.period().contains(one.days()))
                        .thenComparing(one -> one.days().first())
                        .thenComparing(Fact::record);
        var best = new HashMap<UUID, Fact>();
        for (var one : candidates) {
            best.merge(one.cluster(), one, (a, b) -> order.compare(a, b) <= 0 ? a : b);
        }
        return List.copyOf(best.values());
    }

    Answer answer(Question question) {
        var counts = new LinkedHashMap<List<@Nullable String>, Long>();
        long undated = 0;
        for (var one : representatives(question)) {
            if (!passes(one, question.filters())) {
                continue;
            }
            if (question.period().contains(one.days())) {
                counts.merge(key(question, one), 1L, Long::sum);
            } else {
                undated++;
            }
        }
        var cells = new ArrayList<Cell>();
        counts.forEach((key, count) -> cells.add(new Cell(key, count)));
        cells.sort((a, b) -> compare(question, a.key(), b.key()));
        return new Answer(cells, cells.stream().mapToLong(Cell::count).sum(), undated);
    }

    Trace trace(Question question, @Nullable Cell cell) {
        var evidence = new ArrayList<Trace.Evidence>();
        for (var one : representatives(question)) {
            if (!passes(one, question.filters())
                    || !question.period().contains(one.days())
                    || (cell != null && !cell.key().equals(key(question, one)))) {
                continue;
            }
            var others = new ArrayList<Trace.Support>();
            if (question.measure().unit() == Measure.Unit.CLUSTERS) {
                held(question.position()).stream()
                        .filter(other -> other.cluster().equals(one.cluster()))
                        .filter(other -> !other.record().equals(one.record()))
                        .filter(other -> other.entry().kind().equals(one.entry().kind()))
                        .filter(other -> question.period().contains(other.days()))
                        .filter(other -> passes(other, question.measure().population()))
                        .sorted(Comparator.comparing(Fact::record))
                        .forEach(other -> others.add(support(other)));
            }
            evidence.add(new Trace.Evidence(one.cluster(), support(one), others));
        }
        evidence.sort(Comparator.comparing(one -> one.representative().record().toString()));
        return new Trace(evidence);
    }

    private static Trace.Support support(Fact fact) {
        return new Trace.Support(fact.entry().record(), fact.since());
    }

    private boolean passes(Fact fact, List<Filter> filters) {
        return filters.stream()
                .allMatch(
                        filter ->
                                switch (filter) {
                                    case Filter.Codes(var dimension, var codes) ->
                                            value(fact, dimension) != null
                                                    && codes.contains(value(fact, dimension));
                                    case Filter.Range(var dimension, int from, int to) -> {
                                        var number = fact.entry().values().numbers().get(dimension);
                                        yield number != null && from <= number && number <= to;
                                    }
                                    case Filter.Unknown(var dimension) ->
                                            value(fact, dimension) == null;
                                });
    }

    private @Nullable String value(Fact fact, String dimension) {
        var values = fact.entry().values();
        if (layout.codes().contains(dimension)) {
            return values.codes().get(dimension);
        }
        var number = values.numbers().get(dimension);
        return number == null ? null : number.toString();
    }

    private List<@Nullable String> key(Question question, Fact fact) {
        var key = new ArrayList<@Nullable String>();
        for (var axis : question.breakdown()) {
            key.add(
                    switch (axis) {
                        case Axis.Plain(var dimension) -> value(fact, dimension);
                        case Axis.Mapped(var dimension, var groups) -> {
                            var code = value(fact, dimension);
                            yield code == null ? null : groups.getOrDefault(code, code);
                        }
                        case Axis.Banded(var dimension, var bands) ->
                                band(fact.entry().values().numbers().get(dimension), bands);
                        case Axis.Time(var step) -> {
                            var first = label(step, fact.days().first());
                            yield first.equals(label(step, fact.days().last())) ? first : null;
                        }
                    });
        }
        return key;
    }

    private static @Nullable String band(@Nullable Integer number, List<Axis.Band> bands) {
        for (var band : bands) {
            if (number != null && band.from() <= number && number <= band.to()) {
                return band.name();
            }
        }
        return null;
    }

    private static String label(Step step, LocalDate day) {
        int month = day.getMonthValue();
        return day.getYear()
                + switch (step) {
                    case MONTH -> (month < 10 ? "-0" : "-") + month;
                    case QUARTER -> "-Q" + (month + 2) / 3;
                    case HALF_YEAR -> month <= 6 ? "-H1" : "-H2";
                    case YEAR -> "";
                };
    }

    private int compare(
            Question question, List<@Nullable String> left, List<@Nullable String> right) {
        for (int i = 0; i < left.size(); i++) {
            var a = left.get(i);
            var b = right.get(i);
            int compared =
                    a == null || b == null
                            ? Boolean.compare(a == null, b == null)
                            : compare(question.breakdown().get(i), a, b);
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private int compare(Axis axis, String a, String b) {
        if (axis instanceof Axis.Banded(_, var bands)) {
            var names = bands.stream().map(Axis.Band::name).toList();
            return names.indexOf(a) - names.indexOf(b);
        }
        if (axis instanceof Axis.Plain(var dimension) && layout.numbers().contains(dimension)) {
            return Integer.compare(Integer.parseInt(a), Integer.parseInt(b));
        }
        return a.compareTo(b);
    }
}
