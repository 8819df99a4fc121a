package org.homeward.planted.justice;

/// What protection must not see; and, by looking back at figures' room, one half of a cycle.
public record JusticeFile(org.homeward.planted.figures.PeekingFigure figure) {}
