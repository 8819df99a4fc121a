package org.homeward.access.model;

import java.time.Instant;
import java.util.List;
import org.homeward.access.model.Onboarding.Decision;
import org.homeward.base.UserId;
import org.homeward.journal.Recording;

/// Proposals of who begins at agencies without users. Rows are only added.
public interface Onboardings {
    /// Those on which nobody has decided, the oldest first.
    List<Onboarding> open(Instant now);

    void add(Recording recording, Onboarding onboarding);

    /// Throws [WrittenMeanwhile] when somebody else decided first.
    void decide(Recording recording, Onboarding onboarding, UserId by, Decision decision);
}
