package org.homeward.linkage.command.say;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;

/// What the command says, in one language: `words/LANGUAGE.properties`.
///
/// @param language such as `en`
/// @param texts by key; `{0}` stands for the first argument
public record Words(Locale language, Properties texts) {
    private static final String LANGUAGES = "languages";

    /// The words of a language.
    ///
    /// @param language a code such as `en`
    /// @throws Refused when there are no words in it
    public static Words in(String language) {
        var words = read("en");
        if (!known().contains(language)) {
            throw new Refused("language.unknown", language, known());
        }
        words.putAll(read(language));
        return new Words(Locale.of(language), words);
    }

    /// The languages there are words in, the first one for whoever speaks another.
    public static List<String> known() {
        return List.of(read(LANGUAGES).getProperty("known").split(" "));
    }

    private static Properties read(String name) {
        var texts = new Properties();
        try (var in = Words.class.getResourceAsStream("/words/" + name + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("no words: " + name);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text of a key with its arguments: whole numbers grouped, lists with commas.
    public String say(String key, Object... arguments) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        // One pass: what an argument says is never read as a place for another one.
        var said = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', from)) {
            int end = text.indexOf('}', at);
            said.append(text, from, at)
                    .append(written(arguments[Integer.parseInt(text.substring(at + 1, end))]));
            from = end + 1;
        }
        return said.append(text.substring(from)).toString();
    }

    private String written(Object argument) {
        return switch (argument) {
            case Integer number -> whole(number);
            case Long number -> whole(number);
            case Collection<?> several ->
                    several.stream().map(this::written).collect(Collectors.joining(", "));
            default -> argument.toString();
        };
    }

    /// A whole number, its thousands grouped.
    public String whole(long number) {
        return number(number, "#,##0");
    }

    /// A number in a pattern of [DecimalFormat].
    public String number(double number, String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(language))
                .format(number);
    }
}
