package org.homeward.testkit.population;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.base.AgencyId;
import org.homeward.base.UnitId;
import org.homeward.packs.CountryPack;
import org.homeward.packs.DemoSpan;
import org.homeward.packs.NameLists;
import org.homeward.packs.Regime;
import org.homeward.packs.Unit;

/// What the population asks of a country pack while it invents people.
final class Country {
    /// Codes of the international list of sexes for statistics.
    static final String FEMALE = "F";

    static final String MALE = "M";

    private final CountryPack pack;
    private final Regime first;
    private final Map<String, Weights<String>> names = new HashMap<>();

    Country(CountryPack pack) {
        this.pack = pack;
        this.first = pack.units().regimeAt(pack.demo().from());
    }

    CountryPack pack() {
        return pack;
    }

    DemoSpan demo() {
        return pack.demo();
    }

    ZoneId zone() {
        return pack.zone();
    }

    /// The units at the beginning; the truth is told in them.
    List<UnitId> firstUnits() {
        return pack.units().at(demo().from()).stream().map(Unit::id).toList();
    }

    /// The official code of a unit of the first division.
    String firstCode(UnitId unit) {
        return pack.units().byId(unit).map(found -> found.code(first.id())).orElse("");
    }

    Optional<AgencyId> successor(AgencyId agency) {
        return pack.agencies().byId(agency).flatMap(found -> found.successorId());
    }

    /// The first day on which the agency is no more.
    Optional<LocalDate> end(AgencyId agency) {
        return pack.agencies()
                .byId(agency)
                .flatMap(found -> found.validity().lastDay())
                .map(day -> day.plusDays(1));
    }

    /// A random name of the kind that persons of this group and sex bear.
    TruePerson.Name name(String ethnicity, String sex, Chance chance) {
        var lists = pack.names();
        return new TruePerson.Name(
                pick("family/" + ethnicity, lists.surnames(ethnicity), chance),
                pick("middle/" + ethnicity + sex, lists.middleNames(ethnicity, sex), chance),
                pick("given/" + ethnicity + sex, lists.givenNames(ethnicity, sex), chance));
    }

    private String pick(String key, List<NameLists.Name> list, Chance chance) {
        if (list.isEmpty()) {
            return "";
        }
        return chance.pick(
                names.computeIfAbsent(
                        key,
                        _ -> {
                            var weights = new LinkedHashMap<String, Double>();
                            for (var name : list) {
                                weights.merge(name.text(), (double) name.weight(), Double::sum);
                            }
                            return new Weights<>(weights);
                        }));
    }
}
