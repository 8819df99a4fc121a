package org.homeward.journal;

import java.util.Collection;

/// An act that is being carried out, inside its transaction.
///
/// Stores take it to stamp their rows with [#act]. Once an act was asked for, it is journalled when
/// the
/// transaction commits; work that never asks (a refusal, a repeat that changes nothing) leaves no
/// act.
public interface Recording {
    ActId act();

    /// Adds rows to what the act's leaf commits to, in any order. Every row that carries the act
    /// has
    /// to be among them: verifying the journal finds one that is not.
    ///
    /// @param rowHashes as [RowHash] has them
    void include(Collection<byte[]> rowHashes);

    /// How many rows it includes so far.
    long rows();
}
