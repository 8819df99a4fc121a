package org.homeward.people.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.homeward.access.Pseudonyms;
import org.homeward.base.AgencyId;
import org.homeward.base.PartialDate;
import org.homeward.people.Identity;
import org.homeward.people.Side;
import org.jspecify.annotations.Nullable;

/// Works out the keyed fingerprints under which records are found again and matched.
public final class Fingerprints {
    private static final String UNKNOWN_SEX = "U";
    private static final char END = '\u001F';

    private final Pseudonyms pseudonyms;

    public Fingerprints(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /// Of an agency's own number of a record, 32 bytes.
    public byte[] ofRecordNumber(Side side, AgencyId agency, String recordNumber) {
        return hash("people/record-number", code(side), agency.value(), recordNumber);
    }

    /// Of all that a record says, to see whether it changed, 32 bytes. Bound to the record, so that
    /// equal persons do not show.
    public byte[] ofContent(UUID record, Identity identity) {
        return hash(
                "people/content",
                record.toString(),
                identity.name(),
                identity.otherName().orElse(""),
                identity.sex(),
                identity.birthDate().map(PartialDate::toString).orElse(""),
                identity.identityNumber().orElse(""),
                identity.phone().orElse(""),
                identity.homeAddress().orElse(""));
    }

    public MatchKeys of(Side side, Identity identity) {
        String number = identity.identityNumber().map(NameForms::identityNumber).orElse("");
        String name = NameForms.orderFree(identity.name());
        String phone = identity.phone().map(NameForms::phone).orElse("");
        var birth = name.isEmpty() ? null : fullDate(identity);
        boolean firstOfJanuary = birth != null && birth.first().getDayOfYear() == 1;
        boolean sexKnown = !identity.sex().isBlank() && !identity.sex().equals(UNKNOWN_SEX);
        return new MatchKeys(
                number.isEmpty() ? null : key("people/identity-number", code(side), number),
                number.length(),
                birth == null || firstOfJanuary
                        ? null
                        : key("people/name-birth", code(side), name, birth.toString()),
                birth == null || !sexKnown
                        ? null
                        : key(
                                "people/name-birth-sex",
                                code(side),
                                name,
                                birth.toString(),
                                identity.sex()),
                phone.isEmpty() ? null : key("people/phone", code(side), phone),
                name.isEmpty() || phone.isEmpty()
                        ? null
                        : key("people/name-phone", code(side), name, phone));
    }

    /// Of a number as typed in a search, taken as an identity number and as a phone; empty when it
    /// says nothing.
    public List<UUID> ofTypedNumber(Side side, String typed) {
        String number = NameForms.identityNumber(typed);
        String phone = NameForms.phone(typed);
        var keys = new ArrayList<UUID>(2);
        if (!number.isEmpty()) {
            keys.add(key("people/identity-number", code(side), number));
        }
        if (!phone.isEmpty()) {
            keys.add(key("people/phone", code(side), phone));
        }
        return keys;
    }

    private static @Nullable PartialDate fullDate(Identity identity) {
        var birth = identity.birthDate().orElse(null);
        return birth != null && birth.precision() == PartialDate.Precision.DAY ? birth : null;
    }

    private static String code(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    private UUID key(String scope, String... parts) {
        var bytes = ByteBuffer.wrap(hash(scope, parts));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private byte[] hash(String scope, String... parts) {
        var text = new StringBuilder(96);
        for (String part : parts) {
            text.append(part.length()).append(':').append(part).append(END);
        }
        return pseudonyms.hash(scope, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
