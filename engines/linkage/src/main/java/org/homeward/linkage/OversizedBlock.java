package org.homeward.linkage;

/// A block that was too large to be compared whole.
///
/// @param rule its number in the plan, from 0
/// @param records how many it has
/// @param leftOut how many of its pairs were not compared because nothing parted it; 0 where it was
///     parted, and those were compared that agree in a further column
public record OversizedBlock(int rule, int records, long leftOut) {}
