package org.homeward.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.base.UnitId;

/// Reads the maps that `pack.yaml` names, one per regime.
final class MapReader {
    private final Layers layers;
    private final Units units;

    private MapReader(Layers layers, Units units) {
        this.layers = layers;
        this.units = units;
    }

    static Map<String, PackMap> read(Layers layers, Units units) {
        var yaml =
                YamlMap.read(layers.own(), "pack.yaml")
                        .filter(manifest -> manifest.has("map"))
                        .map(manifest -> manifest.map("map"));
        return yaml.map(new MapReader(layers, units)::maps).orElse(Map.of());
    }

    private Map<String, PackMap> maps(YamlMap yaml) {
        yaml.knowing("file", "source", "regimes", "islets", "insets");
        String path = yaml.text("file");
        var insets = yaml.maps("insets").stream().map(this::inset).toList();
        var maps = new LinkedHashMap<String, PackMap>();
        var topology = topology(yaml, path);
        if (topology.isEmpty()) {
            return maps;
        }
        var regimes = yaml.map("regimes");
        for (String regime : regimes.keys()) {
            if (units.regimes().stream().noneMatch(known -> known.id().equals(regime))) {
                regimes.problem(regime, "is no regime of this pack");
                continue;
            }
            try {
                var rings = topology.get().rings(regimes.text(regime));
                var islets =
                        yaml.has("islets")
                                ? topology.get().rings(yaml.text("islets")).values().stream()
                                        .flatMap(List::stream)
                                        .toList()
                                : List.<List<PackMap.Point>>of();
                maps.put(regime, new PackMap(shapes(path, regime, rings), islets, insets));
            } catch (IllegalArgumentException broken) {
                yaml.problem("regimes", path + " " + broken.getMessage());
            }
        }
        return maps;
    }

    private Optional<TopoJson> topology(YamlMap yaml, String path) {
        try {
            var text = layers.own().text(path);
            if (text.isEmpty()) {
                yaml.problem("file", "there is no file " + path);
            }
            return text.map(TopoJson::parse);
        } catch (IllegalArgumentException broken) {
            var findings = layers.findings();
            findings.add(layers.own().named(path), 0, "", String.valueOf(broken.getMessage()));
            return Optional.empty();
        }
    }

    private List<PackMap.Shape> shapes(
            String path, String regime, Map<String, List<List<PackMap.Point>>> rings) {
        var shapes = new ArrayList<PackMap.Shape>();
        var wanted = new HashSet<>(units.regime(regime).units());
        rings.forEach(
                (id, outline) -> {
                    if (id.isEmpty() || !wanted.remove(new UnitId(id))) {
                        problem(path, "geometry \"%s\" is no unit of regime %s", id, regime);
                    } else {
                        shapes.add(new PackMap.Shape(new UnitId(id), outline));
                    }
                });
        wanted.stream()
                .map(UnitId::value)
                .sorted()
                .forEach(id -> problem(path, "%s of regime %s has no geometry", id, regime));
        return shapes;
    }

    private void problem(String path, String reason, String id, String regime) {
        layers.findings().add(layers.own().named(path), 0, id, reason.formatted(id, regime));
    }

    private PackMap.Inset inset(YamlMap yaml) {
        yaml.knowing("id", "names", "units", "box", "points", "verification", "source");
        var box = yaml.numbers("box");
        if (box.size() != 4 || box.get(0) >= box.get(2) || box.get(1) >= box.get(3)) {
            yaml.problem("box", "should be west, south, east, north");
            box = List.of(0.0, 0.0, 1.0, 1.0);
        }
        var owners = new HashMap<String, UnitId>();
        var byRegime = yaml.map("units");
        for (String regime : byRegime.keys()) {
            String id = byRegime.text(regime);
            if (units.all().stream().noneMatch(unit -> unit.id().value().equals(id))) {
                byRegime.problem(regime, id + " is no unit of this pack");
            } else {
                owners.put(regime, new UnitId(id));
            }
        }
        return new PackMap.Inset(
                yaml.text("id"),
                yaml.labels("names", layers.languages()),
                owners,
                box.get(0),
                box.get(1),
                box.get(2),
                box.get(3),
                points(yaml),
                verification(yaml));
    }

    private static Verification verification(YamlMap yaml) {
        String text = yaml.optional("verification");
        for (var grade : Verification.values()) {
            if (grade.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                return grade;
            }
        }
        if (!text.isEmpty()) {
            yaml.problem("verification", text + " is no grade of verification");
        }
        return Verification.UNVERIFIED;
    }

    private static List<PackMap.Point> points(YamlMap yaml) {
        var points = new ArrayList<PackMap.Point>();
        for (String text : yaml.list("points")) {
            if (text.matches("-?\\d+(\\.\\d+)? -?\\d+(\\.\\d+)?")) {
                String[] pair = text.split(" ");
                points.add(
                        new PackMap.Point(
                                Double.parseDouble(pair[0]), Double.parseDouble(pair[1])));
            } else {
                yaml.problem("points", "not a longitude and a latitude: " + text);
            }
        }
        return points;
    }
}
