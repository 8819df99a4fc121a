/// Which records are of one person, learned without labels.
///
/// Scope: read records, compare them in levels, find the pairs worth comparing, learn what each
/// level weighs from the records themselves (Fellegi and Sunter, "A Theory for Record Linkage",
/// JASA 64, 1969), score pairs, and put records into clusters with an estimate of how many
/// persons there are. The start is [Linkage]; what is compared is a [Comparison] of [Level]s, what
/// is compared at all says a [BlockingRule], what was learned is a [LinkageModel].
///
/// Not here: persons as a programme keeps them, sealing, review, files, and any country.
@NullMarked
package org.homeward.linkage;

import org.jspecify.annotations.NullMarked;
