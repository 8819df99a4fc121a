package org.homeward.linkage;

/// How good clusters are, as far as the weights themselves tell: without labels.
///
/// @param precision of the pairs within clusters, the share that is of one person
/// @param recall of the pairs of one person, the share within clusters
/// @param persons how many there are
public record Expected(double precision, double recall, Persons persons) {

    /// How many persons there are behind the records.
    ///
    /// @param counted how many clusters there are
    /// @param estimate the same, less the clusters that are probably of one person, and more those
    ///     that are probably of two
    /// @param low the lower end of an interval of 95 in 100
    /// @param high its upper end
    public record Persons(int counted, double estimate, double low, double high) {}
}
