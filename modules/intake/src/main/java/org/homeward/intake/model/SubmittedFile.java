package org.homeward.intake.model;

import java.util.Optional;
import java.util.UUID;
import org.homeward.base.Period;
import org.homeward.base.UserId;
import org.homeward.intake.Register.Written;
import org.homeward.journal.ActId;

/// A file that was published, as it stands after one of its acts.
///
/// @param id the id of the upload that it was
/// @param sha256 of the bytes as sent, in hex
/// @param covered the half-year that it tells of; empty for files of the time before this was kept
/// @param repair the readings by which its letters were repaired, by their codes; empty for none
/// @param written what the act did to the register
/// @param by who did the act
/// @param reason why it was taken back; empty for a published file
public record SubmittedFile(
        UUID id,
        FileTerms terms,
        String sha256,
        int rows,
        Optional<Period> covered,
        String repair,
        State state,
        Written written,
        UserId by,
        ActId act,
        Optional<WithdrawalReason> reason) {

    /// What became of it.
    public enum State {
        PUBLISHED,
        WITHDRAWN
    }

    /// Who takes a file back, and why.
    public record Withdrawal(UserId by, WithdrawalReason reason) {}

    public SubmittedFile withdrawn(Written undone, Withdrawal withdrawal, ActId act) {
        return new SubmittedFile(
                id,
                terms,
                sha256,
                rows,
                covered,
                repair,
                State.WITHDRAWN,
                undone,
                withdrawal.by,
                act,
                Optional.of(withdrawal.reason));
    }
}
