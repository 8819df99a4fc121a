package org.homeward.figures.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.homeward.base.Period;
import org.homeward.chronicle.Axis;
import org.homeward.chronicle.Filter;
import org.homeward.chronicle.Step;
import org.homeward.figures.model.Breakdown;
import org.homeward.figures.model.FigureRequest;
import org.homeward.packs.CodeEntry;
import org.homeward.packs.CountryPack;

/// How the breakdowns of figures lie on the dimensions of facts in one country.
final class Axes {
    private static final int OLDEST = 130;

    private final CountryPack pack;
    private final Map<String, String> ethnicGroups = new HashMap<>();
    private final Map<String, String> forms = new HashMap<>();

    Axes(CountryPack pack) {
        this.pack = pack;
        for (var entry : pack.codes("ethnic_group").entries()) {
            var group = entry.attribute("group");
            ethnicGroups.put(entry.code(), group.isEmpty() ? entry.code() : group);
        }
        for (var entry : pack.codes("exploitation_form").entries()) {
            forms.put(entry.code(), broadForm(entry));
        }
    }

    /// The broadest form, except the umbrella of forms that have no place of their own in
    /// international tables, which would hide what the country wants to see.
    private String broadForm(CodeEntry entry) {
        return pack.codes("exploitation_form")
                .find(entry.attribute("parent"))
                .filter(parent -> !parent.attribute("residual").equals("yes"))
                .map(this::broadForm)
                .orElse(entry.code());
    }

    Axis axis(Breakdown breakdown, FigureRequest.Division division) {
        return switch (breakdown) {
            case SEX -> new Axis.Plain("sex");
            case AGE_GROUP ->
                    new Axis.Banded(
                            "age",
                            pack.ageBands().stream()
                                    .map(
                                            b ->
                                                    new Axis.Band(
                                                            b.code(),
                                                            b.from(),
                                                            b.to().orElse(OLDEST)))
                                    .toList());
            case ETHNICITY_GROUP -> new Axis.Mapped("ethnicity", ethnicGroups);
            case FORM -> new Axis.Mapped("form", forms);
            case PROVINCE -> new Axis.Mapped("unit", unitsIn(division.regime()));
            case BORDER -> new Axis.Plain("border");
            case DESTINATION -> new Axis.Plain("destination");
            case AGENCY -> new Axis.Plain("agency");
            case PERIOD -> new Axis.Time(step(division.step()));
        };
    }

    /// Units of an older regime joined to what they became. A unit that is newer than the regime
    /// cannot be taken apart and stands for itself.
    private Map<String, String> unitsIn(String regime) {
        var map = new HashMap<String, String>();
        for (var unit : pack.units().all()) {
            pack.units()
                    .inRegime(unit.id(), regime)
                    .ifPresent(successor -> map.put(unit.id().value(), successor.value()));
        }
        return map;
    }

    /// The condition that a fact lies in one cell of the breakdown.
    Filter filter(Breakdown breakdown, String code, FigureRequest.Division division) {
        var axis = axis(breakdown, division);
        return switch (axis) {
            case Axis.Plain(var dimension) ->
                    code.equals(FigureRequest.UNKNOWN)
                            ? new Filter.Unknown(dimension)
                            : new Filter.Codes(dimension, Set.of(code));
            case Axis.Mapped(var dimension, var groups) ->
                    code.equals(FigureRequest.UNKNOWN)
                            ? new Filter.Unknown(dimension)
                            : new Filter.Codes(dimension, members(groups, code));
            case Axis.Banded(var dimension, var bands) ->
                    code.equals(FigureRequest.UNKNOWN)
                            ? new Filter.Unknown(dimension)
                            : bands.stream()
                                    .filter(band -> band.name().equals(code))
                                    .findFirst()
                                    .map(
                                            b ->
                                                    (Filter)
                                                            new Filter.Range(
                                                                    dimension, b.from(), b.to()))
                                    .orElseGet(() -> range(dimension, code));
            case Axis.Time _ ->
                    throw new IllegalArgumentException("a period is asked for, not filtered by");
        };
    }

    /// An age range that is no band of the country, as published figures use it: `0-15`.
    private static Filter range(String dimension, String code) {
        var ends = code.split("-", 2);
        if (ends.length != 2 || !code.matches("\\d{1,3}-\\d{1,3}")) {
            throw new IllegalArgumentException("no age group and no range of ages");
        }
        return new Filter.Range(dimension, Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }

    private static Set<String> members(Map<String, String> groups, String group) {
        var members = new HashSet<String>(Set.of(group));
        groups.forEach(
                (code, into) -> {
                    if (into.equals(group)) {
                        members.add(code);
                    }
                });
        return members;
    }

    static Step step(Period.Step step) {
        return switch (step) {
            case MONTH -> Step.MONTH;
            case QUARTER -> Step.QUARTER;
            case HALF_YEAR -> Step.HALF_YEAR;
            case YEAR -> Step.YEAR;
        };
    }
}
