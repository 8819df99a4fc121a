package org.homeward.testkit.population;

import java.util.Locale;
import java.util.Map;
import org.homeward.base.TextForms;
import org.homeward.testkit.population.ClerkHabits.NameHabit;

/// Writes names as clerks do: without diacritics, in capitals, in another order, misheard,
/// mistyped.
final class NameClerk {
    private final ClerkHabits habits;
    private final String pattern;
    private final Chance chance;

    NameClerk(ClerkHabits habits, String pattern, Chance chance) {
        this.habits = habits;
        this.pattern = pattern;
        this.chance = chance;
    }

    String exact(TruePerson.Name name) {
        return name.in(pattern);
    }

    String write(TruePerson.Name name) {
        if (chance.is(habits.exactName())) {
            return exact(name);
        }
        return switch (chance.pick(habits.names())) {
            case NameHabit.Fold() -> unaccented(exact(name));
            case NameHabit.Capitals() -> exact(name).toUpperCase(Locale.ROOT);
            case NameHabit.Pattern(var other) -> name.in(other);
            case NameHabit.Replace(var pairs) -> replaced(exact(name), pairs);
            case NameHabit.Slip() -> slip(exact(name));
        };
    }

    /// The name with one slip of the keyboard.
    String slip(String name) {
        int at = chance.between(1, name.length() - 2);
        String head = name.substring(0, at);
        if (!Character.isLowerCase(name.charAt(at))
                || !Character.isLowerCase(name.charAt(at + 1))) {
            return name;
        }
        return switch (chance.between(0, 2)) {
            case 0 -> head + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
            case 1 -> head + name.charAt(at) + name.substring(at);
            default -> head + name.substring(at + 1);
        };
    }

    private static String unaccented(String name) {
        var folded = TextForms.fold(name);
        var written = new StringBuilder(folded);
        for (int at = 0; at < folded.length(); at++) {
            if (at == 0 || folded.charAt(at - 1) == ' ') {
                written.setCharAt(at, Character.toUpperCase(folded.charAt(at)));
            }
        }
        return written.toString();
    }

    private static String replaced(String name, Map<String, String> pairs) {
        String written = name;
        for (var pair : pairs.entrySet()) {
            written = written.replace(pair.getKey(), pair.getValue());
        }
        return written;
    }
}
