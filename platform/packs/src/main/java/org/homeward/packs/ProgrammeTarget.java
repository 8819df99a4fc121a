package org.homeward.packs;

/// A target that a programme set itself, in the words and with the operator of its decision.
public record ProgrammeTarget(
        String decision,
        String id,
        String span,
        String signed,
        Labels texts,
        String operator,
        String value,
        String unit,
        String frequency,
        Verification verification,
        String source) {}
