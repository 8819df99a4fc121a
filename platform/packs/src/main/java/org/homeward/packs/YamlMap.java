package org.homeward.packs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.base.Language;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A mapping of a YAML file whose scalars are all text, so that no country is read as a boolean.
/// Each read reports what is wrong with its row.
final class YamlMap {
    private final String file;
    private final Findings findings;
    private final int row;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlMap(String file, Findings findings, @Nullable Node node) {
        this.file = file;
        this.findings = findings;
        this.row = node == null ? 1 : rowOf(node);
        if (node instanceof MappingNode mapping) {
            for (var entry : mapping.getValue()) {
                String key =
                        entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                if (values.put(key, entry.getValueNode()) != null) {
                    findings.add(file, rowOf(entry.getKeyNode()), key, "stands twice");
                }
            }
        } else if (node != null) {
            findings.add(file, row, "", "should be keys with values");
        }
    }

    static Optional<YamlMap> read(PackFolder folder, String path) {
        return folder.text(path)
                .map(
                        text -> {
                            var yaml = new Yaml(new LoaderOptions());
                            try {
                                var node = yaml.compose(new java.io.StringReader(text));
                                return new YamlMap(folder.named(path), folder.findings(), node);
                            } catch (MarkedYAMLException broken) {
                                var mark = broken.getProblemMark();
                                folder.findings()
                                        .add(
                                                folder.named(path),
                                                mark == null ? 0 : mark.getLine() + 1,
                                                "",
                                                "is not YAML: " + broken.getProblem());
                                return null;
                            }
                        });
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    void problem(String key, String reason) {
        var node = values.get(key);
        findings.add(file, node == null ? row : rowOf(node), key, reason);
    }

    /// Reports every key that is none of these.
    YamlMap knowing(String... known) {
        var names = List.of(known);
        for (String key : values.keySet()) {
            if (!names.contains(key)) {
                problem(key, "is no key here" + Nearest.suggestion(key, names));
            }
        }
        return this;
    }

    String optional(String key) {
        return switch (values.get(key)) {
            case null -> "";
            case ScalarNode scalar -> scalar.getValue().strip();
            case Node _ -> {
                problem(key, "should be one value");
                yield "";
            }
        };
    }

    String text(String key) {
        String value = optional(key);
        if (value.isEmpty()) {
            problem(key, "is missing");
        }
        return value;
    }

    List<String> list(String key) {
        var items = new ArrayList<String>();
        for (var node : nodes(key)) {
            if (node instanceof ScalarNode scalar) {
                items.add(scalar.getValue().strip());
            } else {
                problem(key, "should be a list of values");
            }
        }
        return items;
    }

    List<YamlMap> maps(String key) {
        return nodes(key).stream().map(node -> new YamlMap(file, findings, node)).toList();
    }

    private List<Node> nodes(String key) {
        return switch (values.get(key)) {
            case null -> List.of();
            case SequenceNode sequence -> sequence.getValue();
            case Node _ -> {
                problem(key, "should be a list");
                yield List.of();
            }
        };
    }

    YamlMap map(String key) {
        return new YamlMap(file, findings, values.get(key));
    }

    /// Texts by language, each language one of those that the pack knows.
    Labels labels(String key, Iterable<Language> languages) {
        var texts = new HashMap<Language, String>();
        var map = map(key);
        var tags = new ArrayList<String>(List.of(Words.BASE.tag()));
        languages.forEach(language -> tags.add(language.tag()));
        for (String tag : map.keys()) {
            if (tags.contains(tag)) {
                texts.put(new Language(tag), map.optional(tag));
            } else {
                map.problem(tag, "is no language of this pack" + Nearest.suggestion(tag, tags));
            }
        }
        return new Labels(texts);
    }

    LocalDate date(String key) {
        String text = text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            problem(key, "not a date like 2025-07-01: " + text);
            return LocalDate.EPOCH;
        }
    }

    List<Double> numbers(String key) {
        return list(key).stream().map(item -> decimal(key, item)).toList();
    }

    private double decimal(String key, String text) {
        if (!text.matches("-?\\d+(\\.\\d+)?")) {
            problem(key, "not a number: " + text);
            return 0;
        }
        return Double.parseDouble(text);
    }

    private static int rowOf(Node node) {
        var mark = node.getStartMark();
        return mark == null ? 0 : mark.getLine() + 1;
    }
}
