package org.homeward.journal.store;

/// Gives waiting acts their positions, in a transaction of its own.
///
/// The ordinary one takes the database's clock. Another exists only while the demonstration country
/// is
/// replayed, in a module that production does not have.
public interface Sequencing {
    void sequence();
}
