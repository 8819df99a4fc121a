package org.homeward.packs;

/// Whether a group of persons may have one kind of support under a law, and on what condition.
public record Entitlement(
        String legalBasis,
        Validity validity,
        String group,
        Labels groups,
        String point,
        Labels supports,
        Grade grade,
        String condition,
        Verification verification,
        String source) {
    /// What the law says of the support for the group.
    public enum Grade {
        /// The group has a right to it.
        ENTITLED,
        /// Decided case by case.
        CONDITIONAL,
        /// Not for this group.
        NOT_ENTITLED
    }
}
