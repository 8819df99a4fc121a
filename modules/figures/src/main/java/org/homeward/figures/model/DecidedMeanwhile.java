package org.homeward.figures.model;

/// Somebody else released the proposal or set it aside first; nothing was written.
public final class DecidedMeanwhile extends RuntimeException {
    public DecidedMeanwhile(Throwable cause) {
        super("the proposal was decided meanwhile", cause);
    }
}
