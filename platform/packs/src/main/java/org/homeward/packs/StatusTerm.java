package org.homeward.packs;

/// A word of the procedure law for the standing of a case or person.
///
/// @param domain case, person or victim; a code is unique within it
public record StatusTerm(String domain, String code, Labels terms, String basis) {}
