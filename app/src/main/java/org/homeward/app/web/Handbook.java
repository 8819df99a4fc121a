package org.homeward.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.homeward.base.Language;

/// The handbook as it lies in `docs/handbook`: a page for each role, one for visitors and one for
/// those who run the machine.
final class Handbook {
    /// All pages, in the order of the list beside the text.
    static final List<String> PAGES =
            List.of(
                    "visitor",
                    "importing-officer",
                    "statistician",
                    "linkage-reviewer",
                    "case-worker",
                    "case-supervisor",
                    "investigation-supervisor",
                    "statement-curator",
                    "spokesperson",
                    "privacy-officer",
                    "user-administrator",
                    "agency-administrator",
                    "system-administrator",
                    "roles-to-come",
                    "operator");

    /// Roles whose own work has no page in the product yet: they share `roles-to-come`.
    static final Set<String> ROLES_TO_COME =
            Set.of(
                    "hotline-operator",
                    "first-responder",
                    "identification-panel",
                    "shelter-manager",
                    "health-professional",
                    "victims-lawyer",
                    "investigator",
                    "prosecutor",
                    "court",
                    "international-cooperation",
                    "programme-manager");

    private static final Pattern HEADING = Pattern.compile("^# (.+)$", Pattern.MULTILINE);

    private Handbook() {}

    /// A page of the handbook in one language.
    ///
    /// @param body Markdown, without the heading
    record Page(String heading, String body) {}

    /// The page in the language, else in English.
    static Page page(String name, Language language) {
        var text =
                read("/handbook/" + language.tag() + "/" + name + ".md")
                        .or(() -> read("/handbook/en/" + name + ".md"))
                        .orElseThrow(() -> new IllegalStateException("no handbook page " + name));
        var heading = HEADING.matcher(text);
        if (!heading.find()) {
            throw new IllegalStateException("the handbook page " + name + " has no heading");
        }
        return new Page(heading.group(1), text.substring(heading.end()));
    }

    private static Optional<String> read(String resource) {
        try (var in = Handbook.class.getResourceAsStream(resource)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
