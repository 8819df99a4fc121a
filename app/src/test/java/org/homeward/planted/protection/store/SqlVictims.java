package org.homeward.planted.protection.store;

/// A store that a use case must not see.
public record SqlVictims(String name) {}
