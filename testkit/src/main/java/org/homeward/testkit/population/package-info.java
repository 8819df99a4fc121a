/// A synthetic country with known truth, and the history of the agency files that tell of it.
///
/// Scope: invented persons, cases and suspects of a country pack, made from a seed and a
/// calibration; the files that agencies would have sent, as their clerks would have written them;
/// the decisions of reviewers; the published figures; and the truth behind all of it. Not here:
/// reading or counting files. Nobody in it exists: every name is a random combination.
@NullMarked
package org.homeward.testkit.population;

import org.jspecify.annotations.NullMarked;
