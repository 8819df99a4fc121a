package org.homeward.bench.linkage;

/// Records whose persons are known, and how they are linked.
///
/// @param file its name in the folder of sets
/// @param id the column of a record's id
/// @param person the column that says whose record it is; linkage does not see it
/// @param model the file of what is compared, in `bench/linkage`
/// @param goal of the harmonic mean of precision and recall of pairs
record TruthSet(String name, String file, String id, String person, String model, double goal) {}
