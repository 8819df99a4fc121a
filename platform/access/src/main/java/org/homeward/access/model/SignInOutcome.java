package org.homeward.access.model;

/// How an attempt to sign in with a known login ended.
public enum SignInOutcome {
    SIGNED_IN,
    /// Somebody who was signed in proved again who they are.
    PROVED_AGAIN,
    /// The password was right; something that only the user has is asked for.
    BEGUN,
    WRONG_PASSWORD,
    WRONG_CODE,
    DISABLED
}
