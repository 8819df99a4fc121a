package org.homeward.planted.chronicle;

import org.homeward.planted.justice.JusticeFile;

/// An engine that knows the domain.
record DependentEngine(JusticeFile file) {}
