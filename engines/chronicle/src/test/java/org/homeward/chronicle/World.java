package org.homeward.chronicle;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Random logs and questions over a small world, where everything meets often.
final class World {
    static final Layout LAYOUT =
            new Layout(List.of("seen", "helped"), List.of("sex", "form", "unit"), List.of("age"));

    private static final List<Axis.Band> BANDS =
            List.of(new Axis.Band("children", 0, 17), new Axis.Band("adults", 18, 60));

    private final SplittableRandom random;
    private final int subjects;
    private final int busy;

    World(long seed) {
        this(seed, 12, 1);
    }

    /// @param busy how many times as much happens at a position
    World(long seed, int subjects, int busy) {
        random = new SplittableRandom(seed);
        this.subjects = subjects;
        this.busy = busy;
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }

    private UUID subject() {
        return id("subject " + below(subjects));
    }

    /// Batches at positions that increase with gaps.
    List<Batch> batches(int count) {
        var batches = new ArrayList<Batch>();
        long position = 0;
        for (int i = 0; i < count; i++) {
            position += 1 + below(3);
            var entries = new ArrayList<Entry>();
            for (int n = busy * below(4); n > 0; n--) {
                entries.add(entry());
            }
            var memberships = new ArrayList<Membership>();
            for (int n = busy * below(3); n > busy; n--) {
                memberships.add(membership());
            }
            batches.add(new Batch(position, entries, memberships));
        }
        return batches;
    }

    private Entry entry() {
        var record = id("record " + below(30 * busy));
        if (below(6) == 0) {
            return new Entry.Withdrawal(record);
        }
        var values =
                Values.none()
                        .code("sex", oneOf("f", "m", null))
                        .code("form", oneOf("labour", "sexual", "o'ther \"x\"", null))
                        .code("unit", "u" + below(5))
                        .number("age", below(5) == 0 ? null : below(80));
        var kind = below(4) == 0 ? "helped" : "seen";
        return new Entry.Fact(record, kind, subject(), days(), values);
    }

    private Membership membership() {
        var subject = subject();
        return switch (below(4)) {
            case 0 -> Membership.alone(subject);
            case 1 -> new Membership(subject, subject());
            default -> new Membership(subject, id("cluster " + below(4)));
        };
    }

    private Days days() {
        int year = 2021 + below(3);
        return switch (below(6)) {
            case 0 -> Days.ofYear(year);
            case 1 -> Days.of(YearMonth.of(year, 1 + below(12)));
            default -> Days.of(LocalDate.ofYearDay(year, 1 + below(365)));
        };
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[below(values.length)];
    }

    Question question(long position) {
        var unit = oneOf(Measure.Unit.values());
        var population = new ArrayList<Filter>();
        if (below(3) == 0) {
            population.add(filter());
        }
        var start = LocalDate.of(2021, 1, 1).plusDays(below(500));
        var period =
                below(3) == 0 ? Days.ofYear(2022) : new Days(start, start.plusDays(below(700)));
        var measure = new Measure(oneOf("seen", "seen", "helped"), unit, population);
        var question = Question.of(measure, period, position);
        for (int n = below(3); n > 0; n--) {
            var axis = axis();
            if (!question.breakdown().contains(axis)) {
                question = question.by(axis);
            }
        }
        return below(3) == 0 ? question.where(filter()) : question;
    }

    private Filter filter() {
        return switch (below(4)) {
            case 0 -> new Filter.Codes("sex", Set.of("f"));
            case 1 -> new Filter.Codes("form", Set.of("labour", "o'ther \"x\"", "unheard"));
            case 2 -> new Filter.Range("age", below(20), 20 + below(60));
            default -> new Filter.Unknown(oneOf("sex", "age"));
        };
    }

    private Axis axis() {
        return switch (below(6)) {
            case 0 -> new Axis.Plain("sex");
            case 1 -> new Axis.Plain("form");
            case 2 -> new Axis.Plain("age");
            case 3 -> new Axis.Banded("age", BANDS);
            case 4 -> new Axis.Mapped("unit", Map.of("u0", "north", "u1", "north", "u2", "u3"));
            default -> new Axis.Time(oneOf(Step.values()));
        };
    }

    long position(@Nullable Long last) {
        return last == null ? 0 : random.nextLong(last + 1);
    }
}
