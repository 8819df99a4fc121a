package org.homeward.people.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.base.PartialDate;
import org.homeward.base.TextForms;
import org.homeward.people.Identity;

/// What is shown of an identity to those who may see it masked: enough to tell records apart side
/// by side, not enough to find the person.
public record Masked(
        String name,
        Optional<String> birthYear,
        Optional<String> identityNumber,
        Optional<String> phone) {

    public static Masked of(Identity identity) {
        return new Masked(
                initials(identity.name()),
                identity.birthDate().map(Masked::year),
                identity.identityNumber().map(Masked::lastTwo),
                identity.phone().map(Masked::lastTwo));
    }

    /// What a list shows: initials and year.
    public static Masked brief(String name, Optional<PartialDate> birthDate) {
        return new Masked(
                initials(name), birthDate.map(Masked::year), Optional.empty(), Optional.empty());
    }

    /// The first letter of each word: `N\u2022\u2022 T\u2022\u2022 H\u2022\u2022`.
    public static String initials(String name) {
        return Arrays.stream(TextForms.tidy(name).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + "\u2022\u2022")
                .collect(Collectors.joining(" "));
    }

    private static String year(PartialDate birth) {
        return birth.toString().substring(0, 4);
    }

    private static String lastTwo(String number) {
        String plain = number.strip();
        return "\u2022\u2022\u2022\u2022" + plain.substring(Math.max(0, plain.length() - 2));
    }

    @Override
    public String toString() {
        return "Masked[withheld]";
    }
}
