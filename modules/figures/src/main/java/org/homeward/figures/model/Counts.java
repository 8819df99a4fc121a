package org.homeward.figures.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.base.Period;
import org.homeward.facts.FactId;
import org.homeward.journal.Position;
import org.jspecify.annotations.Nullable;

/// Counts facts as they were known at a position.
public interface Counts {
    /// The table that answers the request. Its cells add up to the total, except by period: each
    /// part is the figure of that part, and somebody counts once in every part.
    Table table(FigureRequest request);

    /// Each part of the period as a request of its own: somebody counts once in every part.
    List<Part> series(FigureRequest request, Period.Step step);

    /// The list behind the number, or behind one cell; as many entries as the number says.
    List<Evidence> trace(FigureRequest request, Optional<Key> cell);

    /// What changed between two positions, whichever position the request names.
    Difference difference(FigureRequest request, Position before, Position after);

    /// The query that answers the request, without any value in it.
    String query(FigureRequest request);

    /// Name and version of what counts; part of the identity of every evaluation.
    String engine();

    /// The codes of one cell, one per breakdown; null where the value is not known.
    record Key(List<@Nullable String> codes) {
        public Key {
            codes = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(codes));
        }
    }

    /// One number of a table.
    record CellCount(Key key, long count) {}

    /// A table of numbers.
    ///
    /// @param undated how many more may belong to the period, their date being too imprecise to say
    record Table(List<CellCount> cells, long total, long undated) {
        public Table {
            cells = List.copyOf(cells);
        }
    }

    /// One part of a series.
    record Part(Period period, long count) {}

    /// One that is counted: the fact that represents it, and its other facts in the period.
    record Evidence(UUID cluster, Support representative, List<Support> others) {
        public Evidence {
            others = List.copyOf(others);
        }
    }

    /// A fact, and the position since which it has said what it says.
    record Support(FactId fact, Position since) {}

    /// What changed between two positions; `net` is exactly the later number minus the earlier.
    record Difference(List<Changed> changes, long net) {
        public Difference {
            changes = List.copyOf(changes);
        }
    }

    /// One that is counted differently.
    ///
    /// @param before the cell that it was counted in; empty when it was not counted
    /// @param after the cell that it is counted in; empty when it is not counted
    record Changed(FactId fact, Optional<Key> before, Optional<Key> after, List<Cause> causes) {
        public Changed {
            causes = List.copyOf(causes);
        }
    }

    /// Why one is counted differently.
    enum CauseKind {
        NEW_RECORD,
        WITHDRAWN,
        DATE_CHANGED,
        VALUE_CHANGED,
        JOINED,
        SEPARATED
    }

    /// A cause with what changed, and the position at which that was recorded.
    record Cause(CauseKind kind, FactId fact, Alteration alteration, Position at) {}

    /// What changed from and to, as codes or ISO dates.
    record Alteration(String what, String from, String to) {
        /// Where the kind of the cause says it all.
        public static final Alteration NONE = new Alteration("", "", "");
    }
}
