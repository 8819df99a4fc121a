package org.homeward.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the modules bring themselves: their words in English (`<module>/words.properties` on the
/// class path, UTF-8), and the codes that they write on their own account
/// (`<module>/codes.properties`, a code list with its codes per line), which a pack must name.
public final class ModuleWords {
    private static final String OWN = "packs";

    private final Map<String, Map<String, String>> byModule;
    private final Map<String, String> all = new HashMap<>();
    private final Map<String, Set<String>> codes = new TreeMap<>();
    private final boolean complete;

    private ModuleWords(Map<String, Map<String, String>> byModule, boolean complete) {
        this.byModule = byModule;
        this.complete = complete;
        byModule.keySet()
                .forEach(
                        module ->
                                entries(module + "/codes.properties")
                                        .forEach(
                                                (list, text) ->
                                                        codes.computeIfAbsent(
                                                                        list, _ -> new TreeSet<>())
                                                                .addAll(
                                                                        List.of(
                                                                                text.split(
                                                                                        ",\\s*")))));
        byModule.forEach(
                (module, words) ->
                        words.forEach(
                                (key, text) -> {
                                    if (all.put(key, text) != null) {
                                        throw new IllegalArgumentException(
                                                "the key %s of %s stands in another module too"
                                                        .formatted(key, module));
                                    }
                                }));
    }

    /// The words of these modules and of this one; each has to have some.
    static ModuleWords of(List<String> modules) {
        var names = new TreeSet<>(modules);
        names.add(OWN);
        var words = new TreeMap<String, Map<String, String>>();
        for (String module : names) {
            var own = load(module);
            if (own.isEmpty()) {
                throw new IllegalArgumentException(
                        "no words at %s/words.properties on the class path".formatted(module));
            }
            words.put(module, own);
        }
        return new ModuleWords(words, false);
    }

    /// The words of every module that some pack translates and the class path has.
    static ModuleWords discovered(Path packs) {
        var words = new TreeMap<String, Map<String, String>>();
        words.put(OWN, load(OWN));
        if (Files.isDirectory(packs)) {
            try (var files =
                    Files.find(packs, 4, (path, _) -> path.toString().endsWith(".properties"))) {
                for (Path file : files.toList()) {
                    String module = file.getFileName().toString().replace(".properties", "");
                    var own = load(module);
                    if (!own.isEmpty()) {
                        words.put(module, own);
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new ModuleWords(words, false);
    }

    private static Map<String, String> load(String module) {
        return entries(module + "/words.properties");
    }

    private static Map<String, String> entries(String path) {
        try (InputStream in = ModuleWords.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                return Map.of();
            }
            var words = new LinkedHashMap<String, String>();
            WordsFile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .forEach(
                            entry -> {
                                if (words.put(entry.key(), entry.text()) != null) {
                                    throw new IllegalArgumentException(
                                            "%s has the key %s twice".formatted(path, entry.key()));
                                }
                            });
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The same words, known to be those of every module there is: a words file for another one is
    /// then a mistake. Without this it is passed over, so that a module can be tested alone.
    public ModuleWords complete() {
        return new ModuleWords(byModule, true);
    }

    boolean isComplete() {
        return complete;
    }

    Set<String> modules() {
        return byModule.keySet();
    }

    Map<String, String> of(String module) {
        return byModule.getOrDefault(module, Map.of());
    }

    /// By code list, the codes that the product itself writes.
    Map<String, Set<String>> codes() {
        return codes;
    }

    Map<String, String> all() {
        return all;
    }
}
