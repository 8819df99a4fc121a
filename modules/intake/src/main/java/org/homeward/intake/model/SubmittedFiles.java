package org.homeward.intake.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.journal.Recording;

/// The files that were published, with their withdrawals.
public interface SubmittedFiles {
    /// Adds a file, or its newer state.
    void add(Recording recording, SubmittedFile file);

    /// As it stands now.
    Optional<SubmittedFile> find(UUID id);

    /// Both states of a file, the published one first.
    List<SubmittedFile> history(UUID id);

    /// The newest state of each file of an agency, the newest file first.
    List<SubmittedFile> of(AgencyId agency, int limit, int skip);

    int count(AgencyId agency);

    /// A published file of the same agency and kind with the same bytes.
    Optional<SubmittedFile> withContent(FileTerms terms, String sha256);

    /// Changes whenever a file of the agency and kind is published or withdrawn, and never back.
    long edition(AgencyId agency, String kind);

    /// Lets one transaction at a time change the records of an agency and kind.
    void lock(AgencyId agency, String kind);
}
