package org.homeward.chronicle;

/// One part of a series with the answer for it.
public record Part(Days days, Answer answer) {}
