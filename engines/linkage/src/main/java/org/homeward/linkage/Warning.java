package org.homeward.linkage;

/// What somebody should look at before trusting a linkage. None of these ends it.
public sealed interface Warning {
    /// No record has a value of the column, so it says nothing.
    record EmptyColumn(String column) implements Warning {}

    /// All records that have a value have the same one, so it says nothing.
    record ConstantColumn(String column) implements Warning {}

    /// No rule found any pair.
    record NoPairs() implements Warning {}

    /// Blocks of a rule were so large, and parted so badly by other columns, that pairs in them
    /// were never compared.
    ///
    /// @param rule its number in the plan, from 0
    /// @param blocks how many
    /// @param leftOut how many pairs
    record PairsLeftOut(int rule, int blocks, long leftOut) implements Warning {}

    /// Agreeing in the column speaks against one person, or differing for it: the column is filled
    /// otherwise than its comparison supposes, or too few persons were recorded twice to learn.
    record ContraryColumn(String column) implements Warning {}

    /// Hardly any pair seems to be of one person.
    ///
    /// @param pairs how many are expected to be
    record HardlyAnyMatches(double pairs) implements Warning {}

    /// A cluster has very many records.
    ///
    /// @param head its first record
    record LargeCluster(int head, int records) implements Warning {}
}
