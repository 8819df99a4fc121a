package org.homeward.webkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/// Words for tests, from properties files; a missing key is an error.
record PropertyWords(Properties properties) implements Wording {
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
        return of(
                Path.of("src/main/resources/webkit/words.properties"),
                Path.of("src/test/resources/gallery/en.properties"));
    }

    static PropertyWords vietnamese() {
        return of(
                Path.of("../../packs/vn/words/vi/webkit.properties"),
                Path.of("src/test/resources/gallery/vi.properties"));
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
