package org.homeward.packs;

import java.util.List;
import org.homeward.base.Language;
import org.homeward.base.UnitId;

/// A division of the country that held between two reforms.
///
/// @param units the units of the division as it stood at its end, or stands now
public record Regime(
        String id, Labels names, Validity validity, List<UnitId> units, String legalBasis) {
    public Regime {
        units = List.copyOf(units);
    }

    public String name(Language language) {
        return names.in(language);
    }
}
