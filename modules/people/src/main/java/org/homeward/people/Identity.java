package org.homeward.people;

import java.util.Optional;
import org.homeward.base.PartialDate;

/// What tells who somebody is, as an agency wrote it. All of it is sealed when stored.
///
/// @param sex code of `sex_statistical`
public record Identity(
        String name,
        Optional<String> otherName,
        String sex,
        Optional<PartialDate> birthDate,
        Optional<String> identityNumber,
        Optional<String> phone,
        Optional<String> homeAddress) {
    @Override
    public String toString() {
        return "Identity[withheld]";
    }
}
