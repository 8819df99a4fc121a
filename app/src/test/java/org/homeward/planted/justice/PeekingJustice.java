package org.homeward.planted.justice;

import org.homeward.planted.protection.VictimFile;

/// Looks over the wall from the side of justice.
record PeekingJustice(VictimFile file) {}
