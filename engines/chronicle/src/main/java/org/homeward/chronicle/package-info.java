/// Coded facts with two times: when something happened, and from which position on it was known.
///
/// Scope: append facts and their revisions, count them as known at a position, cut the number by
/// dimensions, list the records behind it, and explain the difference between two positions. The
/// start is [Chronicle]; what is counted is a [Measure], what is asked is a [Question].
///
/// Not here: persons, names, free text, code lists and their meaning, definitions of figures,
/// disclosure control, and any clock. A position is a number that the caller gives.
@NullMarked
package org.homeward.chronicle;

import org.jspecify.annotations.NullMarked;
