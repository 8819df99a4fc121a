package org.homeward.facts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.homeward.journal.ActId;
import org.homeward.journal.Position;
import org.homeward.journal.Recording;

/// The store of facts. Rows are only added: a newer revision replaces a fact, a withdrawal ends it.
public interface Facts {
    /// Writes new facts and newer revisions of facts that exist; what is the same as the newest
    /// revision
    /// is left alone. Called inside the act's transaction.
    void append(Recording recording, List<? extends Fact> facts);

    /// Ends facts from this act on; unknown or already ended ones are left alone.
    void withdraw(Recording recording, Collection<FactId> facts);

    /// Says from this act on which cluster each subject belongs to.
    void assign(Recording recording, Collection<Membership> memberships);

    /// An act that wrote more rows than this is read in pieces only.
    int LARGE = 500_000;

    /// Everything that the acts after one position and up to another wrote, in order of position.
    /// Ends after the position at which `limit` rows are reached, never within one; and before an
    /// act that is large.
    Portion between(Position after, Position upTo, int limit);

    /// What acts wrote that follow one another.
    ///
    /// @param upTo where it ends; where it began, when the very next act is large
    record Portion(List<Recorded> rows, Position upTo) {
        public Portion {
            rows = List.copyOf(rows);
        }
    }

    /// What one act wrote, however much: all changes of clusters first and together, then the
    /// facts in pieces of about so many rows. Revisions of one fact keep their order.
    void inPieces(Position position, int rows, Consumer<List<Recorded>> piece);

    /// One row of the store at its position.
    sealed interface Recorded {
        Position position();

        /// A new fact or a newer revision of one.
        record Asserted(Position position, Fact fact) implements Recorded {}

        /// The end of a fact.
        record Withdrawn(Position position, FactId fact) implements Recorded {}

        /// A change of cluster.
        record Assigned(Position position, Membership membership) implements Recorded {}
    }

    /// All revisions of one fact, oldest first: what a page of the trace shows of it.
    List<Recorded> history(FactId fact);

    /// The acts that wrote any revision of these facts, or said which cluster their subjects are
    /// counted in: all that a number over these facts rests on.
    Set<ActId> actsBehind(Collection<FactId> facts);

    /// What these facts said at a position; those that did not hold then are left out.
    default Map<FactId, Fact> asOf(Collection<FactId> facts, Position position) {
        var said = new LinkedHashMap<FactId, Fact>();
        for (var fact : facts) {
            history(fact).stream()
                    .filter(row -> row.position().compareTo(position) <= 0)
                    .reduce((_, newer) -> newer)
                    .ifPresent(
                            row -> {
                                if (row instanceof Recorded.Asserted(_, var content)) {
                                    said.put(fact, content);
                                }
                            });
        }
        return said;
    }
}
