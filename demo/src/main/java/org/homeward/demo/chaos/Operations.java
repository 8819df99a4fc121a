package org.homeward.demo.chaos;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was asked of an instance, and what it answered: the other half of the comparison with what
/// it kept.
public final class Operations {
    private final Map<String, Operation> byName = new LinkedHashMap<>();

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
}
