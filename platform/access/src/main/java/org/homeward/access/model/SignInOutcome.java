package org.homeward.access.model;

/// How an attempt to sign in with a known login ended.
public enum SignInOutcome {
    SIGNED_IN,
    WRONG_PASSWORD,
    DISABLED
}
