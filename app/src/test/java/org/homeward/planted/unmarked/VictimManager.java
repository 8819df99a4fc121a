package org.homeward.planted.unmarked;

/// In a package that is not null-marked, under a name that says nothing.
record VictimManager(String name) {}
