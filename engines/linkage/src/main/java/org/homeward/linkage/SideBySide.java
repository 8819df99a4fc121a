package org.homeward.linkage;

/// Two records and what they have in one column, set side by side. One thread uses it at a time.
final class SideBySide {
    final Likeness likeness = new Likeness();
    int one;
    int other;
    int value;
    int beside;
}
