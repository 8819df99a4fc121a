package org.homeward.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.homeward.base.UnitId;

/// Reads units, their codes, the regimes and the crosswalk, and checks them against each other.
final class UnitsReader {
    private final Layers layers;
    private final Map<String, CodeList> lists;
    private final Map<UnitId, Unit> units = new LinkedHashMap<>();
    private final Map<UnitId, Row> rows = new HashMap<>();
    private final Map<String, Row> regimeRows = new LinkedHashMap<>();
    private final Map<UnitId, UnitId> successors = new LinkedHashMap<>();

    private UnitsReader(Layers layers, Map<String, CodeList> lists) {
        this.layers = layers;
        this.lists = lists;
    }

    static Units read(Layers layers, Map<String, CodeList> lists) {
        var reader = new UnitsReader(layers, lists);
        reader.regimeRows();
        var codes = reader.codes();
        reader.units(codes);
        reader.checkCodesHaveUnits(codes);
        reader.crosswalk();
        reader.checkEnded();
        var regimes = reader.regimes();
        return new Units(List.copyOf(reader.units.values()), regimes, reader.successors);
    }

    private void regimeRows() {
        for (var row :
                layers.requiredTable(
                        "regimes.csv",
                        "regime!",
                        "name_*",
                        "valid_from!",
                        "valid_to!",
                        "units!",
                        "legal_basis",
                        "verification",
                        "verification_note")) {
            if (regimeRows.put(row.text("regime"), row) != null) {
                row.problem("regime", "stands twice");
            }
        }
    }

    private record Coded(String unit, Unit.OfficialCode code, Row row) {}

    private List<Coded> codes() {
        var codes = new ArrayList<Coded>();
        for (var row :
                layers.requiredTable(
                        "unit_codes.csv",
                        "regime!",
                        "code!",
                        "unit_id!",
                        "valid_from!",
                        "valid_to!")) {
            String regime = row.text("regime");
            known(row, "regime", regime, regimeRows.keySet(), "regime");
            var code = new Unit.OfficialCode(regime, row.text("code"), row.validity());
            for (var other : codes) {
                if (other.code.regime().equals(regime)
                        && other.code.code().equals(code.code())
                        && other.code.validity().overlaps(code.validity())) {
                    row.problem(
                            "code",
                            "%s belongs to %s at the same time (row %d)"
                                    .formatted(code.code(), other.unit, other.row.number()));
                }
            }
            codes.add(new Coded(row.text("unit_id"), code, row));
        }
        return codes;
    }

    private void units(List<Coded> codes) {
        for (var row :
                layers.requiredTable(
                        "units.csv",
                        "unit_id!",
                        "name_*",
                        "full_name_*",
                        "type!",
                        "valid_from!",
                        "valid_to!",
                        "regions",
                        "borders",
                        "aliases",
                        "iso",
                        "iso_prior",
                        "birth_code",
                        "verification",
                        "note",
                        "source")) {
            var id = row.value("unit_id", UnitId::new);
            if (id.isEmpty()) {
                continue;
            }
            var unit = unit(id.get(), row, codes);
            if (units.put(unit.id(), unit) != null) {
                row.problem("unit_id", "%s stands twice".formatted(unit.id()));
            }
            rows.put(unit.id(), row);
            if (unit.codes().isEmpty()) {
                row.problem("unit_id", "%s has no row in unit_codes.csv".formatted(unit.id()));
            }
        }
    }

    private Unit unit(UnitId id, Row row, List<Coded> codes) {
        codesOf(row, "regions", "region");
        codesOf(row, "borders", "border");
        var own =
                codes.stream()
                        .filter(coded -> coded.unit.equals(id.value()))
                        .map(Coded::code)
                        .toList();
        return new Unit(
                id,
                row.requiredLabels("name"),
                row.labels("full_name"),
                row.text("type"),
                row.validity(),
                own,
                row.parts("regions"),
                row.parts("borders"),
                row.parts("aliases"),
                row.verification());
    }

    private void codesOf(Row row, String column, String list) {
        var known = Optional.ofNullable(lists.get(list)).map(CodeList::entries).orElse(List.of());
        for (String code : row.parts(column)) {
            known(row, column, code, known.stream().map(CodeEntry::code).toList(), list);
        }
    }

    private static void known(
            Row row, String column, String value, Collection<String> known, String what) {
        if (!known.contains(value)) {
            row.problem(
                    column,
                    "%s is no %s of this pack%s"
                            .formatted(value, what, Nearest.suggestion(value, known)));
        }
    }

    private void checkCodesHaveUnits(List<Coded> codes) {
        var known = units.keySet().stream().map(UnitId::value).toList();
        for (var coded : codes) {
            known(coded.row, "unit_id", coded.unit, known, "unit");
        }
    }

    private void crosswalk() {
        for (var row :
                layers.table(
                        "crosswalk.csv",
                        "old_unit_id!",
                        "new_unit_id!",
                        "relation!",
                        "effective!",
                        "legal_basis")) {
            var old = unitIn(row, "old_unit_id");
            var successor = unitIn(row, "new_unit_id");
            var effective = row.date("effective");
            if (old.isEmpty() || successor.isEmpty() || old.equals(successor)) {
                continue;
            }
            checkDates(row, old.get(), successor.get(), effective);
            if (successors.put(old.get().id(), successor.get().id()) != null) {
                row.problem("old_unit_id", "%s has two successors".formatted(old.get().id()));
            }
        }
    }

    private static void checkDates(
            Row row, Unit old, Unit successor, @org.jspecify.annotations.Nullable LocalDate day) {
        if (!Objects.equals(old.validity().to(), day)) {
            row.problem("effective", "%s ends on %s".formatted(old.id(), old.validity().to()));
        }
        if (!Objects.equals(successor.validity().from(), day)) {
            row.problem(
                    "effective",
                    "%s starts on %s".formatted(successor.id(), successor.validity().from()));
        }
    }

    private Optional<Unit> unitIn(Row row, String column) {
        String id = row.text(column);
        known(row, column, id, units.keySet().stream().map(UnitId::value).toList(), "unit");
        return units.values().stream().filter(unit -> unit.id().value().equals(id)).findFirst();
    }

    private void checkEnded() {
        for (var unit : units.values()) {
            var row = rows.get(unit.id());
            if (row != null && unit.validity().to() != null && !successors.containsKey(unit.id())) {
                row.problem(
                        "valid_to",
                        "%s ends, but crosswalk.csv has no successor".formatted(unit.id()));
            }
        }
    }

    private List<Regime> regimes() {
        var regimes = new ArrayList<Regime>();
        for (var row : regimeRows.values()) {
            String id = row.text("regime");
            var validity = row.validity();
            var members =
                    units.values().stream()
                            .filter(unit -> !unit.code(id).isEmpty())
                            .filter(unit -> standsAtEnd(unit.validity(), validity))
                            .map(Unit::id)
                            .toList();
            var stated = row.integer("units");
            if (stated.isPresent() && stated.getAsInt() != members.size()) {
                row.problem(
                        "units",
                        "says %d, but %d units stand at its end"
                                .formatted(stated.getAsInt(), members.size()));
            }
            for (var earlier : regimes) {
                if (earlier.validity().overlaps(validity)) {
                    row.problem("valid_from", "overlaps with regime " + earlier.id());
                }
            }
            regimes.add(
                    new Regime(
                            id,
                            row.requiredLabels("name"),
                            validity,
                            members,
                            row.optional("legal_basis")));
        }
        return regimes;
    }

    private static boolean standsAtEnd(Validity unit, Validity regime) {
        return regime.lastDay().map(unit::covers).orElse(unit.to() == null);
    }
}
