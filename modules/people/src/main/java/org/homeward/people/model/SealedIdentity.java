package org.homeward.people.model;

import org.jspecify.annotations.Nullable;

/// An identity as stored: each field sealed by itself, absent ones null.
public record SealedIdentity(
        byte[] name,
        byte @Nullable [] otherName,
        byte[] sex,
        byte @Nullable [] birthDate,
        byte @Nullable [] identityNumber,
        byte @Nullable [] phone,
        byte @Nullable [] homeAddress) {}
