package org.homeward.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.access.web.Pace;
import org.homeward.access.web.Paces;
import org.homeward.access.web.SecondFactorRule;
import org.homeward.access.web.SessionLimits;
import org.homeward.access.web.SessionLimits.Limit;
import org.homeward.access.web.SessionLimits.Weight;
import org.homeward.journal.InstanceKind;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads the settings of a real instance. An unknown key stops the start, with the nearest known
/// one.
public final class SettingsFile {
    static final List<String> KEYS =
            List.of(
                    "country",
                    "data",
                    "keys",
                    "packs",
                    "port",
                    "address",
                    "database_url",
                    "largest_file",
                    "lookups_at_once",
                    "lookups_per_hour",
                    "transfers_at_once",
                    "transfers_per_hour",
                    "token_library",
                    "token_slot",
                    "token_key",
                    "places_idle_minutes",
                    "places_session_hours",
                    "persons_idle_minutes",
                    "persons_session_hours",
                    "figures_idle_minutes",
                    "figures_session_hours",
                    "fresh_minutes",
                    "second_factor",
                    "provider",
                    "provider_client",
                    "provider_name");

    private SettingsFile() {}

    /// The folder of the installation.
    public static Path home() {
        return Path.of(System.getProperty("homeward.home", "."));
    }

    /// The country packs of the installation.
    public static Path packs() {
        return home().resolve("packs");
    }

    /// @param home the folder of the installation, where the packs are unless the file says
    /// otherwise
    public static Settings read(Path file, Path home) {
        var values = parse(file);
        for (var key : values.keySet()) {
            if (!KEYS.contains(key)) {
                throw unknown(file, key);
            }
        }
        return new Settings(
                InstanceKind.PRODUCTION,
                required(file, values, "country"),
                Path.of(required(file, values, "data")),
                Path.of(required(file, values, "keys")),
                text(values, "packs").map(Path::of).orElse(home.resolve("packs")),
                (int) number(file, values, "port", Settings.USUAL_PORT),
                text(values, "address"),
                text(values, "database_url"),
                number(file, values, "largest_file", Settings.USUAL_LARGEST_FILE),
                new Paces(
                        pace(file, values, "lookups", Paces.USUAL.lookups()),
                        pace(file, values, "transfers", Paces.USUAL.transfers())),
                token(file, values),
                sessions(file, values),
                secondFactor(file, values),
                text(values, "provider")
                        .map(
                                issuer ->
                                        ProviderSettings.read(
                                                file,
                                                issuer,
                                                text(values, "provider_client"),
                                                text(values, "provider_name"))));
    }

    private static Optional<Settings.TokenPlace> token(
            Path file, Map<String, @Nullable Object> values) {
        var library = text(values, "token_library").map(Path::of);
        for (var key : List.of("token_slot", "token_key")) {
            if (library.isPresent() != text(values, key).isPresent()) {
                throw new SettingsProblem("token_incomplete", file);
            }
        }
        return library.map(
                path ->
                        new Settings.TokenPlace(
                                path,
                                number(file, values, "token_slot", 0),
                                text(values, "token_key").orElseThrow()));
    }

    private static SecondFactorRule secondFactor(Path file, Map<String, @Nullable Object> values) {
        var word = text(values, "second_factor").orElse("persons");
        return Stream.of(SecondFactorRule.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new SettingsProblem("no_second_factor", file, word));
    }

    private static SessionLimits sessions(Path file, Map<String, @Nullable Object> values) {
        var limits = new EnumMap<Weight, Limit>(Weight.class);
        for (var weight : Weight.values()) {
            var of = weight.name().toLowerCase(Locale.ROOT);
            var usual = SessionLimits.USUAL.of(weight);
            int idle = positive(file, values, of + "_idle_minutes", (int) usual.idle().toMinutes());
            int hours =
                    positive(file, values, of + "_session_hours", (int) usual.longest().toHours());
            if (idle > 60L * hours) {
                throw new SettingsProblem("session_idle", file, of);
            }
            limits.put(weight, Limit.of(idle, hours));
        }
        int usual = (int) SessionLimits.USUAL.fresh().toMinutes();
        return new SessionLimits(
                limits, Duration.ofMinutes(positive(file, values, "fresh_minutes", usual)));
    }

    private static Map<String, @Nullable Object> parse(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            Object read = new Yaml(new SafeConstructor(options)).load(reader);
            if (read instanceof Map<?, ?> map) {
                var values = new java.util.LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, value) -> values.put(String.valueOf(key), value));
                return values;
            }
            throw new SettingsProblem("no_settings", file);
        } catch (IOException e) {
            throw new SettingsProblem("settings_unreadable", file);
        } catch (YAMLException e) {
            throw new SettingsProblem("settings_no_yaml", file, place(e));
        }
    }

    private static SettingsProblem unknown(Path file, String key) {
        var nearest = nearest(key);
        return distance(nearest, key) <= Math.max(2, key.length() / 3)
                ? new SettingsProblem("setting_unknown_near", file, key, nearest)
                : new SettingsProblem("setting_unknown", file, key, String.join(", ", KEYS));
    }

    /// The line where the reading ended and what the reader says of it, which it says in English.
    private static String place(YAMLException broken) {
        return broken instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                ? (marked.getProblemMark().getLine() + 1) + ": " + marked.getProblem()
                : String.valueOf(broken.getMessage());
    }

    private static String required(Path file, Map<String, @Nullable Object> values, String key) {
        return text(values, key)
                .orElseThrow(() -> new SettingsProblem("setting_missing", file, key));
    }

    private static Optional<String> text(Map<String, @Nullable Object> values, String key) {
        return Optional.ofNullable(values.get(key)).map(String::valueOf).filter(s -> !s.isBlank());
    }

    private static Pace pace(
            Path file, Map<String, @Nullable Object> values, String of, Pace usual) {
        return new Pace(
                positive(file, values, of + "_at_once", usual.atOnce()),
                positive(file, values, of + "_per_hour", usual.perHour()));
    }

    private static int positive(
            Path file, Map<String, @Nullable Object> values, String key, int usual) {
        long number = number(file, values, key, usual);
        if (number < 1 || number > 1_000_000) {
            throw new SettingsProblem("no_pace", file, key, number);
        }
        return (int) number;
    }

    private static long number(
            Path file, Map<String, @Nullable Object> values, String key, long usual) {
        var value = values.get(key);
        return switch (value) {
            case null -> usual;
            case Integer number -> number;
            case Long number -> number;
            default -> throw new SettingsProblem("setting_no_number", file, key, value);
        };
    }

    private static String nearest(String key) {
        return KEYS.stream().min(Comparator.comparingInt(k -> distance(k, key))).orElseThrow();
    }

    /// Levenshtein distance.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
