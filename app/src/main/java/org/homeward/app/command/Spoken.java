package org.homeward.app.command;

import java.util.Optional;
import picocli.CommandLine.Option;

/// The language in which a command speaks. Read from the line before anything else is, so that a
/// refusal of the line itself heeds it too; here so that it is known and explained.
public final class Spoken {
    @Option(
            names = "--language",
            description =
                    "The language of what is printed, such as en (default: that of the environment).")
    private Optional<String> language = Optional.empty();

    Optional<String> language() {
        return language;
    }
}
