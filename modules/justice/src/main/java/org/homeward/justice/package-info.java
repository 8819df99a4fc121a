/// Criminal cases from uncovering to trial, and the suspects in them.
///
/// Scope: what agencies of the justice side recorded of cases and suspects and when; which records
/// of several agencies are one case, with undo. Not here: who a suspect is (people), victims
/// (protection, which this module never sees), any count (figures).
@NullMarked
package org.homeward.justice;

import org.jspecify.annotations.NullMarked;
