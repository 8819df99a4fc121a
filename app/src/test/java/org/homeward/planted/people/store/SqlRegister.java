package org.homeward.planted.people.store;

/// A store that another module must not see.
public record SqlRegister(String name) {}
