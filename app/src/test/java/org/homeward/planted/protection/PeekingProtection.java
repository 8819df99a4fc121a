package org.homeward.planted.protection;

import org.homeward.planted.justice.JusticeFile;

/// Breaks the wall.
record PeekingProtection(JusticeFile file) {}
