package org.homeward.chronicle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/// Measures the chronicle on generated facts: how fast it appends, and how fast it answers at
/// random positions, beside a plain query with window functions over the same rows.
///
/// Arguments: folder, number of facts, number of kinds. Facts fall on kinds as 1, 1/2, 1/3, …; one
/// in seven is a second report of a person reported before, one in twenty a correction.
final class ChronicleBench {
    private static final int ROUNDS = 15;
    private static final int RUN = 200_000;
    private static final int PER_POSITION = 10;
    private static final LocalDate START = LocalDate.of(2010, 1, 1);

    private final SplittableRandom random = new SplittableRandom(42);
    private final Map<String, List<String>> codes = new HashMap<>();
    private final int facts;
    private final List<String> kinds;
    private final Layout layout;

    private ChronicleBench(int facts, int kinds) {
        this.facts = facts;
        this.kinds = IntStream.range(0, kinds).mapToObj(i -> "kind-" + i).toList();
        this.layout =
                new Layout(
                        this.kinds,
                        List.of("sex", "ethnicity", "form", "unit", "agency", "country", "border"),
                        List.of("age"));
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        var folder = Path.of(arguments.length > 0 ? arguments[0] : "target/bench");
        int facts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000_000;
        int kinds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 13;
        Files.createDirectories(folder);
        var file = folder.resolve("bench-" + facts + "-" + kinds + ".duckdb");
        new ChronicleBench(facts, kinds).run(file);
    }

    private void run(Path file) throws SQLException {
        var settings = new Settings(6_000, 2);
        try (var chronicle = Chronicle.open(file, layout, settings)) {
            if (chronicle.position() == 0) {
                build(chronicle);
            }
        }
        long start = System.nanoTime();
        try (var chronicle = Chronicle.open(file, layout, settings)) {
            System.out.printf("open again %d ms%n", (System.nanoTime() - start) / 1_000_000);
            measure(chronicle);
        }
        naive(file);
    }

    private void build(Chronicle chronicle) {
        var earlier = new ArrayList<UUID>();
        long appending = 0;
        long cpu = 0;
        int done = 0;
        while (done < facts) {
            var batches = new ArrayList<Batch>();
            for (int n = 0; n < RUN && done < facts; n += PER_POSITION, done += PER_POSITION) {
                batches.add(batch(done, earlier));
            }
            long start = System.nanoTime();
            long cpuStart = cpuMillis();
            chronicle.append(batches);
            cpu += cpuMillis() - cpuStart;
            long took = System.nanoTime() - start;
            appending += took;
            if (done % 2_000_000 == 0) {
                System.out.printf(
                        "%,d facts, last run %,d entries/s%n", done, RUN * 1_000_000_000L / took);
            }
        }
        System.out.printf(
                "append %,d entries/s, %,d per second of processor%n",
                facts * 1_000_000_000L / appending, facts * 1_000L / Math.max(1, cpu));
    }

    /// Time of all processors that this process used: steadier than the clock on a busy machine.
    private static long cpuMillis() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    }

    private Batch batch(int done, List<UUID> earlier) {
        var entries = new ArrayList<Entry>();
        var memberships = new ArrayList<Membership>();
        for (int i = 0; i < PER_POSITION; i++) {
            var day = START.plusDays(done * 6000L / facts + random.nextInt(200));
            var id = new UUID(random.nextLong(), random.nextLong());
            if (random.nextInt(7) == 0 && !earlier.isEmpty()) {
                memberships.add(new Membership(id, earlier.get(random.nextInt(earlier.size()))));
            } else if (earlier.size() < 200_000) {
                earlier.add(id);
            } else {
                earlier.set(random.nextInt(earlier.size()), id);
            }
            boolean correction = random.nextInt(20) == 0 && !earlier.isEmpty();
            var subject = correction ? earlier.get(random.nextInt(earlier.size())) : id;
            entries.add(new Entry.Fact(subject, kind(subject), subject, Days.of(day), values()));
        }
        return new Batch(done / PER_POSITION + 1, entries, memberships);
    }

    private String kind(UUID subject) {
        double total = IntStream.rangeClosed(1, kinds.size()).mapToDouble(i -> 1.0 / i).sum();
        double draw = (subject.getLeastSignificantBits() >>> 11) * 0x1.0p-53 * total;
        int kind = 0;
        while (kind < kinds.size() - 1 && draw >= 1.0 / (kind + 1)) {
            draw -= 1.0 / (kind + 1);
            kind++;
        }
        return kinds.get(kind);
    }

    private Values values() {
        var codes =
                Map.of(
                        "sex", code("s", 3),
                        "ethnicity", code("e", 54),
                        "form", code("f", 12),
                        "unit", code("u", 700),
                        "agency", code("a", 120),
                        "country", code("c", 40),
                        "border", code("b", 6));
        return new Values(codes, Map.of("age", random.nextInt(80)));
    }

    private String code(String start, int count) {
        return codes.computeIfAbsent(
                        start, _ -> IntStream.range(0, count).mapToObj(i -> start + i).toList())
                .get(random.nextInt(count));
    }

    private void measure(Chronicle chronicle) {
        var all = new Days(LocalDate.of(2010, 1, 1), LocalDate.of(2026, 12, 31));
        var total = Question.of(Measure.clusters(kinds.getFirst()), all, 0);
        questions(total)
                .forEach(
                        (name, question) ->
                                time(
                                        name,
                                        chronicle,
                                        at -> chronicle.answer(question.at(at)).total()));
        time(
                "series by month",
                chronicle,
                at -> {
                    return chronicle.series(total.at(at), Step.MONTH).size();
                });
        time(
                "trace of one cell",
                chronicle,
                at -> {
                    var byUnit = total.by(new Axis.Plain("unit")).at(at);
                    return chronicle.trace(byUnit, new Cell(List.of("u7"), 0)).size();
                });
        time(
                "difference over 1,000 positions",
                chronicle,
                at -> {
                    long before = Math.max(0, at - 1_000);
                    return chronicle.difference(total, before, at).changes().size();
                });
    }

    private Map<String, Question> questions(Question total) {
        var bands =
                new Axis.Banded(
                        "age",
                        List.of(
                                new Axis.Band("0-15", 0, 15),
                                new Axis.Band("16-17", 16, 17),
                                new Axis.Band("18-30", 18, 30),
                                new Axis.Band("31-", 31, 200)));
        var successors = new LinkedHashMap<String, String>();
        IntStream.range(0, 700).forEach(i -> successors.put("u" + i, "n" + i / 2));
        var questions = new LinkedHashMap<String, Question>();
        questions.put("total", total);
        questions.put(
                "total of records",
                Question.of(Measure.records(kinds.getFirst()), total.period(), 0));
        questions.put("sex x age band", total.by(new Axis.Plain("sex")).by(bands));
        questions.put(
                "sex x form x country",
                total.by(new Axis.Plain("sex"))
                        .by(new Axis.Plain("form"))
                        .by(new Axis.Plain("country")));
        questions.put("unit by successor", total.by(new Axis.Mapped("unit", successors)));
        questions.put(
                "month x form", total.by(new Axis.Time(Step.MONTH)).by(new Axis.Plain("form")));
        questions.put(
                "unit x half-year, one sex",
                total.by(new Axis.Plain("unit"))
                        .by(new Axis.Time(Step.HALF_YEAR))
                        .where(new Filter.Codes("sex", Set.of("s1"))));
        questions.put(
                "one year, sex x form",
                new Question(
                        total.measure(),
                        Days.ofYear(2022),
                        0,
                        List.of(),
                        List.of(new Axis.Plain("sex"), new Axis.Plain("form"))));
        return questions;
    }

    private void time(String name, Chronicle chronicle, LongFunction<Number> asking) {
        var times = new long[ROUNDS];
        Number last = 0;
        long cpu = 0;
        for (int i = -2; i < ROUNDS; i++) {
            long position = 1 + random.nextLong(chronicle.position());
            if (i == ROUNDS - 1) {
                position = chronicle.position();
            }
            long cpuStart = cpuMillis();
            long start = System.nanoTime();
            last = asking.apply(position);
            times[Math.max(i, 0)] = System.nanoTime() - start;
            cpu += i < 0 ? 0 : cpuMillis() - cpuStart;
        }
        print(name, times, cpu / ROUNDS, last);
    }

    private static void print(String name, long[] times, long cpu, Number last) {
        Arrays.sort(times);
        System.out.printf(
                "%-34s p50 %5d ms  p95 %5d ms  processors %5d ms  last result %,d%n",
                name,
                times[times.length / 2] / 1_000_000,
                times[times.length * 95 / 100] / 1_000_000,
                cpu,
                last.longValue());
    }

    /// The plain query: newest row per record, then the earliest per cluster, by window functions.
    private void naive(Path file) throws SQLException {
        var sql =
                """
                select d_sex, d_form, count(*)
                  from (select *
                          from (select *
                                  from %s
                                 where from_position <= ?
                               qualify row_number() over (
                                         partition by record order by from_position desc) = 1)
                         where to_position > ?
                       qualify row_number() over (
                                 partition by cluster order by first_day, record) = 1)
                 group by all
                """
                        .formatted(Layout.table(kinds.getFirst()));
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                var statement = connection.prepareStatement(sql)) {
            connection.createStatement().execute("set threads = 2");
            var times = new long[ROUNDS];
            long cpu = 0;
            for (int i = 0; i < ROUNDS; i++) {
                long position = 1 + random.nextLong(facts / PER_POSITION);
                statement.setLong(1, position);
                statement.setLong(2, position);
                long cpuStart = cpuMillis();
                long start = System.nanoTime();
                try (var rows = statement.executeQuery()) {
                    rows.next();
                }
                times[i] = System.nanoTime() - start;
                cpu += cpuMillis() - cpuStart;
            }
            print("naive sex x form", times, cpu / ROUNDS, 0);
        }
    }
}
