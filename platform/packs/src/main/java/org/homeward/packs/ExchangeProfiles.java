package org.homeward.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.packs.ExchangeProfile.Field;
import org.homeward.packs.ExchangeProfile.Only;
import org.homeward.packs.ExchangeProfile.Source;

/// Reads how standards of exchange stand beside kinds of files. The lowest layer that has a
/// standard declares it; higher ones say what a column is made of in their country.
final class ExchangeProfiles {
    private static final String FOLDER = "exchange";
    private static final String[] COLUMN = {
        "column", "fields", "join", "refine", "attribute", "values", "only", "otherwise"
    };

    /// How the parts of a column are set beside each other.
    private static final Map<String, String> JOINS = Map.of("space", " ", "comma", ", ");

    private final Layers layers;
    private final Map<String, CodeList> lists;
    private final Map<String, FileFormat> formats;

    private ExchangeProfiles(
            Layers layers, Map<String, CodeList> lists, Map<String, FileFormat> formats) {
        this.layers = layers;
        this.lists = lists;
        this.formats = formats;
    }

    static Map<String, ExchangeProfile> read(
            Layers layers, Map<String, CodeList> lists, Map<String, FileFormat> formats) {
        var reader = new ExchangeProfiles(layers, lists, formats);
        var profiles = new LinkedHashMap<String, ExchangeProfile>();
        layers.yamlFiles(FOLDER)
                .forEach(
                        (id, files) ->
                                reader.profile(id, files).ifPresent(it -> profiles.put(id, it)));
        return profiles;
    }

    private Optional<ExchangeProfile> profile(String id, List<YamlMap> files) {
        var declaration =
                files.getFirst()
                        .knowing(
                                "names",
                                "kind",
                                "columns",
                                "leave_out",
                                "standing",
                                "missing",
                                "left");
        var fields = fields(id);
        var format = formats.get(declaration.text("kind"));
        if (format == null) {
            declaration.problem(
                    "kind",
                    "there is no such kind of file"
                            + Nearest.suggestion(declaration.text("kind"), formats.keySet()));
            return Optional.empty();
        }
        var names = declaration.labels("names", layers.languages());
        var missing = new ArrayList<>(declaration.list("missing"));
        var sources = new LinkedHashMap<String, Source>();
        for (var column : declaration.maps("columns")) {
            sources.put(column.text("column"), source(column, format, fields));
        }
        for (var overlay : files.subList(1, files.size())) {
            overlay.knowing("names", "columns", "missing");
            names = names.overlaidBy(overlay.labels("names", layers.languages()));
            missing.addAll(overlay.list("missing"));
            for (var column : overlay.maps("columns")) {
                sources.put(column.text("column"), source(column, format, fields));
            }
        }
        var leaveOut = only(declaration, "leave_out", fields);
        var left = left(declaration, fields, sources.values(), leaveOut);
        return Optional.of(
                new ExchangeProfile(
                        id,
                        names,
                        format.kind(),
                        fields,
                        List.copyOf(sources.values()),
                        left,
                        leaveOut,
                        standing(declaration, format, fields),
                        missing));
    }

    private Map<String, Field> fields(String id) {
        var fields = new LinkedHashMap<String, Field>();
        var declaring = layers.folders().getFirst();
        var columns =
                Columns.of(
                        layers.languages(),
                        "field!",
                        "status!",
                        "core",
                        "several",
                        "values",
                        "added");
        for (var row : CsvTable.read(declaring, FOLDER + "/" + id + ".csv", columns)) {
            var field =
                    new Field(
                            row.text("field"),
                            row.constant(
                                    "status",
                                    ExchangeProfile.Status.class,
                                    ExchangeProfile.Status.DRAFT),
                            row.has("several"),
                            row.parts("values"),
                            row.parts("added"));
            if (fields.put(field.name(), field) != null) {
                row.problem("field", field.name() + " stands twice");
            }
        }
        return fields;
    }

    private Source source(YamlMap yaml, FileFormat format, Map<String, Field> fields) {
        yaml.knowing(COLUMN);
        String name = yaml.text("column");
        var column = format.columns().stream().filter(it -> it.name().equals(name)).findFirst();
        if (column.isEmpty()) {
            yaml.problem("column", name + " is no column of " + format.kind());
        }
        var from = known(yaml, "fields", fields);
        var refine = known(yaml, "refine", fields);
        if (from.isEmpty()) {
            yaml.problem("fields", "are missing");
        }
        String join = yaml.optional("join");
        if (!join.isEmpty() && !JOINS.containsKey(join)) {
            yaml.problem("join", join + " is none of " + JOINS.keySet());
        }
        String otherwise = yaml.optional("otherwise");
        if (!otherwise.isEmpty() && !from.isEmpty()) {
            checkValue(yaml, "otherwise", fields.get(from.getLast()), otherwise);
        }
        return new Source(
                name,
                from,
                Optional.ofNullable(JOINS.get(join)),
                refine,
                codes(yaml, column.map(FileColumn::list).orElse(""), from, refine, fields),
                only(yaml, "only", fields),
                Optional.of(otherwise).filter(it -> !it.isEmpty()));
    }

    /// By field and value the code: as the code list's attribute says, then as written here.
    private Map<String, Map<String, String>> codes(
            YamlMap yaml,
            String listName,
            List<String> from,
            List<String> refine,
            Map<String, Field> fields) {
        var codes = new HashMap<String, Map<String, String>>(); // values in their order
        var list = lists.get(listName);
        String attribute = yaml.optional("attribute");
        var values = yaml.map("values");
        boolean nationalListMissing = list == null && !layers.isCountry();
        if (nationalListMissing || (attribute.isEmpty() && values.keys().isEmpty())) {
            return codes;
        }
        if (list == null) {
            yaml.problem("values", "are for a column of codes");
            return codes;
        }
        var all = new ArrayList<>(from);
        all.addAll(refine);
        for (var entry : attribute.isEmpty() ? List.<CodeEntry>of() : list.entries()) {
            String[] said = entry.attribute(attribute).split("=", 2);
            if (said.length == 2 && all.contains(said[0])) {
                checkValue(yaml, "attribute", fields.get(said[0]), said[1]);
                codes.computeIfAbsent(said[0], _ -> new LinkedHashMap<>())
                        .putIfAbsent(said[1], entry.code());
            }
        }
        for (String value : values.keys()) {
            String code = values.text(value);
            if (list.find(code).isEmpty()) {
                values.problem(value, code + " is no code of " + listName);
            }
            var field =
                    fields.values().stream()
                            .filter(it -> from.contains(it.name()))
                            .filter(it -> it.value(value).filter(value::equals).isPresent())
                            .findFirst();
            if (field.isEmpty()) {
                values.problem(value, "is no value of " + from);
            } else {
                codes.computeIfAbsent(field.get().name(), _ -> new LinkedHashMap<>())
                        .put(value, code);
            }
        }
        return codes;
    }

    private static void checkValue(
            YamlMap yaml,
            String key,
            @org.jspecify.annotations.Nullable Field field,
            String value) {
        if (field != null && !field.values().contains(value) && !field.added().contains(value)) {
            yaml.problem(key, value + " is no value of " + field.name());
        }
    }

    private static Optional<ExchangeProfile.Standing> standing(
            YamlMap yaml, FileFormat format, Map<String, Field> fields) {
        if (!yaml.has("standing")) {
            return Optional.empty();
        }
        var standing = yaml.map("standing").knowing("field", "column", "filled", "empty");
        var field = fields.get(standing.text("field"));
        if (field == null) {
            standing.problem("field", "is no field of the standard");
        }
        if (format.column(standing.text("column")).isEmpty()) {
            standing.problem("column", "is no column of " + format.kind());
        }
        for (String key : List.of("filled", "empty")) {
            checkValue(standing, key, field, standing.text(key));
        }
        return Optional.of(
                new ExchangeProfile.Standing(
                        standing.text("field"),
                        standing.text("column"),
                        standing.text("filled"),
                        standing.text("empty")));
    }

    private static Optional<Only> only(YamlMap yaml, String key, Map<String, Field> fields) {
        if (!yaml.has(key)) {
            return Optional.empty();
        }
        var only = yaml.map(key).knowing("field", "values");
        var field = fields.get(only.text("field"));
        if (field == null) {
            only.problem("field", "is no field of the standard");
        }
        var values = only.list("values");
        values.forEach(value -> checkValue(only, "values", field, value));
        return Optional.of(new Only(only.text("field"), values));
    }

    private static List<String> known(YamlMap yaml, String key, Map<String, Field> fields) {
        var known = new ArrayList<String>();
        for (String name : yaml.list(key)) {
            if (fields.containsKey(name)) {
                known.add(name);
            } else {
                yaml.problem(
                        key,
                        name
                                + " is no field of the standard"
                                + Nearest.suggestion(name, fields.keySet()));
            }
        }
        return known;
    }

    /// Every field is taken, or left for a reason.
    private static Map<String, String> left(
            YamlMap yaml,
            Map<String, Field> fields,
            Iterable<Source> sources,
            Optional<Only> leaveOut) {
        var left = new HashMap<String, String>();
        var reasons = yaml.map("left");
        for (String reason : reasons.keys()) {
            for (String name : known(reasons, reason, fields)) {
                if (left.put(name, reason) != null) {
                    reasons.problem(reason, name + " is left twice");
                }
            }
        }
        Set<String> used = new HashSet<>();
        leaveOut.ifPresent(it -> used.add(it.field()));
        for (var source : sources) {
            for (String name : source.fields()) {
                used.add(name);
                if (left.containsKey(name)) {
                    yaml.problem("left", name + " is taken by " + source.column());
                }
            }
            used.addAll(source.refine());
            source.only().ifPresent(it -> used.add(it.field()));
        }
        fields.keySet().stream()
                .filter(name -> !used.contains(name) && !left.containsKey(name))
                .forEach(name -> yaml.problem("left", name + " is neither taken nor left"));
        return left;
    }
}
