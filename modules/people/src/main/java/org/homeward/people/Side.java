package org.homeward.people;

/// The side of the wall that a record of a person belongs to. No reference crosses it.
public enum Side {
    PROTECTION,
    JUSTICE
}
