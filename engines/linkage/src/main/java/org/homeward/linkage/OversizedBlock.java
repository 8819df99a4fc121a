package org.homeward.linkage;

/// A block that was too large to be compared whole.
///
/// @param rule its number in the plan, from 0
/// @param records how many it has
/// @param leftOut how many of its pairs are compared under no refinement of it
public record OversizedBlock(int rule, int records, long leftOut) {}
