package org.homeward.access.model;

import java.time.Instant;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;

/// Somebody is proposed to begin as the administrator of an agency that has no users yet.
///
/// @param until nobody decides on it later
public record Onboarding(UUID id, Proposed proposed, UserId askedBy, Instant until) {
    /// Who is to begin, and where.
    public record Proposed(AgencyId agency, Login login, String displayName) {}

    public enum Decision {
        CONFIRMED,
        WITHDRAWN
    }
}
