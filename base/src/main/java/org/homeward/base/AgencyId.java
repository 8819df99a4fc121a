package org.homeward.base;

import java.util.regex.Pattern;

/// The code of an agency as the country pack lists it, for example of the body that sent a file.
public record AgencyId(String value) {
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]{0,39}");

    public AgencyId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an agency code");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
