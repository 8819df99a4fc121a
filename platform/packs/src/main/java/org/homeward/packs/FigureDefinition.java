package org.homeward.packs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homeward.base.Language;

/// The declaration of a figure: what is counted, by which event and date, among whom.
///
/// @param unit code of `counting_unit`
/// @param event code of `fact_kind`
/// @param dateBasis code of `reference_date_basis`
/// @param population what belongs to it: breakdown to codes; empty means every such event
/// @param breakdowns codes of `breakdown` by which it may be shown
public record FigureDefinition(
        String id,
        int version,
        Labels names,
        Labels definitions,
        Labels notes,
        String unit,
        String event,
        String dateBasis,
        SortedMap<String, List<String>> population,
        List<String> breakdowns,
        List<String> standards) {
    public FigureDefinition {
        population = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(population));
        breakdowns = List.copyOf(breakdowns);
        standards = List.copyOf(standards);
    }

    public String name(Language language) {
        return names.in(language);
    }

    public String definition(Language language) {
        return definitions.in(language);
    }

    /// SHA-256, in hex, of [#hashed].
    public String hash() {
        var digest = PackFolder.sha256();
        digest.update(hashed().getBytes(StandardCharsets.UTF_8));
        return PackFolder.hex(digest);
    }

    /// What decides the number and the English sentence that says it, line by line. Words of other
    /// languages may be mended without a new definition.
    public String hashed() {
        var parts =
                List.of(
                        id,
                        "" + version,
                        unit,
                        event,
                        dateBasis,
                        population.toString(),
                        breakdowns.toString(),
                        definitions.in(Words.BASE));
        return String.join("\n", parts);
    }
}
