package org.homeward.linkage.command.profile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a column may hold, such as a person's date of birth.
///
/// @param headings under which tables hold it, the surest first
/// @param values what most of its values look like, where a heading alone may mislead
/// @param needs a role that the table must have for this one to be recognised
public record Role(
        String name, List<String> headings, Optional<Pattern> values, Optional<String> needs) {
    public Role {
        headings = List.copyOf(headings);
    }
}
