package org.homeward.access.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// The name by which a user signs in. Never logged.
public record Login(String value) {
    private static final String FORM = "[\\p{Ll}\\p{N}][\\p{Ll}\\p{N}._@-]{2,59}";

    public Login {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("not a login");
        }
    }

    /// As typed: case and width of letters do not matter.
    public static Optional<Login> read(String typed) {
        var value =
                Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return value.matches(FORM) ? Optional.of(new Login(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Login[withheld]";
    }
}
