/// Figures: definitions applied to a period as known at a position, and the list behind each
/// number.
///
/// Scope: evaluates, breaks down, traces, compares and publishes the figures that the country pack
/// declares, and shows them. Knows facts alone: not here, and not reachable from here, is any
/// module that holds people.
@NullMarked
package org.homeward.figures;

import org.jspecify.annotations.NullMarked;
