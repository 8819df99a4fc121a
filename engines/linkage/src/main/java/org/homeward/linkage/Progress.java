package org.homeward.linkage;

/// Hears how far a linkage is. Whatever it throws ends the linkage and reaches the caller: nothing
/// is kept of the step, what came of the steps before holds.
public interface Progress {
    /// Listens to nothing.
    Progress NONE = (_, _) -> {};

    /// Called at the beginning of a step, now and then within, and at its end.
    ///
    /// @param share of the step that is done, from 0 to 1
    void at(Step step, double share);

    /// What a linkage does, in this order.
    enum Step {
        /// Reads each distinct value and finds who has a key in common.
        BLOCK,
        /// Compares the pairs that were found.
        COMPARE,
        /// Learns from the patterns of levels.
        TRAIN,
        /// Weighs each pair.
        SCORE,
        /// Puts records together.
        CLUSTER
    }
}
