package org.homeward.packs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.base.Language;

/// How a standard for the exchange of case data stands beside a kind of agency file.
///
/// @param kind the kind of file
/// @param fields the fields of the standard by name, in its order
/// @param sources what each column of the file is made of
/// @param left fields that no column takes, each with the reason as a part of a key of words
/// @param leaveOut lines of that value are none for this kind of file
/// @param standing what is said of somebody's standing when rows are given out
/// @param missing what is written where nothing is known; the standard has no words for it
public record ExchangeProfile(
        String id,
        Labels names,
        String kind,
        Map<String, Field> fields,
        List<Source> sources,
        Map<String, String> left,
        Optional<Only> leaveOut,
        Optional<Standing> standing,
        List<String> missing) {
    public ExchangeProfile {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        sources = List.copyOf(sources);
        left = Map.copyOf(left);
        missing = List.copyOf(missing);
    }

    /// A field of the standard.
    ///
    /// @param several whether it may hold more than one value
    /// @param values what it may hold, exactly as the standard writes it; empty where it is free
    /// @param added values that the standard lacks and that are understood all the same
    public record Field(
            String name, Status status, boolean several, List<String> values, List<String> added) {
        public Field {
            values = List.copyOf(values);
            added = List.copyOf(added);
        }

        /// The value as the standard writes it, of a text that differs in case and spaces at most.
        public Optional<String> value(String written) {
            String key = key(written);
            return java.util.stream.Stream.concat(values.stream(), added.stream())
                    .filter(value -> key(value).equals(key))
                    .findFirst();
        }

        private static String key(String text) {
            return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        }
    }

    /// Where a field stands.
    public enum Status {
        DRAFT,
        DEPRECATED,
        /// No field of the standard: ours, for what it lacks.
        EXTENSION
    }

    /// What a column is made of.
    ///
    /// @param fields the first of them that is filled counts; all of them where they are joined
    /// @param refine fields whose codes lie below the one found and say it more exactly
    /// @param codes by field and value the code; empty where the text itself is read
    /// @param otherwise the value of the last field for a code that the standard lacks
    public record Source(
            String column,
            List<String> fields,
            Optional<String> join,
            List<String> refine,
            Map<String, Map<String, String>> codes,
            Optional<Only> only,
            Optional<String> otherwise) {
        public Source {
            fields = List.copyOf(fields);
            refine = List.copyOf(refine);
            codes = Map.copyOf(codes);
        }

        /// The code that a value of a field means.
        public Optional<String> code(String field, String value) {
            return Optional.ofNullable(codes.getOrDefault(field, Map.of()).get(value));
        }

        /// The value of a field that says a code; of several the first that the profile names.
        public Optional<String> value(Field field, String code) {
            return codes.getOrDefault(field.name(), Map.of()).entrySet().stream()
                    .filter(meant -> meant.getValue().equals(code))
                    .map(Map.Entry::getKey)
                    .filter(field.values()::contains)
                    .findFirst();
        }
    }

    /// A field that says whether a column is filled.
    public record Standing(String field, String column, String filled, String empty) {}

    /// Where another field holds one of these.
    public record Only(String field, List<String> values) {
        public Only {
            values = List.copyOf(values);
        }
    }

    public String name(Language language) {
        return names.in(language);
    }

    public Field field(String name) {
        var field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException("no field " + name + " in " + id);
        }
        return field;
    }
}
