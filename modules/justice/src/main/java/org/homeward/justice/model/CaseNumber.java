package org.homeward.justice.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.base.TextForms;

/// The number of a decision, file or record in the form in which two agencies' writings are
/// compared.
///
/// Case, marks, separators, leading zeros and words before the number do not tell two apart.
public final class CaseNumber {
    private static final Pattern PART = Pattern.compile("\\p{L}+|\\p{N}+");

    /// Gives nothing back, or many words would take a frame of the stack each.
    private static final Pattern WORDS_BEFORE =
            Pattern.compile("^(?:\\p{L}++[.:]?+\\s++)++(?=\\p{N})");

    private static final int SHORTEST = 4;

    private CaseNumber() {}

    /// The number for comparison; empty when it holds no digit but zero or is too short to mean
    /// one case only.
    public static Optional<String> key(String written) {
        var key = exactKey(written);
        boolean tells =
                key.chars().anyMatch(letter -> letter > '0' && letter <= '9')
                        && key.replace("/", "").length() >= SHORTEST;
        return tells ? Optional.of(key) : Optional.empty();
    }

    /// The number for comparison within one agency, where any number tells.
    public static String exactKey(String written) {
        var key = new StringBuilder();
        Matcher part = PART.matcher(WORDS_BEFORE.matcher(TextForms.fold(written)).replaceFirst(""));
        while (part.find()) {
            String text = part.group().replaceFirst("^0+(?=\\d)", "");
            key.append(key.isEmpty() ? "" : "/").append(text);
        }
        return key.toString();
    }
}
