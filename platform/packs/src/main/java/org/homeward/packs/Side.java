package org.homeward.packs;

/// The two sides that never see each other's records.
public enum Side {
    /// Victims: reception, identification, support.
    PROTECTION,
    /// Cases and suspects: investigation, prosecution, trial.
    JUSTICE
}
