package org.homeward.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.base.Language;

/// Reads the kinds of agency files. The lowest layer that has a kind declares its columns; higher
/// ones add names and headings.
final class FileFormats {
    private final Layers layers;
    private final Map<String, CodeList> lists;

    private FileFormats(Layers layers, Map<String, CodeList> lists) {
        this.layers = layers;
        this.lists = lists;
    }

    static Map<String, FileFormat> read(Layers layers, Map<String, CodeList> lists) {
        var reader = new FileFormats(layers, lists);
        var formats = new LinkedHashMap<String, FileFormat>();
        layers.yamlFiles("files").forEach((id, files) -> formats.put(id, reader.format(id, files)));
        return formats;
    }

    private FileFormat format(String id, List<YamlMap> files) {
        var declaration = files.getFirst().knowing("kind", "side", "names", "columns");
        if (!declaration.text("kind").equals(id)) {
            declaration.problem("kind", "differs from the name of the file, " + id);
        }
        var names = declaration.labels("names", layers.languages());
        var headings = new LinkedHashMap<String, Map<Language, List<String>>>();
        var claims = new HashMap<String, String>();
        var columns = declaration.maps("columns");
        for (var column : columns) {
            column.knowing("name", "type", "list", "required", "class", "headings");
            String name = column.text("name");
            var own = new HashMap<Language, List<String>>();
            if (headings.put(name, own) != null) {
                column.problem("name", name + " stands twice");
            }
            claim(column, "name", name, name, claims);
            addHeadings(own, name, column.map("headings"), claims);
        }
        for (var overlay : files.subList(1, files.size())) {
            overlay.knowing("names", "headings");
            names = names.overlaidBy(overlay.labels("names", layers.languages()));
            var added = overlay.map("headings");
            for (String name : added.keys()) {
                var own = headings.get(name);
                if (own != null) {
                    addHeadings(own, name, added.map(name), claims);
                } else {
                    added.problem(
                            name,
                            "is no column of " + id + Nearest.suggestion(name, headings.keySet()));
                }
            }
        }
        return new FileFormat(
                id,
                side(declaration),
                names,
                columns.stream()
                        .map(c -> column(c, headings.getOrDefault(c.text("name"), Map.of())))
                        .toList());
    }

    private void addHeadings(
            Map<Language, List<String>> headings,
            String column,
            YamlMap byLanguage,
            Map<String, String> claims) {
        var tags = layers.languages().stream().map(Language::tag).toList();
        for (String tag : byLanguage.keys()) {
            if (!tags.contains(tag)) {
                byLanguage.problem(tag, "is no language of this pack");
                continue;
            }
            var own = headings.computeIfAbsent(new Language(tag), _ -> new ArrayList<>());
            for (String heading : byLanguage.list(tag)) {
                own.add(heading);
                claim(byLanguage, tag, heading, column, claims);
            }
        }
    }

    private static void claim(
            YamlMap yaml, String key, String heading, String column, Map<String, String> claims) {
        String other = claims.put(TextIndex.foldedKey(heading), column);
        if (other != null && !other.equals(column)) {
            yaml.problem(
                    key, "\"%s\" is claimed by both %s and %s".formatted(heading, other, column));
        }
    }

    private static Side side(YamlMap yaml) {
        return switch (yaml.text("side")) {
            case "protection" -> Side.PROTECTION;
            case "justice" -> Side.JUSTICE;
            case String other -> {
                yaml.problem("side", other + " is neither protection nor justice");
                yield Side.PROTECTION;
            }
        };
    }

    private FileColumn column(YamlMap yaml, Map<Language, List<String>> headings) {
        String list = yaml.optional("list");
        var type = type(yaml);
        boolean nationalListsMissing = !layers.isCountry();
        if (type == FileColumn.Type.CODE && !lists.containsKey(list) && !nationalListsMissing) {
            yaml.problem("list", "no code list " + list + Nearest.suggestion(list, lists.keySet()));
        }
        return new FileColumn(
                yaml.text("name"),
                type,
                list,
                yaml.optional("required").equals("true"),
                yaml.text("class"),
                headings);
    }

    private static FileColumn.Type type(YamlMap yaml) {
        String text = yaml.text("type");
        for (var type : FileColumn.Type.values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(text)) {
                return type;
            }
        }
        yaml.problem("type", text + " is no type of a column");
        return FileColumn.Type.TEXT;
    }
}
