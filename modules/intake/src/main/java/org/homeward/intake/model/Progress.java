package org.homeward.intake.model;

/// Is told how far long work has come.
@FunctionalInterface
public interface Progress {
    Progress NONE = (_, _, _) -> {};

    /// @param step what is being done
    void at(Step step, int done, int of);

    /// The parts of the work on a file.
    enum Step {
        READING,
        /// Reading a large file into the staging.
        STAGING,
        CHECKING,
        PUBLISHING
    }
}
