package org.homeward.figures.model;

import org.homeward.figures.model.Counts.Table;

/// A figure's table together with all that decides it: the same identity gives the same number
/// for ever.
public record Evaluation(FigureRequest request, Table table, Identity identity) {
    /// What decides the number besides the request.
    ///
    /// @param definitionHash SHA-256 of the definition, in hex
    /// @param packVersion SHA-256 of the country pack, in hex
    /// @param engine name and version of what counted
    public record Identity(String definitionHash, String packVersion, String engine) {}
}
