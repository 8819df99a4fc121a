package org.homeward.planted.figures;

import org.homeward.planted.justice.JusticeFile;
import org.homeward.planted.people.store.SqlRegister;
import org.jspecify.annotations.Nullable;

/// Reaches a person, another module's inside, and closes a cycle with justice.
public record PeekingFigure(SqlRegister persons, @Nullable JusticeFile file) {}
