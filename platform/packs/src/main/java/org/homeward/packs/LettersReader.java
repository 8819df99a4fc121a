package org.homeward.packs;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads how agencies write letters. A country that has nothing to say of it has no such folder.
final class LettersReader {
    private static final String FILE = "letters/letters.yaml";
    private static final String TABLES = "letters/tables";
    private static final Pattern CODE_POINT = Pattern.compile("U\\+([0-9A-F]{4,6})");
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,20}");

    private final Layers layers;

    private LettersReader(Layers layers) {
        this.layers = layers;
    }

    static LetterForms read(Layers layers) {
        var reader = new LettersReader(layers);
        return YamlMap.read(layers.own(), FILE)
                .map(yaml -> reader.read(yaml.knowing("readings", "invisible", "syllables")))
                .orElse(LetterForms.NONE);
    }

    private LetterForms read(YamlMap yaml) {
        var tables = tables();
        var lookAlikes = new LinkedHashMap<String, String>();
        for (var row : layers.table("letters/look_alikes.csv", "written!", "letter!", "note")) {
            if (lookAlikes.put(text(row.text("written")), text(row.text("letter"))) != null) {
                row.problem("written", "stands twice");
            }
        }
        return new LetterForms(
                readings(yaml, tables),
                tables,
                lookAlikes,
                texts(yaml.list("invisible")),
                syllables(yaml.map("syllables")),
                keys());
    }

    private Map<String, Map<String, String>> tables() {
        var tables = new LinkedHashMap<String, Map<String, String>>();
        for (String path : layers.own().below(TABLES, ".csv")) {
            var letters = new LinkedHashMap<String, String>();
            for (var row : layers.table(path, "bytes!", "letter!")) {
                String bytes = bytes(row);
                if (!bytes.isEmpty() && letters.put(bytes, text(row.text("letter"))) != null) {
                    row.problem("bytes", "stand twice");
                }
            }
            String name = path.substring(TABLES.length() + 1, path.length() - ".csv".length());
            tables.put(name, letters);
        }
        return tables;
    }

    private static String bytes(Row row) {
        try {
            byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(row.text("bytes"));
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException _) {
            row.problem("bytes", "are no pairs of hexadecimal digits");
            return "";
        }
    }

    private List<LetterForms.Reading> readings(
            YamlMap yaml, Map<String, Map<String, String>> tables) {
        var readings = new ArrayList<LetterForms.Reading>();
        var ids = new HashSet<String>();
        for (var item : yaml.maps("readings")) {
            item.knowing("id", "names", "steps", "capitals");
            String id = item.text("id");
            if (!ID.matcher(id).matches() || !ids.add(id)) {
                item.problem("id", "stands twice, or is not of small letters, digits and dashes");
            }
            String capitals = item.optional("capitals");
            if (!capitals.isEmpty() && !capitals.equals("by_word")) {
                item.problem("capitals", "is by_word or absent");
            }
            var steps = new ArrayList<LetterForms.Step>();
            for (String step : item.list("steps")) {
                String[] parts = step.split(" ");
                if (parts.length != 2
                        || !isCharset(parts[0])
                        || !(tables.containsKey(parts[1]) || isCharset(parts[1]))) {
                    item.problem(
                            "steps",
                            "should be a code page, and a character set or one of "
                                    + tables.keySet());
                } else {
                    steps.add(new LetterForms.Step(parts[0], parts[1]));
                }
            }
            if (steps.isEmpty()) {
                item.problem("steps", "are missing");
            }
            readings.add(
                    new LetterForms.Reading(
                            id,
                            item.labels("names", layers.languages()),
                            steps,
                            !capitals.isEmpty()));
        }
        return readings;
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException _) {
            return false;
        }
    }

    private LetterForms.Syllables syllables(YamlMap yaml) {
        yaml.knowing("tones", "onsets", "rimes", "stops");
        var stops = yaml.map("stops").knowing("endings", "tones");
        return new LetterForms.Syllables(
                texts(yaml.list("tones")),
                yaml.list("onsets"),
                yaml.list("rimes"),
                stops.list("endings"),
                texts(stops.list("tones")));
    }

    private List<LetterForms.Key> keys() {
        var keys = new ArrayList<LetterForms.Key>();
        for (var row : layers.table("letters/typed_keys.csv", "letter!", "keys!", "kind!")) {
            String kind = row.text("kind");
            if (!kind.equals("letter") && !kind.equals("tone")) {
                row.problem("kind", "is letter or tone");
            }
            keys.add(
                    new LetterForms.Key(
                            text(row.text("letter")),
                            row.text("keys"),
                            kind.equals("tone")
                                    ? LetterForms.Key.Kind.TONE
                                    : LetterForms.Key.Kind.LETTER));
        }
        return keys;
    }

    private static List<String> texts(List<String> written) {
        return written.stream().map(LettersReader::text).toList();
    }

    /// A letter, or `U+0300` for what is better not written as it is.
    private static String text(String written) {
        var codePoint = CODE_POINT.matcher(written);
        return codePoint.matches()
                ? Character.toString(Integer.parseInt(codePoint.group(1), 16))
                : written;
    }
}
