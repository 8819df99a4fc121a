package org.homeward.journal;

import java.util.UUID;

/// The id of an act; every row that the act wrote carries it.
public record ActId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
