package org.homeward.packs;

import java.util.List;
import org.homeward.base.Language;
import org.homeward.base.UnitId;

/// An administrative unit of the first level, from the day it came to be to the day it ended.
///
/// @param codes the official codes that it had, each under one regime for a time
/// @param regions codes of the list `region`
/// @param borders codes of the list `border` that it touches
public record Unit(
        UnitId id,
        Labels names,
        Labels fullNames,
        String type,
        Validity validity,
        List<OfficialCode> codes,
        List<String> regions,
        List<String> borders,
        List<String> aliases,
        Verification verification) {
    /// A code in the numbering of one regime. Codes are used again; never key by one.
    public record OfficialCode(String regime, String code, Validity validity) {}

    public Unit {
        codes = List.copyOf(codes);
        regions = List.copyOf(regions);
        borders = List.copyOf(borders);
        aliases = List.copyOf(aliases);
    }

    public String name(Language language) {
        return names.in(language);
    }

    /// The code under the regime, empty when the unit has none there.
    public String code(String regime) {
        return codes.stream()
                .filter(code -> code.regime().equals(regime))
                .map(OfficialCode::code)
                .findFirst()
                .orElse("");
    }
}
