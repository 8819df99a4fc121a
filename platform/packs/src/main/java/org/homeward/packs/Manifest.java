package org.homeward.packs;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.util.ArrayList;
import java.util.List;
import org.homeward.base.Language;

/// What `pack.yaml` says of a pack.
record Manifest(
        String id,
        String parent,
        String release,
        Labels names,
        List<Language> languages,
        List<Language> fileLanguages,
        ZoneId zone,
        Chronology chronology,
        String collation,
        DemoSpan demo,
        String ageScheme,
        List<String> nameOrder,
        String quickExit) {
    private static final String FILE = "pack.yaml";

    static Manifest read(PackFolder folder) {
        var found = YamlMap.read(folder, FILE);
        if (found.isEmpty()) {
            folder.findings().add(folder.named(FILE), 0, "", "is missing");
            return none(folder.id());
        }
        var yaml =
                found.get()
                        .knowing(
                                "id",
                                "extends",
                                "version",
                                "names",
                                "languages",
                                "file_languages",
                                "time_zone",
                                "chronology",
                                "collation",
                                "demo",
                                "age_scheme",
                                "name_order",
                                "quick_exit",
                                "map");
        if (!yaml.text("id").equals(folder.id())) {
            yaml.problem("id", "differs from the name of the folder, " + folder.id());
        }
        var languages = languages(yaml, "languages");
        boolean country = yaml.has("extends");
        return new Manifest(
                folder.id(),
                yaml.optional("extends"),
                yaml.text("version"),
                yaml.labels("names", languages),
                languages,
                country ? languages(yaml, "file_languages") : languages,
                country ? zone(yaml) : ZoneId.of("UTC"),
                country ? chronology(yaml) : IsoChronology.INSTANCE,
                yaml.optional("collation"),
                country ? DemoSpan.read(yaml.map("demo")) : DemoSpan.NONE,
                country ? yaml.text("age_scheme") : "",
                country ? yaml.list("name_order") : List.of(),
                quickExit(yaml));
    }

    private static Manifest none(String id) {
        return new Manifest(
                id,
                "",
                "",
                Labels.NONE,
                List.of(Words.BASE),
                List.of(),
                ZoneId.of("UTC"),
                IsoChronology.INSTANCE,
                "",
                DemoSpan.NONE,
                "",
                List.of(),
                "");
    }

    /// Empty where the pack names none; anything but a public page over TLS is a slip.
    private static String quickExit(YamlMap yaml) {
        var address = yaml.optional("quick_exit");
        if (!address.isEmpty() && !address.matches("https://[a-z0-9.-]+/[a-zA-Z0-9/._-]*")) {
            yaml.problem(
                    "quick_exit", "is no plain https address with a path, such as https://x.y/");
            return "";
        }
        return address;
    }

    private static List<Language> languages(YamlMap yaml, String key) {
        var languages = new ArrayList<Language>();
        for (String tag : yaml.list(key)) {
            try {
                languages.add(new Language(tag));
            } catch (IllegalArgumentException unfit) {
                yaml.problem(key, String.valueOf(unfit.getMessage()));
            }
        }
        if (languages.isEmpty()) {
            yaml.problem(key, "names no language");
            return List.of(Words.BASE);
        }
        return List.copyOf(languages);
    }

    private static ZoneId zone(YamlMap yaml) {
        try {
            return ZoneId.of(yaml.text("time_zone"));
        } catch (DateTimeException _) {
            yaml.problem("time_zone", "is no time zone");
            return ZoneId.of("UTC");
        }
    }

    private static Chronology chronology(YamlMap yaml) {
        try {
            return Chronology.of(yaml.text("chronology"));
        } catch (DateTimeException _) {
            var known =
                    Chronology.getAvailableChronologies().stream().map(Chronology::getId).toList();
            yaml.problem(
                    "chronology",
                    "is no calendar" + Nearest.suggestion(yaml.optional("chronology"), known));
            return IsoChronology.INSTANCE;
        }
    }
}
