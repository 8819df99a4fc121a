package org.homeward.demo.chaos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was asked of an instance, and what it answered: the other half of the comparison with what
/// it kept.
public final class Operations {
    private final Map<String, Operation> byName = new LinkedHashMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private Optional<Pair> pair = Optional.empty();

    /// What is known of a file.
    public enum Fate {
        /// Nobody knows: the answer never came.
        UNKNOWN,
        /// The instance said that it is in.
        ACKNOWLEDGED,
        /// The instance said that it is not, or was never told to publish it.
        REFUSED
    }

    /// A file of records whose numbers begin with its name.
    public record Operation(String name, int rows, Fate fate) {}

    /// Before anything of it leaves.
    public synchronized void sent(String name, int rows) {
        byName.put(name, new Operation(name, rows, Fate.UNKNOWN));
    }

    public synchronized void end(String name, Fate fate) {
        byName.computeIfPresent(name, (_, it) -> new Operation(name, it.rows(), fate));
    }

    /// Whether it was sent and nobody knows what became of it.
    public synchronized boolean isUnanswered(String name) {
        var sent = byName.get(name);
        return sent != null && sent.fate() == Fate.UNKNOWN;
    }

    public synchronized Collection<Operation> all() {
        return List.copyOf(byName.values());
    }

    public synchronized long count(Fate fate) {
        return byName.values().stream().filter(it -> it.fate() == fate).count();
    }

    /// Two records by the references of their side.
    public record Pair(String one, String other) {}

    /// What was decided on the pair, in the word of its form.
    public record Decision(String word, Fate fate) {}

    public synchronized void decideOn(Pair chosen) {
        pair = Optional.of(chosen);
    }

    public synchronized Optional<Pair> pair() {
        return pair;
    }

    /// Before it leaves; answers its number.
    public synchronized int deciding(String word) {
        decisions.add(new Decision(word, Fate.UNKNOWN));
        return decisions.size() - 1;
    }

    public synchronized void decided(int number) {
        decisions.set(number, new Decision(decisions.get(number).word(), Fate.ACKNOWLEDGED));
    }

    public synchronized List<Decision> decisions() {
        return List.copyOf(decisions);
    }
}
