package org.homeward.access;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Where a sealed value stands; bound to the cipher text, so a value moved elsewhere does not open.
///
/// @param record the row's record id
/// @param version of the sealed form, so that it can change later
public record SealedField(
        String table, String column, UUID record, DataClass dataClass, int version) {
    public SealedField {
        if (!dataClass.isSealed()) {
            throw new IllegalArgumentException("class " + dataClass + " is not sealed");
        }
    }

    /// What the cipher text is bound to.
    public byte[] associatedBytes() {
        return (table + '|' + column + '|' + record + '|' + dataClass + '|' + version)
                .getBytes(StandardCharsets.UTF_8);
    }
}
