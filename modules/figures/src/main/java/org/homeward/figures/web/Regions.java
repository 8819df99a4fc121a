package org.homeward.figures.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.homeward.base.Language;
import org.homeward.base.UnitId;
import org.homeward.packs.CountryPack;

/// The regions into which pictures gather units, where the country has any.
final class Regions {
    private final CountryPack pack;
    private final Map<String, Optional<String>> schemes = new LinkedHashMap<>();

    Regions(CountryPack pack) {
        this.pack = pack;
        for (var regime : pack.units().regimes()) {
            schemes.put(regime.id(), widest(regime.id()));
        }
    }

    /// The scheme in which most units of the regime have a region.
    private Optional<String> widest(String regime) {
        if (pack.codeLists().stream().noneMatch(list -> list.id().equals("region"))) {
            return Optional.empty();
        }
        Map<String, Integer> units = new LinkedHashMap<>();
        for (var id : pack.units().regime(regime).units()) {
            pack.units().byId(id).stream()
                    .flatMap(unit -> unit.regions().stream())
                    .forEach(region -> units.merge(scheme(region), 1, Integer::sum));
        }
        return units.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private String scheme(String region) {
        return pack.codes("region").find(region).map(entry -> entry.attribute("scheme")).orElse("");
    }

    Optional<String> region(UnitId unit, String regime, Language language) {
        return schemes.getOrDefault(regime, Optional.empty())
                .flatMap(
                        scheme ->
                                pack.units().byId(unit).stream()
                                        .flatMap(found -> found.regions().stream())
                                        .filter(region -> scheme(region).equals(scheme))
                                        .findFirst())
                .map(region -> pack.codes("region").label(region, language));
    }
}
