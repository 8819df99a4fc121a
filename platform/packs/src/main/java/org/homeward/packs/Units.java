package org.homeward.packs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.base.Language;
import org.homeward.base.UnitId;

/// The administrative units of a country through all its reforms.
public final class Units {
    private final Map<UnitId, Unit> byId = new LinkedHashMap<>();
    private final Map<String, Regime> regimes = new LinkedHashMap<>();
    private final Map<UnitId, UnitId> successors;
    private final TextIndex<Unit> names = new TextIndex<>();
    private final Map<String, TextIndex<Unit>> codes = new LinkedHashMap<>();

    Units(List<Unit> units, List<Regime> regimes, Map<UnitId, UnitId> successors) {
        this.successors = Map.copyOf(successors);
        regimes.forEach(regime -> this.regimes.put(regime.id(), regime));
        for (var unit : units) {
            byId.put(unit.id(), unit);
            names.add(unit.id().value(), unit);
            unit.names().texts().values().forEach(name -> names.add(name, unit));
            unit.fullNames().texts().values().forEach(name -> names.add(name, unit));
            unit.aliases().forEach(name -> names.add(name, unit));
            for (var code : unit.codes()) {
                codes.computeIfAbsent(code.regime(), _ -> new TextIndex<>()).add(code.code(), unit);
            }
        }
    }

    public List<Unit> all() {
        return List.copyOf(byId.values());
    }

    /// The units that exist on the day.
    public List<Unit> at(LocalDate day) {
        return byId.values().stream().filter(unit -> unit.validity().covers(day)).toList();
    }

    public Optional<Unit> byId(UnitId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The name of the unit, or its id where the pack does not have it.
    public String name(UnitId id, Language language) {
        return byId(id).map(unit -> unit.name(language)).orElse(id.value());
    }

    /// The regimes, oldest first.
    public List<Regime> regimes() {
        return List.copyOf(regimes.values());
    }

    public Regime regime(String id) {
        var regime = regimes.get(id);
        if (regime == null) {
            throw new IllegalArgumentException("no regime " + id + " in this pack");
        }
        return regime;
    }

    /// The regime in force on the day; before the first one, the first.
    public Regime regimeAt(LocalDate day) {
        return regimes.values().stream()
                .filter(regime -> regime.validity().covers(day))
                .findFirst()
                .orElseGet(
                        () ->
                                regimes.values().stream()
                                        .min(Comparator.comparing(regime -> distance(regime, day)))
                                        .orElseThrow());
    }

    private static long distance(Regime regime, LocalDate day) {
        var from = regime.validity().from();
        return from == null ? 0 : Math.abs(from.toEpochDay() - day.toEpochDay());
    }

    /// Reads a name, alias or official code as it stood on the day.
    public Reading<Unit> read(String text, LocalDate day) {
        var byCode =
                codes.getOrDefault(regimeAt(day).id(), new TextIndex<>())
                        .read(text, unit -> unit.validity().covers(day));
        return byCode instanceof Reading.Unknown<Unit>
                ? names.read(text, unit -> unit.validity().covers(day))
                : byCode;
    }

    /// Reads a name, alias or official code under a regime: first among the units as the regime
    /// ended, then among those that it had before.
    public Reading<Unit> read(String text, String regime) {
        var members = new HashSet<>(regime(regime).units());
        var numbers = codes.getOrDefault(regime, new TextIndex<>());
        Reading<Unit> last = new Reading.Unknown<>(List.of());
        for (var index : List.of(numbers, names)) {
            var current = index.read(text, unit -> members.contains(unit.id()));
            if (!(current instanceof Reading.Unknown<Unit>)) {
                return current;
            }
            last = index.read(text, unit -> !unit.code(regime).isEmpty());
            if (!(last instanceof Reading.Unknown<Unit>)) {
                return last;
            }
        }
        return last;
    }

    /// The unit of the regime that the given one is, or became part of. Empty when the regime is
    /// older than the unit: what was merged cannot be taken apart again.
    public Optional<UnitId> inRegime(UnitId id, String regime) {
        var members = regime(regime).units();
        var current = Optional.of(id);
        while (current.isPresent() && !members.contains(current.get())) {
            current = Optional.ofNullable(successors.get(current.get()));
        }
        return current;
    }
}
