package org.homeward.access.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.base.UserId;
import org.homeward.journal.Recording;

/// Who stands in for whom. Rows are only added.
public interface Covers {
    Optional<Cover> find(UUID cover);

    /// Those that a user arranged, and those in which the user stands in, newest first.
    List<Cover> around(UserId user);

    void add(Recording recording, Cover cover);

    /// Throws [WrittenMeanwhile] when somebody else wrote this revision first.
    void step(Recording recording, Cover cover, UserId by);

    /// The act that is being carried out is done for the colleague.
    void note(Recording recording, UUID cover);
}
