package org.homeward.webkit.chart;

import java.util.ArrayList;
import java.util.List;

/// A map of administrative units shaded by value, with insets for parts far away.
///
/// Withheld units are hatched, units without data dotted. A unit with an address is a link.
public record ProvinceMap(
        Caption caption, List<Area> areas, List<Inset> insets, Classes classes, ChartWords words)
        implements Chart {

    /// A unit: its shape, its amount, and where it leads.
    public record Area(String name, List<Ring> rings, Amount amount, String href) {
        public Area {
            rings = List.copyOf(rings);
        }
    }

    /// A framed part that lies outside the map, at its true latitude; `owner` is the unit it
    /// belongs to.
    public record Inset(String label, String owner, double lat, List<Ring> rings) {
        public Inset {
            rings = List.copyOf(rings);
        }
    }

    public ProvinceMap {
        areas = List.copyOf(areas);
        insets = List.copyOf(insets);
    }

    @Override
    public boolean hasNarrow() {
        return false;
    }

    @Override
    public Scene draw(Size size) {
        return new MapDrawing(this).scene();
    }

    /// All rings of the units.
    List<Ring> rings() {
        var rings = new ArrayList<Ring>();
        areas.forEach(area -> rings.addAll(area.rings()));
        return rings;
    }
}
