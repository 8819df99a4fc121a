package org.homeward.intake.model;

import java.time.Instant;
import java.util.UUID;
import org.homeward.base.UserId;

/// A file that was sent and is not yet published. Its bytes are kept sealed.
///
/// @param id made by the sender's program, so that a repeated sending is the same upload
/// @param sha256 of the bytes as sent, in hex
public record Upload(
        UUID id, FileTerms terms, UserId by, String sha256, int size, Instant receivedAt) {}
