package org.homeward.intake.web;

import org.homeward.base.Language;
import org.homeward.base.Problem;
import org.homeward.intake.model.Wording;
import org.homeward.packs.Words;

/// The words of a country pack in one language.
public record PackWording(Words words) implements Wording {
    @Override
    public Language language() {
        return words.language();
    }

    @Override
    public String text(Problem problem) {
        return words.text(problem);
    }
}
