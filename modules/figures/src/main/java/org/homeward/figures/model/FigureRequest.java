package org.homeward.figures.model;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homeward.base.Period;
import org.homeward.journal.Position;
import org.homeward.packs.FigureDefinition;

/// A figure, asked for a period, as known at a position, broken down and filtered.
///
/// @param by at most two breakdowns that the definition allows
/// @param filters breakdown to code; [#UNKNOWN] for those whose value is not known
/// @param division how a breakdown by province or by period is cut
public record FigureRequest(
        FigureDefinition definition,
        Period period,
        Position position,
        List<Breakdown> by,
        SortedMap<Breakdown, String> filters,
        Division division) {
    /// The code of a filter for values that are not known.
    public static final String UNKNOWN = "-";

    /// The regime of units, and the step of time.
    public record Division(String regime, Period.Step step) {}

    public FigureRequest {
        by = List.copyOf(by);
        filters = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(filters));
        if (by.size() > 2) {
            throw new IllegalArgumentException("at most two breakdowns");
        }
        for (var breakdown : by) {
            if (!definition.breakdowns().contains(breakdown.code())) {
                throw new IllegalArgumentException(
                        definition.id() + " is not broken down by " + breakdown.code());
            }
        }
    }

    public static FigureRequest of(
            FigureDefinition definition, Period period, Position position, Division division) {
        return new FigureRequest(
                definition, period, position, List.of(), new TreeMap<>(), division);
    }

    public FigureRequest by(Breakdown... breakdowns) {
        return new FigureRequest(
                definition, period, position, List.of(breakdowns), filters, division);
    }

    public FigureRequest where(Breakdown breakdown, String code) {
        var more = new TreeMap<>(filters);
        more.put(breakdown, code);
        return new FigureRequest(definition, period, position, by, more, division);
    }

    public FigureRequest at(Position other) {
        return new FigureRequest(definition, period, other, by, filters, division);
    }

    public FigureRequest during(Period other) {
        return new FigureRequest(definition, other, position, by, filters, division);
    }
}
