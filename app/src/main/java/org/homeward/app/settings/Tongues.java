package org.homeward.app.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.homeward.base.Language;
import org.homeward.base.Problem;
import org.homeward.packs.InstalledWords;
import org.homeward.packs.Words;
import org.jspecify.annotations.Nullable;

/// In which languages somebody at the command line is spoken to.
///
/// What was asked for with `--language` comes first, then the language of the environment
/// (`LC_ALL`, `LC_MESSAGES`, `LANG`) where a pack speaks it. Where neither says anything, a refusal
/// is printed in every language that has its sentence: who cannot read why nothing starts has no
/// page on which to choose another language, and a second line costs the others nothing.
public final class Tongues {
    private static final String OPTION = "--language";
    private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    private final InstalledWords installed;
    private final Optional<Words> chosen;

    private Tongues(InstalledWords installed, Optional<Words> chosen) {
        this.installed = installed;
        this.chosen = chosen;
    }

    /// @param asked a language tag such as `en`; empty when nobody said
    public static Tongues of(
            InstalledWords installed,
            Optional<String> asked,
            UnaryOperator<@Nullable String> environment) {
        return new Tongues(
                installed,
                asked.or(() -> ofEnvironment(environment))
                        .flatMap(Tongues::language)
                        .flatMap(installed::in));
    }

    /// What stands behind `--language` in a line as it was typed, whatever else is wrong with it.
    public static Optional<String> asked(String... arguments) {
        for (int at = 0; at < arguments.length; at++) {
            if (arguments[at].startsWith(OPTION + "=")) {
                return Optional.of(arguments[at].substring(OPTION.length() + 1));
            }
            if (arguments[at].equals(OPTION) && at + 1 < arguments.length) {
                return Optional.of(arguments[at + 1]);
            }
        }
        return Optional.empty();
    }

    /// The language that the environment asks for, as a tag; empty for none, as in `C.UTF-8`.
    public static Optional<String> ofEnvironment(UnaryOperator<@Nullable String> environment) {
        return VARIABLES.stream()
                .map(environment)
                .flatMap(Stream::ofNullable)
                .filter(value -> !value.isBlank())
                .findFirst()
                .flatMap(Tongues::language)
                .map(Language::tag);
    }

    /// The language at the head of `vi_VN.UTF-8` or `vi-VN`.
    private static Optional<Language> language(String locale) {
        var head = locale.strip().split("[^A-Za-z]", 2)[0];
        return head.matches("[a-z]{2,3}") ? Optional.of(new Language(head)) : Optional.empty();
    }

    /// The languages in which a problem is told; never none.
    public List<Words> telling(Problem problem) {
        return chosen.map(List::of).orElseGet(() -> installed.saying(problem));
    }

    /// The one language of what is no refusal.
    public Words one() {
        return chosen.or(() -> installed.in(Words.BASE)).orElseThrow();
    }
}
