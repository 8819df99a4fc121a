package org.homeward.journal;

import java.util.Optional;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;

/// Who acts, for which agency, on which purpose and on what.
///
/// @param kind what is done, a past participle in kebab case such as `file-published`; the words
/// files
///     name it `journal.act.<kind>`
/// @param purpose why, a code such as `import` or `statistics`; never free text
/// @param subject the record acted on, a random id; empty where the act concerns the whole instance
public record Occasion(
        String kind, UserId actor, AgencyId agency, String purpose, Optional<UUID> subject) {
    public Occasion {
        if (!kind.matches("[a-z]+(-[a-z]+)*") || !purpose.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("kind and purpose are words in kebab case");
        }
    }
}
