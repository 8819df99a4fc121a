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
import org.jspecify.annotations.Nullable;

/// Remembers the newest answers. A request names its position, so an answer never grows old.
public final class RememberedCounts implements Counts {
    private record Asked(FigureRequest request, Period.@Nullable Step step) {}

    private final Counts counts;
    private final Map<Asked, Object> answers;

    /// @param most how many answers are kept
    public RememberedCounts(Counts counts, int most) {
        this.counts = counts;
        this.answers =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Asked, Object> eldest) {
                        return size() > most;
                    }
                };
    }

    @Override
    public Table table(FigureRequest request) {
        return (Table) remembered(new Asked(request, null), () -> counts.table(request));
    }

    @Override
    @SuppressWarnings("unchecked") // a question with a step is only ever answered by parts
    public List<Part> series(FigureRequest request, Period.Step step) {
        return (List<Part>)
                remembered(new Asked(request, step), () -> counts.series(request, step));
    }

    private Object remembered(Asked asked, Supplier<Object> answering) {
        synchronized (answers) {
            var known = answers.get(asked);
            if (known != null) {
                return known;
            }
        }
        var answer = answering.get();
        synchronized (answers) {
            answers.put(asked, answer);
        }
        return answer;
    }

    @Override
    public List<Evidence> trace(FigureRequest request, Optional<Key> cell) {
        return counts.trace(request, cell);
    }

    @Override
    public Difference difference(FigureRequest request, Position before, Position after) {
        return counts.difference(request, before, after);
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
