package org.homeward.linkage.command.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.homeward.linkage.BlockingRule;
import org.homeward.linkage.Comparison;
import org.homeward.linkage.Form;
import org.homeward.linkage.command.profile.Profile;
import org.homeward.linkage.command.profile.Profile.Roles;
import org.homeward.linkage.command.profile.Profile.Unless;
import org.homeward.linkage.command.profile.Role;
import org.homeward.linkage.command.say.Refused;

/// Reads the profiles that the command brings along, `profiles/NAME.yaml`: a model that
/// names roles, and the headings of each.
public final class ProfileFormat {
    private static final String ROLES = "roles";
    private static final String PASS_OVER = "pass over";
    private static final String MAKE = "make";
    private static final String COMPARE = "compare";
    private static final String BLOCK_ON = "block on";
    private static final String ON = "on";

    private ProfileFormat() {}

    /// The names of the profiles there are.
    public static List<String> known() {
        return List.of(resource("known").strip().split("\\s+"));
    }

    /// @throws Refused when there is none of that name
    public static Profile named(String name) {
        if (!known().contains(name)) {
            throw new Refused("profile.unknown", name, known());
        }
        var file = name + ".yaml";
        return read(name, new Place(file, "", Parsed.of(file, resource(file))));
    }

    private static String resource(String file) {
        try (var in = ProfileFormat.class.getResourceAsStream("/profiles/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no profile: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Profile read(String name, Place place) {
        place.knowing(ROLES, PASS_OVER, MAKE, COMPARE, BLOCK_ON);
        var roles = place.at(ROLES).each(ProfileFormat::role);
        var passedOver =
                place.find(PASS_OVER).map(found -> found.each(Place::text)).orElse(List.of());
        var comparisons = place.at(COMPARE).each(ProfileFormat::comparison);
        var forms = new HashMap<String, Form>();
        comparisons.forEach(one -> forms.putIfAbsent(one.what().column(), one.what().form()));
        var parts = new PartFormat(forms);
        return new Profile(
                name,
                new Roles(roles, passedOver),
                place.find(MAKE).map(found -> found.each(MadeFormat::read)).orElse(List.of()),
                comparisons,
                place.at(BLOCK_ON).each(rule -> rule(rule, parts)));
    }

    private static Role role(Place place) {
        place.knowing("role", "headings", "values", "needs");
        return new Role(
                place.at("role").text(),
                place.at("headings").each(Place::text),
                place.find("values").map(ProfileFormat::pattern),
                place.find("needs").map(Place::text));
    }

    private static Pattern pattern(Place place) {
        try {
            return Pattern.compile(place.text());
        } catch (PatternSyntaxException e) {
            throw place.refuse("not_text");
        }
    }

    private static Unless<Comparison> comparison(Place place) {
        return new Unless<>(ComparisonFormat.comparison(place), unless(place));
    }

    private static List<String> unless(Place place) {
        return place.find(ComparisonFormat.UNLESS)
                .map(found -> found.itemsOrOne().stream().map(Place::text).toList())
                .orElse(List.of());
    }

    private static Unless<BlockingRule> rule(Place place, PartFormat parts) {
        var on = place.isEntries() ? place.find(ON) : Optional.<Place>empty();
        return new Unless<>(
                new BlockingRule(on.orElse(place).itemsOrOne().stream().map(parts::read).toList()),
                on.isPresent() ? unless(place) : List.of());
    }
}
