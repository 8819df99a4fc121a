package org.homeward.linkage;

import java.util.List;

/// A model names a column that the records do not have.
public final class UnknownColumn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownColumn(String name, List<String> present) {
        super("there is no column \"%s\"; there are %s".formatted(name, present));
    }
}
