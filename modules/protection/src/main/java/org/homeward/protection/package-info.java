/// Files of possible and identified victims: received, verified, identified, rescued, supported.
///
/// Scope: what agencies of the protection side recorded of a person and when, each event by
/// itself. Not here: who the person is (people), suspects and cases (justice, which this module
/// never sees), any count (figures).
@NullMarked
package org.homeward.protection;

import org.jspecify.annotations.NullMarked;
