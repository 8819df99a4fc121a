package org.homeward.testkit.population;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// A node of a YAML file that says where it stands when it is not what was asked for.
record Tree(String place, @Nullable Object value) {

    static Tree read(Path file) {
        try (var text = Files.newBufferedReader(file)) {
            return read(String.valueOf(file.getFileName()), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Tree read(String name, Reader text) {
        var limits = new LoaderOptions();
        var style = new DumperOptions();
        var yaml =
                new Yaml(
                        new SafeConstructor(limits),
                        new Representer(style),
                        style,
                        limits,
                        new AllText());
        return new Tree(name, yaml.load(text));
    }

    /// Leaves every scalar as it is written: `on` is a word, `01` a code, a date is read as a date
    /// only where one belongs.
    private static final class AllText extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.MERGE, MERGE, "<");
        }
    }

    Tree at(String key) {
        var found = node().get(key);
        if (found == null) {
            throw new IllegalArgumentException(place + ": misses " + key);
        }
        return new Tree(place + "/" + key, found);
    }

    boolean has(String key) {
        return node().containsKey(key);
    }

    /// Refuses keys that nobody reads, so that a mistyped one is not silently nothing.
    Tree only(String... keys) {
        for (var key : node().keySet()) {
            if (!List.of(keys).contains(key)) {
                throw new IllegalArgumentException(place + ": unknown key " + key);
            }
        }
        return this;
    }

    String text() {
        if (value == null) {
            throw new IllegalArgumentException(place + ": empty");
        }
        return value.toString();
    }

    double number() {
        try {
            return Double.parseDouble(text());
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException(place + ": not a number");
        }
    }

    int whole() {
        return (int) number();
    }

    LocalDate date() {
        return LocalDate.parse(text());
    }

    List<Tree> list() {
        if (!(value instanceof List<?> items)) {
            throw new IllegalArgumentException(place + ": not a list");
        }
        var nodes = new ArrayList<Tree>();
        for (var item : items) {
            nodes.add(new Tree(place + "[" + nodes.size() + "]", item));
        }
        return nodes;
    }

    List<String> texts() {
        return list().stream().map(Tree::text).toList();
    }

    List<Double> numbers() {
        return list().stream().map(Tree::number).toList();
    }

    /// The entries in the order of the file.
    <T> Map<String, T> map(Function<Tree, T> reading) {
        var map = new LinkedHashMap<String, T>();
        node().forEach(
                        (key, item) ->
                                map.put(key, reading.apply(new Tree(place + "/" + key, item))));
        return map;
    }

    /// Entries whose keys are years, each valid until the next.
    <T> TreeMap<Integer, T> years(Function<Tree, T> reading) {
        var years = new TreeMap<Integer, T>();
        map(reading).forEach((year, item) -> years.put(Integer.valueOf(year), item));
        return years;
    }

    Weights<String> weights() {
        return new Weights<>(map(Tree::number));
    }

    private Map<String, @Nullable Object> node() {
        if (!(value instanceof Map<?, ?> entries)) {
            throw new IllegalArgumentException(place + ": not a mapping");
        }
        var node = new LinkedHashMap<String, @Nullable Object>();
        entries.forEach((key, item) -> node.put(String.valueOf(key), item));
        return node;
    }
}
