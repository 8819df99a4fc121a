package org.homeward.planted.base;

import org.homeward.planted.justice.JusticeFile;

/// A base that leans on a module.
record DependentBase(JusticeFile file) {}
