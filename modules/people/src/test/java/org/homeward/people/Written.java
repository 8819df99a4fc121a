package org.homeward.people;

import java.util.Optional;
import org.homeward.base.AgencyId;
import org.homeward.base.PartialDate;

/// A person as a test lets an agency write of them.
public record Written(AgencyId agency, String recordNumber, Identity identity) {
    public static Written by(String agency, String recordNumber, String name) {
        return new Written(
                new AgencyId(agency),
                recordNumber,
                new Identity(
                        name,
                        Optional.empty(),
                        "F",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    public Written otherName(String otherName) {
        return with(
                new Identity(
                        identity.name(),
                        Optional.of(otherName),
                        identity.sex(),
                        identity.birthDate(),
                        identity.identityNumber(),
                        identity.phone(),
                        identity.homeAddress()));
    }

    public Written sex(String sex) {
        return with(
                new Identity(
                        identity.name(),
                        identity.otherName(),
                        sex,
                        identity.birthDate(),
                        identity.identityNumber(),
                        identity.phone(),
                        identity.homeAddress()));
    }

    public Written born(String date) {
        return with(
                new Identity(
                        identity.name(),
                        identity.otherName(),
                        identity.sex(),
                        PartialDate.parse(date),
                        identity.identityNumber(),
                        identity.phone(),
                        identity.homeAddress()));
    }

    public Written number(String number) {
        return with(
                new Identity(
                        identity.name(),
                        identity.otherName(),
                        identity.sex(),
                        identity.birthDate(),
                        Optional.of(number),
                        identity.phone(),
                        identity.homeAddress()));
    }

    public Written phone(String phone) {
        return with(
                new Identity(
                        identity.name(),
                        identity.otherName(),
                        identity.sex(),
                        identity.birthDate(),
                        identity.identityNumber(),
                        Optional.of(phone),
                        identity.homeAddress()));
    }

    public Written address(String address) {
        return with(
                new Identity(
                        identity.name(),
                        identity.otherName(),
                        identity.sex(),
                        identity.birthDate(),
                        identity.identityNumber(),
                        identity.phone(),
                        Optional.of(address)));
    }

    public ReceivedPerson received() {
        return new ReceivedPerson(agency, recordNumber, identity);
    }

    private Written with(Identity other) {
        return new Written(agency, recordNumber, other);
    }
}
