package org.homeward.access.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address of this site that came from outside and is safe to redirect to.
record LocalAddress(String value) {
    private static final Pattern FORM = Pattern.compile("/(?!/)[A-Za-z0-9/_.~?=&%+:,;@-]{0,2000}");

    static Optional<LocalAddress> read(@Nullable String typed) {
        return typed != null && FORM.matcher(typed).matches()
                ? Optional.of(new LocalAddress(typed))
                : Optional.empty();
    }
}
