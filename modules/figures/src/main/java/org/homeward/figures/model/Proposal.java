package org.homeward.figures.model;

import java.util.UUID;
import org.homeward.base.UserId;
import org.homeward.figures.model.Evaluation.Identity;
import org.homeward.journal.ActId;

/// A number that somebody proposes for release; a second person releases it or sets it aside.
///
/// @param id also of the publication, if it comes to one
/// @param question with its position, so that the second person counts the same
public record Proposal(
        UUID id,
        FigureQuestion question,
        long value,
        Identity identity,
        UserId proposedBy,
        ActId act) {
    /// What is published when the proposal is released.
    public Publication released(ActId by) {
        return new Publication(id, question, value, identity, by);
    }
}
