package org.homeward.packs;

import java.util.OptionalInt;

/// A band of completed years of age.
///
/// @param code code in the list `age_group`
/// @param to the last year in it, empty for an open band
public record AgeBand(String code, int from, OptionalInt to) {
    public boolean contains(int age) {
        return age >= from && (to.isEmpty() || age <= to.getAsInt());
    }
}
