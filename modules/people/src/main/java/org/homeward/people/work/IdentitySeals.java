package org.homeward.people.work;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.DataClass;
import org.homeward.access.Reading;
import org.homeward.access.SealedField;
import org.homeward.access.Sealing;
import org.homeward.base.PartialDate;
import org.homeward.people.Identity;
import org.homeward.people.model.NamedRecords.Named;
import org.homeward.people.model.SealedIdentity;
import org.jspecify.annotations.Nullable;

/// Seals and opens identities field by field: all of class I but the home address, which is of
/// class L and needs its own grant.
final class IdentitySeals {
    private static final String TABLE = "people.revision";
    private static final int VERSION = 1;

    private final Sealing sealing;

    IdentitySeals(Sealing sealing) {
        this.sealing = sealing;
    }

    SealedIdentity seal(UUID record, Identity identity) {
        return new SealedIdentity(
                sealed(field(record, "name"), identity.name()),
                identity.otherName()
                        .map(text -> sealed(field(record, "other_name"), text))
                        .orElse(null),
                sealed(field(record, "sex"), identity.sex()),
                identity.birthDate()
                        .map(date -> sealed(field(record, "birth_date"), date.toString()))
                        .orElse(null),
                identity.identityNumber()
                        .map(text -> sealed(field(record, "identity_number"), text))
                        .orElse(null),
                identity.phone().map(text -> sealed(field(record, "phone"), text)).orElse(null),
                identity.homeAddress().map(text -> sealed(address(record), text)).orElse(null));
    }

    /// All of class I; the home address stays sealed.
    Identity open(Reading look, UUID record, SealedIdentity sealed) {
        return new Identity(
                text(look, field(record, "name"), sealed.name()).orElse(""),
                text(look, field(record, "other_name"), sealed.otherName()),
                text(look, field(record, "sex"), sealed.sex()).orElse(""),
                text(look, field(record, "birth_date"), sealed.birthDate())
                        .flatMap(PartialDate::parse),
                text(look, field(record, "identity_number"), sealed.identityNumber()),
                text(look, field(record, "phone"), sealed.phone()),
                Optional.empty());
    }

    Optional<String> openAddress(Reading look, UUID record, SealedIdentity sealed) {
        return text(look, address(record), sealed.homeAddress());
    }

    String openName(Reading look, Named named) {
        return text(look, field(named.record(), "name"), named.name()).orElse("");
    }

    Optional<String> openOtherName(Reading look, Named named) {
        return text(look, field(named.record(), "other_name"), named.otherName());
    }

    Optional<PartialDate> openBirthDate(Reading look, Named named) {
        return text(look, field(named.record(), "birth_date"), named.birthDate())
                .flatMap(PartialDate::parse);
    }

    private byte[] sealed(SealedField field, String text) {
        return sealing.seal(field, text.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> text(Reading look, SealedField field, byte @Nullable [] sealed) {
        return sealed == null
                ? Optional.empty()
                : Optional.of(
                        new String(sealing.open(look, field, sealed), StandardCharsets.UTF_8));
    }

    private static SealedField field(UUID record, String column) {
        return new SealedField(TABLE, column, record, DataClass.I, VERSION);
    }

    private static SealedField address(UUID record) {
        return new SealedField(TABLE, "home_address", record, DataClass.L, VERSION);
    }
}
