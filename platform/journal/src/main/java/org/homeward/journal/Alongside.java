package org.homeward.journal;

/// Writes rows of its own into every act, in the act's transaction, such as for whom it was done.
@FunctionalInterface
public interface Alongside {
    /// Writes nothing.
    Alongside NOTHING = (_, _) -> {};

    void write(Occasion occasion, Recording recording);
}
