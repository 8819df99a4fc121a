package org.homeward.access;

/// One action on one class of data, such as reading identity.
public record Right(DataClass dataClass, Action action) {
    public static Right of(DataClass dataClass, Action action) {
        return new Right(dataClass, action);
    }

    @Override
    public String toString() {
        return dataClass + "." + action;
    }
}
