package org.homeward.figures.model;

import org.homeward.journal.ActId;
import org.homeward.packs.FigureDefinition;
import org.homeward.packs.Labels;

/// A definition as it stood when this instance first counted by it; it stays when the country pack
/// says it anew.
///
/// @param hash SHA-256 of `hashed`, in hex: the name by which a released figure refers to it
/// @param hashed the exact text, see [FigureDefinition#hashed]
public record KeptDefinition(
        String hash, String figure, int version, String hashed, Wording wording, ActId act) {
    /// The definition as people read it.
    public record Wording(Labels names, Labels definitions, Labels notes) {}

    public static KeptDefinition of(FigureDefinition definition, ActId act) {
        return new KeptDefinition(
                definition.hash(),
                definition.id(),
                definition.version(),
                definition.hashed(),
                new Wording(definition.names(), definition.definitions(), definition.notes()),
                act);
    }
}
