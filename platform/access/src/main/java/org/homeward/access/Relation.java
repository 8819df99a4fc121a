package org.homeward.access;

/// How a user must stand to a record for a permission of the matrix file to hold.
public enum Relation {
    /// The record is assigned to the user, or the person lives in the user's house.
    ASSIGNED,
    /// The user's agency owns the record.
    OWN_UNIT,
    /// By an accepted request or referral, for a time.
    REQUEST,
    /// It is about the user.
    SELF,
    /// Every record of the instance.
    NATIONAL
}
