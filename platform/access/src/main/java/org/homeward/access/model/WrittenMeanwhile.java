package org.homeward.access.model;

/// Somebody else took the login, or wrote this revision, between our reading and our writing.
///
/// It leaves the transaction, so that nothing of the act stays; the use case answers it.
public final class WrittenMeanwhile extends RuntimeException {
    public WrittenMeanwhile(Throwable cause) {
        super("written meanwhile", cause);
    }
}
