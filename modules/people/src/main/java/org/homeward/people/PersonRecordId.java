package org.homeward.people;

import java.util.UUID;

/// One agency's record of a person, over all its revisions.
public record PersonRecordId(UUID value) {}
