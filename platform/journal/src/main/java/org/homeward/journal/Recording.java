package org.homeward.journal;

/// An act that is being carried out, inside its transaction.
///
/// Stores take it to stamp their rows with [#act]. Once an act was asked for, it is journalled when
/// the
/// transaction commits; work that never asks (a refusal, a repeat that changes nothing) leaves no
/// act.
public interface Recording {
    ActId act();

    /// Adds what was written to the digest that the act's leaf commits to. The order of calls
    /// matters, so
    /// it must be the same for the same act.
    void include(byte[] written);
}
