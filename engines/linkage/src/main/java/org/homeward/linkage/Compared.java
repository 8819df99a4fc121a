package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A comparison made ready for a table: each distinct value is read once, not each pair.
final class Compared {
    private static final int FEW = 256;

    private final Comparison comparison;
    private final Column column;
    private final Order order;
    private final Forms base;
    private final List<Check> checks = new ArrayList<>();
    private final Vocabulary vocabulary = new Vocabulary();
    private final Text[] texts;
    private final @Nullable PartialDay[] days;
    private final boolean looksAtDays;
    private final boolean looksAtWords;
    private final boolean crosses;
    private final boolean beginsWithTheSame;
    private final byte[] levelsOfFew;
    private final long[] bags;
    private final int mostEdits;
    private final int room;
    private final List<ObjIntConsumer<String>> readers = new ArrayList<>();
    private final Map<String, Changed> crossed = new HashMap<>();
    private int distinct;
    private @Nullable Distinct known;

    /// @param room for so many more values
    Compared(Comparison comparison, Records records, Readings readings, Order order, int room) {
        this.comparison = comparison;
        this.room = room;
        this.column = records.column(comparison.column());
        this.order = order;
        this.base = readings.of(column, comparison.form()).inOrder(column, order);
        this.distinct = base.distinct();
        this.texts = new Text[distinct + room];
        this.days = new PartialDay[distinct + room];
        this.looksAtDays = comparison.levels().stream().anyMatch(Compared::isOfDays);
        this.looksAtWords = comparison.levels().stream().anyMatch(Compared::isOfWords);
        IntStream.range(0, distinct).parallel().forEach(value -> read(base.texts()[value], value));
        comparison.levels().forEach(level -> checks.add(check(level, records)));
        this.crosses = comparison.levels().stream().anyMatch(Level.ChangedOver.class::isInstance);
        this.beginsWithTheSame =
                comparison.levels().getFirst().equals(new Level.Same(comparison.form()));
        this.levelsOfFew =
                crosses || distinct > FEW || room > 0 ? new byte[0] : new byte[distinct * distinct];
        this.mostEdits = isOfEditsAlone() ? mostEdits() : -1;
        this.bags = new long[mostEdits < 0 ? 0 : distinct + room];
        Arrays.setAll(bags, value -> value < distinct ? texts[value].bag() : 0);
    }

    /// The number of a value of one more record; [Column#MISSING] where the form leaves nothing.
    ///
    /// @throws IllegalStateException when there is no room for another value
    int add(String text) {
        var read = comparison.form().of().apply(text);
        if (read.isEmpty()) {
            return Column.MISSING;
        }
        var numbers = known;
        if (numbers == null) {
            numbers = Distinct.of(base.texts());
            known = numbers;
        }
        int value = numbers.number(read);
        if (value == distinct) {
            if (value == texts.length) {
                throw new IllegalStateException("no room for more values than %d".formatted(room));
            }
            read(read, value);
            readers.forEach(reader -> reader.accept(read, value));
            if (mostEdits >= 0) {
                bags[value] = texts[value].bag();
            }
            distinct++;
        }
        return value;
    }

    private boolean isOfEditsAlone() {
        return beginsWithTheSame
                && comparison.levels().stream()
                        .skip(1)
                        .allMatch(
                                level ->
                                        level instanceof Level.Edits
                                                || level instanceof Level.Different);
    }

    private int mostEdits() {
        return comparison.levels().stream()
                .mapToInt(level -> level instanceof Level.Edits(var atMost) ? atMost : 0)
                .max()
                .orElse(0);
    }

    /// Whether two values that are not the same are surely at the last level: seen from their
    /// letters alone, for numbers that nearly all differ.
    boolean areSurelyDifferent(int value, int beside) {
        return mostEdits >= 0 && Text.leastEdits(bags[value], bags[beside]) > mostEdits;
    }

    int lastLevel() {
        return checks.size();
    }

    private void read(String text, int value) {
        texts[value] = looksAtWords ? Text.of(text, vocabulary) : Text.withoutWords(text);
        if (looksAtDays) {
            days[value] = PartialDay.read(text).orElse(null);
        }
    }

    static boolean isOfWords(Level level) {
        return level instanceof Level.WordsAlike || level instanceof Level.WordsWithin;
    }

    private static boolean isOfDays(Level level) {
        return switch (level) {
            case Level.SameParts _, Level.DayAndMonthChangedOver _, Level.YearsApart _ -> true;
            case Level.Same _,
                    Level.ChangedOver _,
                    Level.WordsWithin _,
                    Level.WordsAlike _,
                    Level.Edits _,
                    Level.Alike _,
                    Level.Different _ ->
                    false;
        };
    }

    /// Whether a level holds for two records that have values.
    private interface Check {
        boolean holds(SideBySide pair);
    }

    Comparison comparison() {
        return comparison;
    }

    Forms base() {
        return base;
    }

    /// What the record at a place has, in the comparison's own form; [Column#MISSING] for nothing.
    int value(int place) {
        return base.number(column.code(order.given(place)));
    }

    /// Whether the level depends on nothing but two values of this column.
    boolean isOfValuesAlone() {
        return !crosses;
    }

    /// Whether equal values are at the first level.
    boolean beginsWithTheSame() {
        return beginsWithTheSame;
    }

    /// Whether the levels of all its values fit into a small table.
    boolean isOfFewValues() {
        return levelsOfFew.length > 0;
    }

    /// [#level(SideBySide)], kept for the next pair of the same values. Threads may work out the
    /// same level twice, never another one.
    int levelOfFew(SideBySide pair) {
        int place = pair.value * distinct + pair.beside;
        int level = levelsOfFew[place];
        if (level == 0) {
            level = level(pair);
            levelsOfFew[place] = (byte) level;
        }
        return level;
    }

    /// The level of two records that both have values, from 1.
    int level(SideBySide pair) {
        pair.likeness.between(texts[pair.value], texts[pair.beside]);
        for (int at = 0; at < checks.size(); at++) {
            if (checks.get(at).holds(pair)) {
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
            case Level.WordsWithin _ -> pair -> pair.likeness.hasAllWords();
            case Level.WordsAlike(var share) -> pair -> pair.likeness.wordsAlike() >= share;
            case Level.Edits(var atMost) -> pair -> pair.likeness.isWithin(atMost);
            case Level.Alike(var atLeast) -> pair -> pair.likeness.alike() >= atLeast;
            case Level.SameParts(var parts) -> pair -> sameParts(pair, parts);
            case Level.DayAndMonthChangedOver _ -> this::dayAndMonth;
            case Level.YearsApart(var atMost) -> pair -> yearsApart(pair, atMost);
            case Level.Different _ -> _ -> true;
        };
    }

    private Check same(Form form) {
        if (form.equals(comparison.form())) {
            return pair -> pair.value == pair.beside;
        }
        var further = new Distinct();
        var numbers = Arrays.copyOf(Forms.of(base, form, further), distinct + room);
        readers.add(
                (text, value) -> {
                    var read = form.of().apply(text);
                    numbers[value] = read.isEmpty() ? Column.MISSING : further.number(read);
                });
        return pair -> {
            int number = numbers[pair.value];
            return number != Column.MISSING && number == numbers[pair.beside];
        };
    }

    private Check changedOver(Column beside, Form form) {
        var here = new Changed(hashes(column, form), form);
        var there = new Changed(hashes(beside, form), form);
        crossed.put(column.name(), here);
        crossed.put(beside.name(), there);
        return pair ->
                there.has(pair.one)
                        && there.has(pair.other)
                        && here.hashes[pair.one] == there.hashes[pair.other]
                        && here.hashes[pair.other] == there.hashes[pair.one];
    }

    /// What each record has in a column that may have changed over with another one; 0 for nothing.
    private record Changed(long[] hashes, Form form) {
        boolean has(int place) {
            return hashes[place] != 0;
        }
    }

    private long[] hashes(Column column, Form form) {
        var hashes = new long[order.size() + room];
        IntStream.range(0, order.size())
                .parallel()
                .forEach(
                        place -> {
                            int code = column.code(order.given(place));
                            hashes[place] =
                                    code == Column.MISSING ? 0 : hash(column.value(code), form);
                        });
        return hashes;
    }

    private static long hash(String text, Form form) {
        return Hash.of(form.of().apply(text));
    }

    /// From now on somebody else reads the values that are added, too.
    void readWith(ObjIntConsumer<String> reader) {
        readers.add(reader);
    }

    /// Notes what one more record has in the columns that may have changed over.
    void addCrossed(int place, Map<String, String> values) {
        crossed.forEach(
                (column, changed) -> {
                    var value = values.get(column);
                    changed.hashes[place] = value == null ? 0 : hash(value, changed.form);
                });
    }

    private boolean sameParts(SideBySide pair, List<Level.DatePart> parts) {
        var day = days[pair.value];
        var beside = days[pair.beside];
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

    private boolean dayAndMonth(SideBySide pair) {
        var day = days[pair.value];
        var beside = days[pair.beside];
        return day != null
                && beside != null
                && day.year() == beside.year()
                && day.has(Level.DatePart.DAY)
                && day.day() == beside.month()
                && day.month() == beside.day();
    }

    private boolean yearsApart(SideBySide pair, int atMost) {
        var day = days[pair.value];
        var beside = days[pair.beside];
        return day != null && beside != null && Math.abs(day.year() - beside.year()) <= atMost;
    }
}
