package org.homeward.packs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads the figure definitions. The lowest layer declares a figure; higher ones only put words to
/// it.
final class FigureDefinitions {
    private static final List<String> NOT_IN_POPULATION = List.of("period", "agency", "province");

    private final Layers layers;
    private final Map<String, CodeList> lists;

    private FigureDefinitions(Layers layers, Map<String, CodeList> lists) {
        this.layers = layers;
        this.lists = lists;
    }

    static Map<String, FigureDefinition> read(Layers layers, Map<String, CodeList> lists) {
        var reader = new FigureDefinitions(layers, lists);
        var figures = new LinkedHashMap<String, FigureDefinition>();
        layers.yamlFiles("figures")
                .forEach((id, files) -> figures.put(id, reader.figure(id, files)));
        return figures;
    }

    private FigureDefinition figure(String id, List<YamlMap> files) {
        var yaml =
                files.getFirst()
                        .knowing(
                                "id",
                                "version",
                                "names",
                                "definition",
                                "notes",
                                "unit",
                                "event",
                                "date_basis",
                                "population",
                                "breakdowns",
                                "standards");
        if (!yaml.text("id").equals(id)) {
            yaml.problem("id", "differs from the name of the file, " + id);
        }
        var breakdowns = yaml.list("breakdowns");
        breakdowns.forEach(breakdown -> code(yaml, "breakdowns", "breakdown", breakdown));
        return new FigureDefinition(
                id,
                version(yaml),
                words(files, "names"),
                words(files, "definition"),
                words(files, "notes"),
                code(yaml, "unit", "counting_unit", yaml.text("unit")),
                code(yaml, "event", "fact_kind", yaml.text("event")),
                code(yaml, "date_basis", "reference_date_basis", yaml.text("date_basis")),
                population(yaml),
                breakdowns,
                yaml.list("standards"));
    }

    private static int version(YamlMap yaml) {
        String text = yaml.text("version");
        if (text.matches("[1-9]\\d{0,5}")) {
            return Integer.parseInt(text);
        }
        yaml.problem("version", "is not a number from 1 on");
        return 1;
    }

    private Labels words(List<YamlMap> files, String key) {
        var words = files.getFirst().labels(key, layers.languages());
        if (!key.equals("notes") && !words.has(Words.BASE)) {
            files.getFirst().problem(key, "has no words in " + Words.BASE);
        }
        for (var overlay : files.subList(1, files.size())) {
            overlay.knowing("names", "definition", "notes");
            words = words.overlaidBy(overlay.labels(key, layers.languages()));
        }
        return words;
    }

    private SortedMap<String, List<String>> population(YamlMap yaml) {
        var population = new TreeMap<String, List<String>>();
        var map = yaml.map("population");
        for (String breakdown : map.keys()) {
            code(map, breakdown, "breakdown", breakdown);
            if (NOT_IN_POPULATION.contains(breakdown)) {
                map.problem(breakdown, "cannot limit a population");
            }
            String list =
                    find("breakdown", breakdown).map(entry -> entry.attribute("list")).orElse("");
            var codes = map.list(breakdown);
            codes.forEach(value -> code(map, breakdown, list, value));
            population.put(breakdown, List.copyOf(codes));
        }
        return population;
    }

    private java.util.Optional<CodeEntry> find(String list, String code) {
        return java.util.Optional.ofNullable(lists.get(list)).flatMap(codes -> codes.find(code));
    }

    private String code(YamlMap yaml, String key, String list, String value) {
        if (find(list, value).isEmpty()) {
            yaml.problem(key, LawBook.notIn(list, value, lists.get(list)));
        }
        return value;
    }
}
