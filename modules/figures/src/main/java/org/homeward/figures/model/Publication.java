package org.homeward.figures.model;

import java.util.UUID;
import org.homeward.figures.model.Evaluation.Identity;
import org.homeward.journal.ActId;

/// A figure that this instance published: the number with everything that decided it.
///
/// @param question with its position, so that the number can be counted again for ever
public record Publication(
        UUID id, FigureQuestion question, long value, Identity identity, ActId act) {}
