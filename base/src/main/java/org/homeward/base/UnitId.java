package org.homeward.base;

import java.util.regex.Pattern;

/// The pack's own id of an administrative unit. Official codes are re-used after reforms; this id
/// never is.
public record UnitId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    public UnitId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a unit id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
