package org.homeward.figures.model;

import java.util.List;
import org.homeward.figures.model.Counts.Table;

/// A figure's table together with all that decides it: the same identity gives the same number
/// for ever.
///
/// @param margins of a table by two breakdowns: the tables by each of them alone, as they are
///     counted; cells cannot be added up to them where somebody counts in several. Otherwise none
public record Evaluation(
        FigureRequest request, Table table, List<Table> margins, Identity identity) {
    public Evaluation {
        margins = List.copyOf(margins);
    }

    /// What decides the number besides the request.
    ///
    /// @param definitionHash SHA-256 of the definition, in hex
    /// @param packVersion SHA-256 of the country pack, in hex
    /// @param engine name and version of what counted
    public record Identity(String definitionHash, String packVersion, String engine) {}
}
