package org.homeward.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decodes the TopoJSON format: polygons whose shared borders are stored once, as arcs of rounded
/// steps.
final class TopoJson {
    private final List<List<PackMap.Point>> arcs = new ArrayList<>();
    private final Map<?, ?> objects;

    private TopoJson(Map<?, ?> root) {
        if (!"Topology".equals(root.get("type"))) {
            throw new IllegalArgumentException("is not of type Topology");
        }
        var transform = root.get("transform") instanceof Map<?, ?> map ? map : null;
        double[] scale = transform == null ? new double[] {1, 1} : pair(transform.get("scale"));
        double[] origin =
                transform == null ? new double[] {0, 0} : pair(transform.get("translate"));
        for (Object arc : list(root.get("arcs"))) {
            var points = new ArrayList<PackMap.Point>();
            double x = 0;
            double y = 0;
            for (Object step : list(arc)) {
                double[] by = pair(step);
                x = transform == null ? by[0] : x + by[0];
                y = transform == null ? by[1] : y + by[1];
                points.add(new PackMap.Point(x * scale[0] + origin[0], y * scale[1] + origin[1]));
            }
            arcs.add(points);
        }
        objects = map(root.get("objects"));
    }

    /// Reads the text of a file; throws with the reason when it is no TopoJSON.
    static TopoJson parse(String text) {
        return new TopoJson(map(Json.parse(text)));
    }

    /// The rings of each geometry of an object by the geometry's id; those without one under "".
    Map<String, List<List<PackMap.Point>>> rings(String object) {
        if (!(objects.get(object) instanceof Map<?, ?> collection)) {
            throw new IllegalArgumentException("has no object " + object);
        }
        var rings = new LinkedHashMap<String, List<List<PackMap.Point>>>();
        for (Object geometry : list(collection.get("geometries"))) {
            var map = map(geometry);
            Object id = map.get("id");
            rings.computeIfAbsent(id == null ? "" : id.toString(), _ -> new ArrayList<>())
                    .addAll(ringsOf(map));
        }
        return rings;
    }

    private List<List<PackMap.Point>> ringsOf(Map<?, ?> geometry) {
        Object type = geometry.get("type");
        var rings = new ArrayList<List<PackMap.Point>>();
        if ("Polygon".equals(type)) {
            list(geometry.get("arcs")).forEach(ring -> rings.add(ring(list(ring))));
        } else if ("MultiPolygon".equals(type)) {
            for (Object polygon : list(geometry.get("arcs"))) {
                list(polygon).forEach(ring -> rings.add(ring(list(ring))));
            }
        } else {
            throw new IllegalArgumentException("has a geometry of type " + type);
        }
        return rings;
    }

    /// Joins arcs end to end; a negative number is the ones' complement of an arc walked back.
    private List<PackMap.Point> ring(List<?> numbers) {
        var ring = new ArrayList<PackMap.Point>();
        for (Object number : numbers) {
            if (!(number instanceof Double exact) || exact != Math.rint(exact)) {
                throw new IllegalArgumentException("names an arc by " + number);
            }
            int index = exact.intValue();
            int at = index < 0 ? ~index : index;
            if (at >= arcs.size()) {
                throw new IllegalArgumentException("has no arc " + at);
            }
            var arc = index < 0 ? arcs.get(at).reversed() : arcs.get(at);
            ring.addAll(ring.isEmpty() ? arc : arc.subList(1, arc.size()));
        }
        return List.copyOf(ring);
    }

    private static Map<?, ?> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("has no object where one belongs");
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("has no list where one belongs");
    }

    private static double[] pair(@Nullable Object value) {
        if (list(value) instanceof List<?> list
                && list.size() >= 2
                && list.get(0) instanceof Number x
                && list.get(1) instanceof Number y) {
            return new double[] {x.doubleValue(), y.doubleValue()};
        }
        throw new IllegalArgumentException("has no pair of numbers where one belongs");
    }
}
