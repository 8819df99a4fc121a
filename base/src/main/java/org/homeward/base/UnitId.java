package org.homeward.base;

/// The pack's own id of an administrative unit. Official codes are re-used after reforms; this id
/// never is.
public record UnitId(String value) {
    public UnitId {
        if (!value.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) {
            throw new IllegalArgumentException("not a unit id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
