package org.homeward.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the code lists of all layers. A country puts words to the codes of a list that it extends,
/// and may add codes; it cannot change what a code of the lower layer is.
final class CodeLists {
    private static final String DECLARATIONS = "codes/lists.yaml";
    private static final String REFERENCE = "code of ";

    private final Layers layers;
    private final Map<String, Labels> names = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> attributes = new HashMap<>();
    private final Map<String, List<CodeEntry>> entries = new LinkedHashMap<>();
    private final Map<CodeEntry, Row> rows = new java.util.IdentityHashMap<>();

    private CodeLists(Layers layers) {
        this.layers = layers;
    }

    static Map<String, CodeList> read(Layers layers) {
        var reader = new CodeLists(layers);
        for (var folder : layers.folders()) {
            reader.declarations(folder);
            for (String path : folder.below("codes", ".csv")) {
                reader.list(folder, path);
            }
        }
        reader.checkEntries();
        var lists = new LinkedHashMap<String, CodeList>();
        reader.names.forEach(
                (id, words) ->
                        lists.put(
                                id,
                                new CodeList(
                                        id, words, reader.entries.getOrDefault(id, List.of()))));
        return lists;
    }

    private void declarations(PackFolder folder) {
        var found = YamlMap.read(folder, DECLARATIONS);
        if (found.isEmpty()) {
            return;
        }
        var yaml = found.get();
        for (String id : yaml.keys()) {
            var list = yaml.map(id).knowing("names", "attributes");
            var words = list.labels("names", layers.languages());
            if (names.containsKey(id)) {
                names.computeIfPresent(id, (_, lower) -> lower.overlaidBy(words));
                if (list.has("attributes")) {
                    list.problem("attributes", "are declared where the list is first declared");
                }
                continue;
            }
            names.put(id, words);
            var declared = new LinkedHashMap<String, String>();
            var types = list.map("attributes");
            for (String attribute : types.keys()) {
                declared.put(attribute, types.text(attribute));
            }
            attributes.put(id, declared);
        }
        checkTypes(folder);
    }

    private void checkTypes(PackFolder folder) {
        attributes.forEach(
                (id, declared) ->
                        declared.forEach(
                                (attribute, type) -> {
                                    boolean known =
                                            Set.of("text", "integer").contains(type)
                                                    || type.startsWith(REFERENCE)
                                                            && names.containsKey(target(type));
                                    if (!known) {
                                        layers.findings()
                                                .add(
                                                        folder.named(DECLARATIONS),
                                                        0,
                                                        id + "." + attribute,
                                                        "should be text, integer or code of a"
                                                                + " list, not "
                                                                + type);
                                    }
                                }));
    }

    private static String target(String type) {
        return type.substring(REFERENCE.length());
    }

    private void list(PackFolder folder, String path) {
        String id = path.substring("codes/".length(), path.length() - ".csv".length());
        if (!names.containsKey(id)) {
            layers.findings()
                    .add(
                            folder.named(path),
                            0,
                            "",
                            "is declared in no "
                                    + DECLARATIONS
                                    + Nearest.suggestion(id, names.keySet()));
            names.put(id, Labels.NONE);
        }
        var specs =
                new ArrayList<>(
                        List.of(
                                "code!",
                                "label_*",
                                "aliases",
                                "valid_from",
                                "valid_to",
                                "source",
                                "verification"));
        specs.addAll(attributes.getOrDefault(id, Map.of()).keySet());
        var columns = Columns.of(layers.languages(), specs.toArray(String[]::new));
        var known = new ArrayList<>(entries.getOrDefault(id, List.of()));
        int lower = known.size();
        for (var row : CsvTable.read(folder, path, columns)) {
            var entry = entry(id, row);
            int at = indexOf(known.subList(0, lower), entry.code());
            if (at < 0) {
                addNew(known, entry, row);
            } else {
                checkOverlay(id, row);
                var merged = known.get(at).overlaidBy(entry);
                rows.put(merged, row);
                known.set(at, merged);
            }
        }
        entries.put(id, known);
    }

    private void addNew(List<CodeEntry> known, CodeEntry entry, Row row) {
        if (entry.labels().texts().isEmpty()) {
            row.problem("label", "has no words in any language");
        }
        for (var other : known) {
            if (other.code().equals(entry.code()) && other.validity().overlaps(entry.validity())) {
                row.problem(
                        "code",
                        "%s is used again without a validity that keeps the two apart"
                                .formatted(entry.code()));
            }
        }
        rows.put(entry, row);
        known.add(entry);
    }

    private static int indexOf(List<CodeEntry> entries, String code) {
        for (int at = 0; at < entries.size(); at++) {
            if (entries.get(at).code().equals(code)) {
                return at;
            }
        }
        return -1;
    }

    private void checkOverlay(String id, Row row) {
        for (String attribute : attributes.getOrDefault(id, Map.of()).keySet()) {
            if (row.has(attribute)) {
                row.problem(attribute, "belongs to the pack that declares the code");
            }
        }
    }

    private CodeEntry entry(String id, Row row) {
        var values = new HashMap<String, String>();
        for (String attribute : attributes.getOrDefault(id, Map.of()).keySet()) {
            if (row.has(attribute)) {
                values.put(attribute, row.optional(attribute));
            }
        }
        return new CodeEntry(
                row.text("code"),
                row.labels("label"),
                row.parts("aliases"),
                row.validity(),
                row.constant("verification", Verification.class, Verification.VERIFIED),
                values,
                row.optional("source"));
    }

    private void checkEntries() {
        entries.forEach(
                (id, list) ->
                        attributes
                                .getOrDefault(id, Map.of())
                                .forEach((name, type) -> checkAttribute(list, name, type)));
    }

    private void checkAttribute(List<CodeEntry> list, String name, String type) {
        for (var entry : list) {
            String value = entry.attribute(name);
            var row = rows.get(entry);
            if (value.isEmpty() || row == null) {
                continue;
            }
            if (type.equals("integer") && !value.matches("-?\\d{1,9}")) {
                row.problem(name, "not a whole number: " + value);
            }
            if (type.startsWith(REFERENCE)) {
                var codes =
                        entries.getOrDefault(target(type), List.of()).stream()
                                .map(CodeEntry::code)
                                .toList();
                if (!codes.contains(value)) {
                    row.problem(
                            name,
                            "%s is no code of %s%s"
                                    .formatted(
                                            value, target(type), Nearest.suggestion(value, codes)));
                }
            }
        }
    }
}
