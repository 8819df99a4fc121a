package org.homeward.packs;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.homeward.base.Language;
import org.homeward.base.Problem;

/// The words of the product in every language that some installed pack brings, for what has to be
/// said before a pack is known to be sound: why an instance does not start.
///
/// A translation that cannot be read is passed over in favour of English, since the check of the
/// packs names it.
public final class InstalledWords {
    private static final String SUFFIX = ".properties";

    private final Map<Language, Words> byLanguage;

    private InstalledWords(Map<Language, Words> byLanguage) {
        this.byLanguage = byLanguage;
    }

    public static InstalledWords read(Path packs, ModuleWords modules) {
        var translated = new TreeMap<String, Map<String, String>>();
        for (Path file : files(packs)) {
            var tag = String.valueOf(file.getName(file.getNameCount() - 2));
            var module = String.valueOf(file.getFileName()).replace(SUFFIX, "");
            if (tag.matches("[a-z]{2,3}") && !tag.equals(Words.BASE.tag())) {
                var own = translated.computeIfAbsent(tag, _ -> new HashMap<>());
                own.putAll(translations(file, modules.of(module)));
            }
        }
        var words = new LinkedHashMap<Language, Words>();
        words.put(Words.BASE, words(Words.BASE, modules, Map.of()));
        translated.forEach(
                (tag, own) -> {
                    var language = new Language(tag);
                    words.put(language, words(language, modules, own));
                });
        return new InstalledWords(words);
    }

    private static List<Path> files(Path packs) {
        if (!Files.isDirectory(packs)) {
            return List.of();
        }
        try (var found = Files.find(packs, 4, (path, _) -> isWords(packs.relativize(path)))) {
            return found.sorted().toList();
        } catch (IOException | UncheckedIOException _) {
            return List.of();
        }
    }

    /// `<pack>/words/<language>/<module>.properties`
    private static boolean isWords(Path path) {
        return path.getNameCount() == 4
                && path.getName(1).toString().equals("words")
                && path.toString().endsWith(SUFFIX);
    }

    private static Map<String, String> translations(Path file, Map<String, String> originals) {
        var texts = new HashMap<String, String>();
        try {
            for (var entry : WordsFile.parse(Files.readString(file))) {
                if (originals.containsKey(entry.key()) && isPattern(entry.text())) {
                    texts.put(entry.key(), entry.text());
                }
            }
            return texts;
        } catch (IOException | IllegalArgumentException _) {
            return Map.of();
        }
    }

    private static boolean isPattern(String text) {
        try {
            return new MessagePattern(text).countParts() > 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static Words words(Language language, ModuleWords modules, Map<String, String> own) {
        var texts = new HashMap<>(modules.all());
        texts.putAll(own);
        var missing = modules.all().keySet().stream().filter(key -> !own.containsKey(key));
        boolean base = language.equals(Words.BASE);
        var untranslated = base ? List.<String>of() : missing.sorted().toList();
        try {
            return new Words(language, ZoneOffset.UTC, texts, untranslated);
        } catch (IllegalArgumentException | DateTimeException _) { // its way of writing dates
            return new Words(language, ZoneOffset.UTC, modules.all(), List.copyOf(texts.keySet()));
        }
    }

    /// All languages, English first.
    public List<Language> languages() {
        return List.copyOf(byLanguage.keySet());
    }

    public Optional<Words> in(Language language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    /// The words of every language that has this sentence of its own, English first.
    public List<Words> saying(Problem problem) {
        return byLanguage.values().stream()
                .filter(words -> !words.missing().contains(problem.key()))
                .toList();
    }
}
