package org.homeward.access.web;

/// How somebody was known at signing in.
enum Proof {
    /// Something that can be told to somebody else.
    PASSWORD,
    /// The password, and a code of something that only the user has.
    PASSWORD_AND_CODE,
    /// The word of an identity provider.
    PROVIDER,
    /// Something that only the user has, opened by the user alone.
    POSSESSION;

    boolean isTwofold() {
        return this == PASSWORD_AND_CODE || this == POSSESSION;
    }

    boolean isByPassword() {
        return this == PASSWORD || this == PASSWORD_AND_CODE;
    }
}
