package org.homeward.figures.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.figures.model.Breakdown;
import org.homeward.figures.model.Evaluation;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureRequest;
import org.homeward.packs.CountryPack;
import org.homeward.packs.PackMap;
import org.homeward.packs.Words;
import org.homeward.webkit.chart.Amount;
import org.homeward.webkit.chart.Chart;
import org.homeward.webkit.chart.Classes;
import org.homeward.webkit.chart.ProvinceMap;
import org.homeward.webkit.chart.Ring;

/// Draws a table by province as a map of the regime.
final class MapPictures {
    /// A place without an outline is drawn as wide as this share of its box.
    private static final double DOT = 0.025;

    private final CountryPack pack;
    private final Map<PackMap.Shape, List<Ring>> rings = new HashMap<>();

    MapPictures(CountryPack pack) {
        this.pack = pack;
        for (var regime : pack.units().regimes()) {
            for (var shape : pack.map(regime.id()).shapes()) {
                rings.put(shape, shape.rings().stream().map(MapPictures::ring).toList());
            }
        }
    }

    boolean exists(FigureRequest request) {
        return !pack.map(request.division().regime()).shapes().isEmpty();
    }

    /// Each unit leads to the list that its number counts.
    Chart map(Evaluation evaluation, Chart.Caption caption, Words words) {
        var request = evaluation.request();
        var map = pack.map(request.division().regime());
        Map<String, Long> counts = new HashMap<>();
        for (var cell : evaluation.table().cells()) {
            counts.put(String.valueOf(cell.key().codes().getFirst()), cell.count());
        }
        var areas = new ArrayList<ProvinceMap.Area>();
        for (var shape : map.shapes()) {
            var code = shape.unit().value();
            var count = counts.getOrDefault(code, 0L);
            areas.add(
                    new ProvinceMap.Area(
                            pack.units().name(shape.unit(), words.language()),
                            rings.getOrDefault(shape, List.of()),
                            Amount.of(count),
                            count == 0 ? "" : address(request, code)));
        }
        return new ProvinceMap(
                caption,
                areas,
                map.insets().stream().map(inset -> inset(inset, request, words)).toList(),
                Classes.quantile(areas.stream().map(ProvinceMap.Area::amount).toList()),
                Pictures.chartWords(words));
    }

    private static String address(FigureRequest request, String code) {
        return FigureQuestion.of(request.by().isEmpty() ? request.by(Breakdown.PROVINCE) : request)
                        .address("/trace")
                + "&cell="
                + code;
    }

    private ProvinceMap.Inset inset(PackMap.Inset inset, FigureRequest request, Words words) {
        var owner = inset.units().get(request.division().regime());
        double radius = (inset.east() - inset.west()) * DOT;
        return new ProvinceMap.Inset(
                inset.names().in(words.language()),
                owner == null ? "" : pack.units().name(owner, words.language()),
                (inset.south() + inset.north()) / 2,
                inset.points().stream().map(point -> dot(point, radius)).toList());
    }

    private static Ring ring(List<PackMap.Point> points) {
        var places = new double[points.size() * 2];
        for (int i = 0; i < points.size(); i++) {
            places[2 * i] = points.get(i).longitude();
            places[2 * i + 1] = points.get(i).latitude();
        }
        return Ring.of(places);
    }

    private static Ring dot(PackMap.Point point, double radius) {
        double lon = point.longitude();
        double lat = point.latitude();
        return Ring.of(lon - radius, lat, lon, lat + radius, lon + radius, lat, lon, lat - radius);
    }
}
