package org.homeward.access.model;

import java.io.Serializable;

/// The revisions of an account that a session was opened under; a newer one of any ends it.
///
/// @param account roles, agency and state
/// @param password 0 where there is none
/// @param proofs counts changes of whatever else proves who somebody is
public record Standing(int account, int password, int proofs) implements Serializable {}
