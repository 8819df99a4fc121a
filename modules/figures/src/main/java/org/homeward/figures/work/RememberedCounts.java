package org.homeward.figures.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.homeward.base.Period;
import org.homeward.figures.model.Counts;
import org.homeward.figures.model.FigureRequest;
import org.homeward.journal.Position;

/// Remembers the newest answers. A request names its position, so an answer never grows old.
public final class RememberedCounts implements Counts {
    /// Lists are long, so only those that somebody may be paging through are kept.
    private static final int LISTS = 8;

    private record Series(FigureRequest request, Period.Step step) {}

    private record Cell(FigureRequest request, Optional<Key> key) {}

    private record Between(FigureRequest request, Position before, Position after) {}

    private final Counts counts;
    private final Answers<FigureRequest, Table> tables;
    private final Answers<Series, List<Part>> series;
    private final Answers<Cell, List<Evidence>> lists = new Answers<>(LISTS);
    private final Answers<Between, Difference> differences = new Answers<>(LISTS);

    /// @param most how many tables, and how many series, are kept
    public RememberedCounts(Counts counts, int most) {
        this.counts = counts;
        this.tables = new Answers<>(most);
        this.series = new Answers<>(most);
    }

    /// The newest answers by what was asked.
    private static final class Answers<K, V> {
        private final Map<K, V> kept;

        Answers(int most) {
            kept =
                    new LinkedHashMap<>(16, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                            return size() > most;
                        }
                    };
        }

        /// Two who ask the same at once may both be answered anew; nobody waits for another.
        V get(K asked, Supplier<V> answering) {
            synchronized (kept) {
                var known = kept.get(asked);
                if (known != null) {
                    return known;
                }
            }
            var answer = answering.get();
            synchronized (kept) {
                kept.put(asked, answer);
            }
            return answer;
        }
    }

    @Override
    public Table table(FigureRequest request) {
        return tables.get(request, () -> counts.table(request));
    }

    @Override
    public List<Part> series(FigureRequest request, Period.Step step) {
        return series.get(new Series(request, step), () -> counts.series(request, step));
    }

    @Override
    public List<Evidence> trace(FigureRequest request, Optional<Key> cell) {
        return lists.get(new Cell(request, cell), () -> counts.trace(request, cell));
    }

    @Override
    public Difference difference(FigureRequest request, Position before, Position after) {
        return differences.get(
                new Between(request, before, after),
                () -> counts.difference(request, before, after));
    }

    @Override
    public String query(FigureRequest request) {
        return counts.query(request);
    }

    @Override
    public String engine() {
        return counts.engine();
    }
}
