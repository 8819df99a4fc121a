package org.homeward.facts;

import java.util.UUID;

/// That a subject is, from an act on, counted as part of a cluster: the records of one person or
/// one case.
///
/// A subject without a membership is its own cluster. Undoing a link is a later membership.
public record Membership(Subject subject, UUID cluster) {}
