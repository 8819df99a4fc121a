package org.homeward.base;

/// The code of an agency as the country pack lists it, for example of the body that sent a file.
public record AgencyId(String value) {
    public AgencyId {
        if (!value.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]{0,39}")) {
            throw new IllegalArgumentException("not an agency code");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
