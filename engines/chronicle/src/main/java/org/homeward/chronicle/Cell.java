package org.homeward.chronicle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One number of a table. `key` has one value per axis of the breakdown; null is unknown.
public record Cell(List<@Nullable String> key, long count) {
    public Cell {
        key = Collections.unmodifiableList(new ArrayList<>(key));
    }
}
