package org.homeward.access;

/// What must be true besides the role for a permission to hold.
///
/// The code that asks for the grant names the conditions that it has made true; a permission with a
/// condition that was not named gives nothing.
public enum Condition {
    /// A second person has approved.
    TWO_PERSONS,
    /// The user signed in again just now and gave a reason.
    STEPPED_UP,
    /// The person consented to this recipient and purpose.
    WITH_CONSENT,
    /// The user is named on the covert file.
    NAMED,
    /// The file was not yet handed over.
    UNTIL_HAND_OVER,
    FIRST_72_HOURS,
    /// Needed at once to keep somebody safe; sealed on saving.
    URGENT,
    /// No more than the form asks of this role.
    MINIMAL,
    /// A tip or report that others examine.
    LEAD_ONLY,
    /// A written summary, not the file.
    SUMMARY_ONLY,
    /// The part of the health record that bears on the decision.
    RELEVANT,
    /// Who works on the file, not its content.
    ASSIGNMENT_ONLY,
    /// Counts of the unit's acts, not the acts.
    DIGEST_ONLY,
    /// What the procedure law opens to the victim as a party.
    PARTYS_PART,
    SUSPECTS_ONLY,
    PARTIES_ONLY,
    FORENSIC_ONLY,
    /// The statement that the victim's side released.
    RELEASED_STATEMENT,
    IN_CAMERA,
    RETURN_PLAN,
    /// Only the fields that are set side by side to decide whether two records are one person.
    COMPARED_FIELDS,
    AGGREGATES_ONLY,
    /// The very file that this user sent, before it is published.
    OWN_UPLOAD,
    /// The first account of an agency that joins.
    ONBOARDING_ONLY,
    /// Accounts of users, not the journal or keys.
    USERS_ONLY,
    /// Keys of the instance, none of which anybody sees.
    KEYS_ONLY
}
