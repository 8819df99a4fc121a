package org.homeward.journal;

/// Whether an instance holds invented people or real ones. Fixed by its first leaf for good.
public enum InstanceKind {
    DEMO,
    PRODUCTION
}
