package org.homeward.linkage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A comparison made ready for a table: each distinct value is read once, not each pair.
final class Compared {
    private final Comparison comparison;
    private final Column column;
    private final Forms base;
    private final List<Check> checks = new ArrayList<>();
    private final Likeness.Text[] texts;
    private final @Nullable PartialDay[] days;
    private final boolean crosses;

    Compared(Comparison comparison, Records records) {
        this.comparison = comparison;
        this.column = records.column(comparison.column());
        this.base = Forms.of(column, comparison.form());
        this.texts = new Likeness.Text[base.distinct()];
        this.days = new PartialDay[base.distinct()];
        for (int at = 0; at < texts.length; at++) {
            texts[at] = Likeness.Text.of(base.texts()[at]);
            days[at] = PartialDay.read(base.texts()[at]).orElse(null);
        }
        comparison.levels().forEach(level -> checks.add(check(level, records)));
        this.crosses = comparison.levels().stream().anyMatch(Level.ChangedOver.class::isInstance);
    }

    /// Whether a level holds for two records that have values.
    private interface Check {
        boolean holds(int one, int other, Likeness likeness);
    }

    Comparison comparison() {
        return comparison;
    }

    Forms base() {
        return base;
    }

    /// What the record has, in the comparison's own form; [Column#MISSING] for nothing.
    int value(int record) {
        int code = column.code(record);
        return code == Column.MISSING ? Column.MISSING : base.of()[code];
    }

    /// Whether the level depends on nothing but two values of this column.
    boolean isOfValuesAlone() {
        return !crosses;
    }

    /// The level of two records, from 1; 0 where one lacks a value.
    int level(int one, int other, Likeness likeness) {
        if (value(one) == Column.MISSING || value(other) == Column.MISSING) {
            return 0;
        }
        likeness.between(texts[value(one)], texts[value(other)]);
        for (int at = 0; at < checks.size(); at++) {
            if (checks.get(at).holds(one, other, likeness)) {
                return at + 1;
            }
        }
        return checks.size();
    }

    private Check check(Level level, Records records) {
        return switch (level) {
            case Level.Same(var form) -> same(form);
            case Level.ChangedOver(var otherColumn, var form) ->
                    changedOver(records.column(otherColumn), form);
            case Level.WordsWithin _ -> (_, _, likeness) -> likeness.hasAllWords();
            case Level.WordsAlike(var share) -> (_, _, likeness) -> likeness.wordsAlike() >= share;
            case Level.Edits(var atMost) -> (_, _, likeness) -> likeness.isWithin(atMost);
            case Level.Alike(var atLeast) -> (_, _, likeness) -> likeness.alike() >= atLeast;
            case Level.SameParts(var parts) -> (one, other, _) -> sameParts(one, other, parts);
            case Level.DayAndMonthChangedOver _ -> (one, other, _) -> dayAndMonth(one, other);
            case Level.YearsApart(var atMost) -> (one, other, _) -> yearsApart(one, other, atMost);
            case Level.Different _ -> (_, _, _) -> true;
        };
    }

    private Check same(Form form) {
        if (form.equals(comparison.form())) {
            return (one, other, _) -> value(one) == value(other);
        }
        var forms = Forms.of(column, form);
        return (one, other, _) -> {
            int number = forms.of()[column.code(one)];
            return number != Column.MISSING && number == forms.of()[column.code(other)];
        };
    }

    private Check changedOver(Column beside, Form form) {
        var here = hashes(column, form);
        var there = hashes(beside, form);
        return (one, other, _) -> {
            int ofOne = beside.code(one);
            int ofOther = beside.code(other);
            return ofOne != Column.MISSING
                    && ofOther != Column.MISSING
                    && here[column.code(one)] == there[ofOther]
                    && here[column.code(other)] == there[ofOne];
        };
    }

    private static long[] hashes(Column column, Form form) {
        var hashes = new long[column.distinct()];
        for (int code = 0; code < hashes.length; code++) {
            hashes[code] = Hash.of(form.of().apply(column.value(code)));
        }
        return hashes;
    }

    private boolean sameParts(int one, int other, List<Level.DatePart> parts) {
        var day = days[value(one)];
        var beside = days[value(other)];
        if (day == null || beside == null) {
            return false;
        }
        for (var part : parts) {
            if (!day.has(part) || day.of(part) != beside.of(part)) {
                return false;
            }
        }
        return true;
    }

    private boolean dayAndMonth(int one, int other) {
        var day = days[value(one)];
        var beside = days[value(other)];
        return day != null
                && beside != null
                && day.year() == beside.year()
                && day.has(Level.DatePart.DAY)
                && day.day() == beside.month()
                && day.month() == beside.day();
    }

    private boolean yearsApart(int one, int other, int atMost) {
        var day = days[value(one)];
        var beside = days[value(other)];
        return day != null && beside != null && Math.abs(day.year() - beside.year()) <= atMost;
    }
}
