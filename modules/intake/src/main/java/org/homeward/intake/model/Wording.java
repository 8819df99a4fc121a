package org.homeward.intake.model;

import org.homeward.base.Language;
import org.homeward.base.Problem;

/// The words of one language, as far as files that go out need them.
public interface Wording {
    Language language();

    String text(Problem problem);

    default String text(String key, String... arguments) {
        return text(Problem.of(key, arguments));
    }
}
