package org.homeward.packs;

import java.util.OptionalInt;
import org.homeward.base.Language;

/// A time that a law gives for one step.
///
/// @param track what it belongs to, for example criminal or protection
/// @param value the length, empty where the law says "at once" or leaves it open
/// @param unit the unit of the length, or the words of the law where it has none
public record ProcedureClock(
        String id,
        String track,
        Labels steps,
        String trigger,
        OptionalInt value,
        String unit,
        String extension,
        String responsible,
        String legalBasis,
        Verification verification,
        String source,
        String note) {
    public String step(Language language) {
        return steps.in(language);
    }
}
