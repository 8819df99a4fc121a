package org.homeward.intake.model;

import java.util.UUID;
import org.homeward.base.UserId;
import org.homeward.intake.Register.Written;
import org.homeward.journal.ActId;

/// A file that was published, as it stands after one of its acts.
///
/// @param id the id of the upload that it was
/// @param sha256 of the bytes as sent, in hex
/// @param written what the act did to the register
/// @param by who did the act
public record SubmittedFile(
        UUID id,
        FileTerms terms,
        String sha256,
        int rows,
        State state,
        Written written,
        UserId by,
        ActId act) {

    /// What became of it.
    public enum State {
        PUBLISHED,
        WITHDRAWN
    }

    public SubmittedFile withdrawn(Written undone, UserId user, ActId withdrawal) {
        return new SubmittedFile(
                id, terms, sha256, rows, State.WITHDRAWN, undone, user, withdrawal);
    }
}
