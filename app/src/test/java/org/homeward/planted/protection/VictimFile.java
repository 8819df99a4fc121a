package org.homeward.planted.protection;

/// What the planted breach of the wall looks at.
public record VictimFile(String number) {}
