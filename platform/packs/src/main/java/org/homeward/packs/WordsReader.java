package org.homeward.packs;

import com.ibm.icu.text.MessagePattern;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.base.Language;

/// Reads the words of a pack and checks them against the words of the modules.
final class WordsReader {
    private final Layers layers;
    private final ModuleWords modules;

    private WordsReader(Layers layers, ModuleWords modules) {
        this.layers = layers;
        this.modules = modules;
    }

    static Map<Language, Words> read(Layers layers, ModuleWords modules) {
        var reader = new WordsReader(layers, modules);
        reader.checkFolders();
        var words = new LinkedHashMap<Language, Words>();
        var languages = new java.util.LinkedHashSet<>(layers.manifest().languages());
        languages.add(Words.BASE);
        for (var language : languages) {
            words.put(language, reader.words(language));
        }
        return words;
    }

    private void checkFolders() {
        var tags = layers.manifest().languages().stream().map(Language::tag).toList();
        for (String path : layers.own().below("words", ".properties")) {
            String[] parts = path.split("/");
            if (parts.length != 3 || !tags.contains(parts[1])) {
                layers.own().text(path);
                problem(path, 0, "", "is not words/<language of this pack>/<module>.properties");
            }
        }
    }

    private Words words(Language language) {
        var own = new HashMap<String, String>();
        String folder = "words/" + language.tag();
        for (String path : layers.own().below(folder, ".properties")) {
            String module =
                    path.substring(folder.length() + 1, path.length() - ".properties".length());
            var text = layers.own().text(path);
            if (modules.modules().contains(module)) {
                text.ifPresent(content -> own.putAll(translations(path, module, content)));
            } else if (modules.isComplete()) {
                problem(
                        path,
                        0,
                        "",
                        "no module " + module + Nearest.suggestion(module, modules.modules()));
            }
        }
        var texts = new HashMap<>(modules.all());
        texts.putAll(own);
        var missing =
                language.equals(Words.BASE)
                        ? List.<String>of()
                        : modules.all().keySet().stream()
                                .filter(key -> !own.containsKey(key))
                                .sorted()
                                .toList();
        var zone = layers.manifest().zone();
        try {
            return new Words(language, zone, texts, missing);
        } catch (IllegalArgumentException | DateTimeException unfit) {
            problem(
                    folder + "/packs.properties",
                    0,
                    "",
                    "has a calendar or date pattern that cannot be used: " + unfit.getMessage());
            return new Words(language, zone, modules.all(), missing);
        }
    }

    private Map<String, String> translations(String path, String module, String content) {
        var defaults = modules.of(module);
        var texts = new HashMap<String, String>();
        for (var entry : WordsFile.parse(content)) {
            String original = defaults.get(entry.key());
            if (original == null) {
                problem(
                        path,
                        entry.row(),
                        entry.key(),
                        "is no key of "
                                + module
                                + Nearest.suggestion(entry.key(), defaults.keySet()));
            } else if (texts.containsKey(entry.key())) {
                problem(path, entry.row(), entry.key(), "stands twice");
            } else if (fits(path, entry, original)) {
                texts.put(entry.key(), entry.text());
            }
        }
        return texts;
    }

    private boolean fits(String path, WordsFile.Entry entry, String original) {
        try {
            var unknown = new HashSet<>(arguments(entry.text()));
            unknown.removeAll(arguments(original));
            if (unknown.isEmpty()) {
                return true;
            }
            problem(
                    path,
                    entry.row(),
                    entry.key(),
                    "uses arguments that the English text does not have: " + unknown);
        } catch (IllegalArgumentException broken) {
            problem(
                    path,
                    entry.row(),
                    entry.key(),
                    "is no message pattern: " + broken.getMessage());
        }
        return false;
    }

    private static Set<String> arguments(String text) {
        var pattern = new MessagePattern(text);
        var arguments = new HashSet<String>();
        for (int at = 0; at < pattern.countParts(); at++) {
            var part = pattern.getPart(at);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                arguments.add(pattern.getSubstring(part));
            }
        }
        return arguments;
    }

    private void problem(String path, int row, String key, String reason) {
        layers.findings().add(layers.own().named(path), row, key, reason);
    }
}
