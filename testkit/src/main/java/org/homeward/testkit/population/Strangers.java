package org.homeward.testkit.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.base.UnitId;
import org.homeward.testkit.population.Circumstances.AgeBand;
import org.homeward.testkit.population.Circumstances.Area;
import org.homeward.testkit.population.Circumstances.Route;

/// Invents persons. Names are random combinations; no two persons share an identity number.
final class Strangers {
    private final Country country;
    private final Circumstances circumstances;
    private final PersonTraits traits;
    private final Chance chance;
    private final Set<String> given = new HashSet<>();
    private final Map<String, Weights<UnitId>> areas = new HashMap<>();
    private int lastKey;

    Strangers(Country country, Calibration calibration, Chance chance) {
        this.country = country;
        this.circumstances = calibration.circumstances();
        this.traits = calibration.persons();
        this.chance = chance;
    }

    TruePerson victim(Route route, LocalDate on) {
        var who = new Kind(route.women(), route.minority(), route.ages());
        return person(who, route.home(), on);
    }

    TruePerson suspect(Route route, LocalDate on) {
        var suspects = traits.suspects();
        var minority = Math.min(route.minority(), suspects.minority());
        return person(new Kind(suspects.women(), minority, suspects.ages()), route.home(), on);
    }

    /// Where victims of a route are found.
    UnitId place(Route route) {
        return unit(route.place());
    }

    private record Kind(double women, double minority, Weights<AgeBand> ages) {}

    private TruePerson person(Kind kind, String area, LocalDate on) {
        var sex = chance.is(kind.women()) ? Country.FEMALE : Country.MALE;
        var band = chance.pick(kind.ages());
        int age = chance.between(band.least(), band.most());
        var oldest = on.minusYears(age + 1).plusDays(1);
        var youngest = age == 0 ? on.minusDays(20) : on.minusYears(age);
        var birth = chance.between(oldest, youngest);
        var minorities = traits.minorities().get(area);
        var ethnicity =
                minorities != null && chance.is(kind.minority())
                        ? chance.pick(minorities)
                        : traits.majority();
        var home = unit(area);
        return new TruePerson(
                ++lastKey,
                sex,
                birth,
                country.name(ethnicity, sex, chance),
                ethnicity,
                home,
                numbers(sex, birth, home),
                chance.digits(traits.phone()),
                address());
    }

    private UnitId unit(String area) {
        return chance.pick(areas.computeIfAbsent(area, this::weights));
    }

    private Weights<UnitId> weights(String name) {
        Area area = circumstances.areas().get(name);
        if (area == null) {
            throw new IllegalArgumentException("no such area: " + name);
        }
        var weights = new LinkedHashMap<UnitId, Double>();
        for (var unit : country.firstUnits()) {
            weights.put(unit, area.units().getOrDefault(unit, area.rest()));
        }
        if (!weights.keySet().containsAll(area.units().keySet())) {
            throw new IllegalArgumentException("area " + name + " names a unit that is not there");
        }
        return new Weights<>(weights);
    }

    private List<String> numbers(String sex, LocalDate birth, UnitId home) {
        var numbers = new ArrayList<String>();
        for (var scheme : traits.numbers().schemes()) {
            var issued = birth.plusYears(traits.numbers().leastAge());
            var pattern = pattern(scheme.pattern(), sex, birth, home);
            numbers.add(issued.isBefore(scheme.until()) ? unused(pattern) : "");
        }
        return List.copyOf(numbers);
    }

    private String pattern(String scheme, String sex, LocalDate birth, UnitId home) {
        int century = birth.getYear() / 100 * 100;
        var digit = traits.numbers().centurySex().getOrDefault(century + sex, "#");
        return scheme.replace("{unit_code}", country.firstCode(home))
                .replace("{century_sex}", digit)
                .replace("{yy}", "%02d".formatted(birth.getYear() % 100));
    }

    private String unused(String pattern) {
        String number = chance.digits(pattern);
        while (!given.add(number)) {
            number = chance.digits(pattern);
        }
        return number;
    }

    private String address() {
        var addresses = traits.addresses();
        return addresses
                .pattern()
                .replace("{n}", String.valueOf(chance.between(1, 12)))
                .replace("{hamlet}", chance.pick(addresses.hamlets()))
                .replace("{commune}", chance.pick(addresses.communes()));
    }
}
