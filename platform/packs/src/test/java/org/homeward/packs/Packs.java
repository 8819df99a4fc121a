package org.homeward.packs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The packs of this repository, each loaded once for all tests.
final class Packs {
    static final Path FOLDER = Path.of("..", "..", "packs");
    private static final Map<String, CountryPack> LOADED = new ConcurrentHashMap<>();

    private Packs() {}

    static CountryPack load(String id) {
        return LOADED.computeIfAbsent(id, pack -> CountryPack.load(FOLDER, pack));
    }

    /// The packs of countries and the one that they extend.
    static List<String> ids() {
        return Stream.concat(Stream.of("core"), countries().stream()).toList();
    }

    static List<String> countries() {
        return CountryPack.countries(FOLDER);
    }

    /// A reading in the notation of the expectations.
    static <T> String written(Reading<T> reading, java.util.function.Function<T, String> id) {
        return switch (reading) {
            case Reading.Found<T>(var value) -> id.apply(value);
            case Reading.Ambiguous<T>(var all) ->
                    "ambiguous: " + all.stream().map(id).collect(Collectors.joining(" "));
            case Reading.Unknown<T>(var suggestions) ->
                    suggestions.isEmpty()
                            ? "unknown"
                            : "unknown: " + id.apply(suggestions.getFirst());
        };
    }
}
