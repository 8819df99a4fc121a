package org.homeward.testkit.population;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.homeward.base.UnitId;

/// The routes of trafficking, how common each was in which year, and where they begin and end.
record Circumstances(
        Map<String, Area> areas,
        Map<String, Route> routes,
        NavigableMap<Integer, Weights<String>> victims,
        NavigableMap<Integer, Weights<String>> cases) {

    /// Units with their weights; units that are not named share the weight `rest` each.
    record Area(double rest, Map<UnitId, Double> units) {}

    /// What belongs together: a form of exploitation, a way, and who is taken along it.
    ///
    /// @param home the area where its victims come from
    /// @param place the area where they are found
    /// @param women share of women and girls
    /// @param minority share of ethnic minorities
    record Route(
            String form,
            String destination,
            String border,
            String home,
            String place,
            double women,
            double minority,
            Weights<AgeBand> ages) {}

    /// Completed years, both ends included.
    record AgeBand(int least, int most) {
        static AgeBand of(String text) {
            int dash = text.indexOf('-');
            return new AgeBand(
                    Integer.parseInt(text.substring(0, dash)),
                    Integer.parseInt(text.substring(dash + 1)));
        }
    }

    static Circumstances read(Tree tree) {
        tree.only("areas", "routes", "victims", "cases");
        return new Circumstances(
                tree.at("areas").map(Circumstances::area),
                tree.at("routes").map(Circumstances::route),
                tree.at("victims").years(Tree::weights),
                tree.at("cases").years(Tree::weights));
    }

    Route route(NavigableMap<Integer, Weights<String>> mix, int year, Chance chance) {
        var name = chance.pick(mix.floorEntry(year).getValue());
        var route = routes.get(name);
        if (route == null) {
            throw new IllegalArgumentException("no such route: " + name);
        }
        return route;
    }

    static Weights<AgeBand> ages(Tree tree) {
        var bands = new TreeMap<String, Double>(tree.map(Tree::number));
        var weights = new LinkedHashMap<AgeBand, Double>();
        bands.forEach((band, weight) -> weights.put(AgeBand.of(band), weight));
        return new Weights<>(weights);
    }

    private static Area area(Tree tree) {
        tree.only("rest", "units");
        var units = new LinkedHashMap<UnitId, Double>();
        tree.at("units")
                .map(Tree::number)
                .forEach((id, weight) -> units.put(new UnitId(id), weight));
        return new Area(tree.at("rest").number(), units);
    }

    private static Route route(Tree tree) {
        tree.only("form", "to", "by", "home", "place", "women", "minority", "ages");
        return new Route(
                tree.at("form").text(),
                tree.at("to").text(),
                tree.at("by").text(),
                tree.at("home").text(),
                tree.at("place").text(),
                tree.at("women").number(),
                tree.at("minority").number(),
                ages(tree.at("ages")));
    }
}
