package org.homeward.intake;

/// The side of the wall that a kind of file speaks for. One file never speaks for both.
public enum FileSide {
    PROTECTION,
    JUSTICE
}
