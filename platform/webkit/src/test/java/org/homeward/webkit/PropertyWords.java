package org.homeward.webkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/// Words for tests, from properties files; a missing key is an error.
record PropertyWords(Properties properties) implements Wording {
    private static final Path GALLERY = Path.of("src/test/resources/gallery");

    static PropertyWords of(Path... files) {
        var all = new Properties();
        for (var file : files) {
            try (var in = Files.newBufferedReader(file)) {
                all.load(in);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return new PropertyWords(all);
    }

    static PropertyWords english() {
        return in("en");
    }

    /// The words of a language: English from this module, any other from the pack that has it.
    static PropertyWords in(String language) {
        var gallery = GALLERY.resolve(language + ".properties");
        return of(chrome(language), gallery);
    }

    static Path chrome(String language) {
        if (language.equals("en")) {
            return Path.of("src/main/resources/webkit/words.properties");
        }
        try (var packs = Files.list(Path.of("../../packs"))) {
            return packs.map(pack -> pack.resolve("words/" + language + "/webkit.properties"))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The languages in which there are specimens.
    static List<String> languages() {
        try (var files = Files.list(GALLERY)) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public String text(String key, Object... arguments) {
        var pattern = properties.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }
}
