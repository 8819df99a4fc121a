package org.homeward.packs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.base.AgencyId;
import org.homeward.base.Language;
import org.jspecify.annotations.Nullable;

/// An agency that takes part in the programme.
///
/// @param sides the sides for which it may send files
/// @param successor the agency that took over its part when it ended
public record Agency(
        AgencyId id,
        Labels names,
        Labels shortNames,
        List<String> aliases,
        Set<Side> sides,
        String levels,
        Validity validity,
        @Nullable AgencyId successor,
        List<Role> roles,
        Verification verification,
        String note,
        String source) {
    /// What the agency does in the programme, for a time.
    public record Role(Labels texts, Validity validity, Verification verification) {}

    public Agency {
        aliases = List.copyOf(aliases);
        sides = Set.copyOf(sides);
        roles = List.copyOf(roles);
    }

    public String name(Language language) {
        return names.in(language);
    }

    public String shortName(Language language) {
        String text = shortNames.in(language);
        return text.isEmpty() ? name(language) : text;
    }

    public Optional<AgencyId> successorId() {
        return Optional.ofNullable(successor);
    }
}
