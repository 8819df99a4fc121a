package org.homeward.packs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.base.Language;

/// The folders that make up a pack, the one it extends first, and what all readers need.
record Layers(List<PackFolder> folders, Manifest manifest, Findings findings) {
    static Layers open(Path packs, String id, Findings findings) {
        var own = new PackFolder(packs, id, findings);
        if (!own.exists()) {
            throw new IllegalArgumentException("no pack " + id + " in " + packs);
        }
        var manifest = Manifest.read(own);
        var folders = new ArrayList<PackFolder>();
        if (!manifest.parent().isEmpty()) {
            var parent = new PackFolder(packs, manifest.parent(), findings);
            if (parent.exists()) {
                Manifest.read(parent);
                folders.add(parent);
            } else {
                findings.add(own.named("pack.yaml"), 0, "extends", "there is no such pack");
            }
        }
        folders.add(own);
        return new Layers(List.copyOf(folders), manifest, findings);
    }

    /// The folder of the pack itself.
    PackFolder own() {
        return folders.getLast();
    }

    boolean isCountry() {
        return !manifest.parent().isEmpty();
    }

    /// Every language in which a pack may label things: of its pages and of its files.
    Set<Language> languages() {
        var languages = new LinkedHashSet<>(manifest.languages());
        languages.addAll(manifest.fileLanguages());
        languages.add(Words.BASE);
        return languages;
    }

    /// The rows of a table of the pack itself.
    List<Row> table(String path, String... columns) {
        return CsvTable.read(own(), path, Columns.of(languages(), columns));
    }

    /// The rows of a table that a country cannot do without.
    List<Row> requiredTable(String path, String... columns) {
        var rows = table(path, columns);
        if (rows.isEmpty() && isCountry()) {
            findings.add(own().named(path), 0, "", "is missing or has no rows");
        }
        return rows;
    }

    /// The YAML files `folder/<id>.yaml` of each layer by id, lower layers first.
    Map<String, List<YamlMap>> yamlFiles(String folder) {
        var files = new LinkedHashMap<String, List<YamlMap>>();
        for (var layer : folders) {
            for (String path : layer.below(folder, ".yaml")) {
                String id = path.substring(folder.length() + 1, path.length() - 5);
                YamlMap.read(layer, path)
                        .ifPresent(
                                yaml ->
                                        files.computeIfAbsent(id, _ -> new ArrayList<>())
                                                .add(yaml));
            }
        }
        return files;
    }
}
