package org.homeward.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The packs of this repository, each loaded once for all tests.
final class Packs {
    static final Path FOLDER = Path.of("..", "..", "packs");
    private static final Map<String, CountryPack> LOADED = new ConcurrentHashMap<>();

    private Packs() {}

    static CountryPack load(String id) {
        return LOADED.computeIfAbsent(id, pack -> CountryPack.load(FOLDER, pack));
    }

    static List<String> ids() {
        try (var folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /// The packs of countries: those that have units.
    static List<String> countries() {
        return ids().stream()
                .filter(id -> Files.exists(FOLDER.resolve(id).resolve("units.csv")))
                .toList();
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
