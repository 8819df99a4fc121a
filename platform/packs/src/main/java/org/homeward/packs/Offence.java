package org.homeward.packs;

import org.homeward.base.Language;

/// One clause of an offence, with its penalty.
///
/// @param offence the code in the list `offence`
public record Offence(
        String offence,
        String clause,
        Labels names,
        String penalty,
        String severity,
        String elements,
        Verification verification,
        String source) {
    public String name(Language language) {
        return names.in(language);
    }
}
