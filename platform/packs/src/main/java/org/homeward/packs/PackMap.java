package org.homeward.packs;

import java.util.List;
import java.util.Map;
import org.homeward.base.UnitId;

/// The map of a regime: outlines of its units in degrees of longitude and latitude.
///
/// @param islets outlines that belong to no unit alone and are drawn with the country
/// @param insets parts that lie too far out to be drawn in place
public record PackMap(List<Shape> shapes, List<List<Point>> islets, List<Inset> insets) {
    /// A place in degrees.
    public record Point(double longitude, double latitude) {}

    /// The outline of a unit as closed rings, to be filled by the even-odd rule.
    public record Shape(UnitId unit, List<List<Point>> rings) {
        public Shape {
            rings = List.copyOf(rings);
        }
    }

    /// A frame with a label beside the map, for a part of the country far from its main land.
    ///
    /// @param units the unit that it belongs to, by regime
    /// @param west the box, in degrees
    public record Inset(
            String id,
            Labels names,
            Map<String, UnitId> units,
            double west,
            double south,
            double east,
            double north,
            List<Point> points,
            Verification verification) {
        public Inset {
            units = Map.copyOf(units);
            points = List.copyOf(points);
        }
    }

    /// No map at all.
    public static final PackMap NONE = new PackMap(List.of(), List.of(), List.of());

    public PackMap {
        shapes = List.copyOf(shapes);
        islets = List.copyOf(islets);
        insets = List.copyOf(insets);
    }
}
