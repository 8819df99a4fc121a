package org.homeward.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgainstTheReferenceTest {
    private static final int QUESTIONS = 24;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("chronicle.seeds", 5));
    }

    private record Both(Chronicle chronicle, Reference reference) implements AutoCloseable {
        static Both of(World world, long seed) {
            return of(world, seed, 60);
        }

        static Both of(World world, long seed, int positions) {
            var both = new Both(Chronicle.inMemory(World.LAYOUT), new Reference(World.LAYOUT));
            var batches = world.batches(positions);
            both.reference.append(batches);
            var random = new SplittableRandom(seed);
            for (int from = 0; from < batches.size(); ) {
                int to = Math.min(batches.size(), from + 1 + random.nextInt(15));
                both.chronicle.append(batches.subList(from, to));
                from = to;
            }
            return both;
        }

        @Override
        public void close() {
            chronicle.close();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersAreThoseOfTheReplayedLog(long seed) {
        var world = new World(seed);
        try (var both = Both.of(world, seed)) {
            for (int i = 0; i < QUESTIONS; i++) {
                var question = world.question(world.position(both.chronicle.position()));

                var answer = both.chronicle.answer(question);

                assertThat(answer).as("%s", question).isEqualTo(both.reference.answer(question));
            }
        }
    }

    /// More clusters at once than are looked up one by one.
    @ParameterizedTest
    @MethodSource("seeds")
    void answersAreTheSameWhenVeryManyMoveAtOnce(long seed) {
        var world = new World(seed, 400, 150);
        try (var both = Both.of(world, seed, 12)) {
            for (int i = 0; i < QUESTIONS / 2; i++) {
                var question = world.question(world.position(both.chronicle.position()));

                var answer = both.chronicle.answer(question);

                assertThat(answer).as("%s", question).isEqualTo(both.reference.answer(question));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theNumberEqualsTheList(long seed) {
        var world = new World(seed);
        try (var both = Both.of(world, seed)) {
            for (int i = 0; i < QUESTIONS / 2; i++) {
                var question = world.question(world.position(both.chronicle.position()));

                var trace = both.chronicle.trace(question);
                var answer = both.chronicle.answer(question);

                assertThat(trace).isEqualTo(both.reference.trace(question, null));
                assertThat(trace.size()).isEqualTo(answer.total());
                for (var cell : answer.cells()) {
                    var part = both.chronicle.trace(question, cell);
                    assertThat(part).isEqualTo(both.reference.trace(question, cell));
                    assertThat(part.size()).isEqualTo(cell.count());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachPartOfASeriesIsItsOwnQuestion(long seed) {
        var world = new World(seed);
        try (var both = Both.of(world, seed)) {
            for (int i = 0; i < QUESTIONS / 8; i++) {
                var question = world.question(world.position(both.chronicle.position()));
                var step = Step.values()[i % Step.values().length];

                var series = both.chronicle.series(question, step);

                assertThat(series).extracting(Part::days).isEqualTo(step.cut(question.period()));
                for (var part : series) {
                    var alone =
                            new Question(
                                    question.measure(),
                                    part.days(),
                                    question.position(),
                                    question.filters(),
                                    question.breakdown());
                    assertThat(part.answer()).isEqualTo(both.reference.answer(alone));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsRememberedIsNeverOlderThanTheLog(long seed) {
        var world = new World(seed);
        var reference = new Reference(World.LAYOUT);
        try (var chronicle = Chronicle.inMemory(World.LAYOUT)) {
            var questions = Stream.generate(() -> world.question(0)).limit(6).toList();
            for (var batch : world.batches(40)) {
                reference.append(List.of(batch));
                chronicle.append(List.of(batch));
                for (var question : questions) {
                    var now = question.at(batch.position());

                    assertThat(chronicle.answer(now))
                            .as("%s", now)
                            .isEqualTo(reference.answer(now));
                    for (var part : chronicle.series(now, Step.YEAR)) {
                        assertThat(part.answer())
                                .as("%s in %s", now, part.days())
                                .isEqualTo(reference.answer(now.during(part.days())));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDifferenceExplainsEveryCellToTheLastOne(long seed) {
        var world = new World(seed);
        try (var both = Both.of(world, seed)) {
            for (int i = 0; i < QUESTIONS; i++) {
                long one = world.position(both.chronicle.position());
                long other = world.position(both.chronicle.position());
                long before = Math.min(one, other);
                long after = Math.max(one, other);
                var question = world.question(after);

                var difference = both.chronicle.difference(question, before, after);

                var earlier = both.reference.answer(question.at(before));
                var later = both.reference.answer(question);
                assertThat(difference.net()).isEqualTo(later.total() - earlier.total());
                assertThat(applied(earlier, difference)).isEqualTo(counts(later));
                assertThat(difference.changes())
                        .as("%s from %d to %d", question, before, after)
                        .allSatisfy(change -> assertThat(change.reasons()).isNotEmpty())
                        .flatExtracting(Change::reasons)
                        .allMatch(reason -> before < reason.at() && reason.at() <= after);
                assertThat(difference.changes())
                        .allSatisfy(
                                change -> {
                                    if (change instanceof Change.Moved moved) {
                                        assertThat(moved.before().cell())
                                                .isNotEqualTo(moved.after().cell());
                                    }
                                });
            }
        }
    }

    private static HashMap<List<@Nullable String>, Long> counts(Answer answer) {
        var counts = new HashMap<List<@Nullable String>, Long>();
        answer.cells().forEach(cell -> counts.put(cell.key(), cell.count()));
        return counts;
    }

    private static HashMap<List<@Nullable String>, Long> applied(
            Answer answer, Difference difference) {
        var counts = counts(answer);
        for (var change : difference.changes()) {
            switch (change) {
                case Change.Entered(var place, _) -> counts.merge(place.cell(), 1L, Long::sum);
                case Change.Left(var place, _) -> counts.merge(place.cell(), -1L, Long::sum);
                case Change.Moved(var from, var to, _) -> {
                    counts.merge(from.cell(), -1L, Long::sum);
                    counts.merge(to.cell(), 1L, Long::sum);
                }
            }
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
