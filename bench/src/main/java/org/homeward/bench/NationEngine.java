package org.homeward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.homeward.app.settings.Settings;
import org.homeward.app.wiring.Foundation;
import org.homeward.app.wiring.Rooms;
import org.homeward.base.Period;
import org.homeward.figures.model.Breakdown;
import org.homeward.figures.model.FigureRequest;
import org.homeward.people.model.NameIndex;

/// What a large country costs within the process that serves it: the read model fed anew, tables of
/// two breakdowns as known on any day, the index of names, and searches in it.
///
/// Arguments: home folder, data folder of a demonstration that is not running, and a file of names
/// to write what was searched for; `names` as the fourth writes that file and measures nothing.
/// Prints a line for each measure, its parts divided by `|`.
final class NationEngine {
    private static final String COUNTRY = "vn";
    private static final int TABLES = 200;
    private static final int SEARCHES = 1_000;
    private static final int PEERS = 5;

    private final Rooms rooms;
    private final SplittableRandom random = new SplittableRandom(42);

    private NationEngine(Rooms rooms) {
        this.rooms = rooms;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        var home = Path.of(arguments[0]);
        var data = Path.of(arguments[1]);
        var settings =
                Settings.demo(COUNTRY, 0, home)
                        .in(data, data.resolveSibling(data.getFileName() + "-keys"));
        try (var rooms = new Rooms(Foundation.open(settings, Clock.systemUTC()), true)) {
            if (arguments.length > 3 && arguments[3].equals("names")) {
                var names = WrittenNames.some(rooms, home.resolve("packs"), SEARCHES);
                Files.write(Path.of(arguments[2]), names);
                return;
            }
            var engine = new NationEngine(rooms);
            engine.size();
            engine.readModel();
            engine.tables();
            engine.besidePlainSql(data);
            engine.names(home.resolve("packs"), Path.of(arguments[2]));
        }
    }

    private void size() {
        for (var table : List.of("people.record", "justice.criminal_case", "facts.fact")) {
            var module = table.substring(0, table.indexOf('.'));
            long rows =
                    rooms.foundation()
                            .database()
                            .client(module)
                            .sql("select reltuples::bigint from pg_class where oid = :t::regclass")
                            .param("t", table)
                            .query(Long.class)
                            .single();
            say("Rows of " + table + ", as the database estimates them", "%,.0f", rows, "none");
        }
    }

    private void readModel() {
        rooms.feed().catchUp();
        long began = System.nanoTime();
        rooms.feed().rebuild();
        say("The read model fed anew", "%.0f s", seconds(began), "180 s");
    }

    /// Each question once: nothing is remembered between them.
    private void tables() {
        var pack = rooms.foundation().pack();
        var first = pack.demo().from();
        long days = first.until(pack.demo().to(), ChronoUnit.DAYS);
        var millis = new double[TABLES];
        for (int at = -5; at < TABLES; at++) {
            var definition = one(pack.figureDefinitions());
            var allowed =
                    Arrays.stream(Breakdown.values())
                            .filter(by -> definition.breakdowns().contains(by.code()))
                            .toList();
            var one = one(allowed);
            var other = one(allowed.stream().filter(by -> by != one).toList());
            int from = first.getYear() + random.nextInt(10);
            var period = Period.of(from + ".." + (from + random.nextInt(1, 7)));
            LocalDate known = first.plusDays(400 + random.nextLong(days - 400));
            var request =
                    FigureRequest.of(
                                    definition,
                                    period,
                                    rooms.foundation().journal().asKnownOn(known).orElseThrow(),
                                    new FigureRequest.Division(
                                            pack.units().regimeAt(period.last()).id(),
                                            Period.Step.YEAR))
                            .by(one, other);
            long began = System.nanoTime();
            rooms.counts().table(request);
            if (at >= 0) {
                millis[at] = seconds(began) * 1e3;
            }
        }
        say(
                "A table of two breakdowns as known on any day, p95 of " + TABLES,
                "%.0f ms",
                p95(millis),
                "300 ms");
    }

    /// One table by both, the same number of persons from both.
    private void besidePlainSql(Path data) throws IOException, SQLException {
        var pack = rooms.foundation().pack();
        var definition = pack.figureDefinition("victims-identified").orElseThrow();
        int first = pack.demo().from().getYear();
        var ours = new double[PEERS];
        var plain = new double[PEERS];
        try (var sql = new PlainSql(data)) {
            for (int at = 0; at < PEERS; at++) {
                int from = first + 2 * at;
                var period = Period.of(from + ".." + (from + 3));
                var known = LocalDate.of(from + 4, 6, 30);
                var position = rooms.foundation().journal().asKnownOn(known).orElseThrow();
                var request =
                        FigureRequest.of(
                                        definition,
                                        period,
                                        position,
                                        new FigureRequest.Division(
                                                pack.units().regimeAt(period.last()).id(),
                                                Period.Step.YEAR))
                                .by(Breakdown.SEX, Breakdown.FORM);
                long began = System.nanoTime();
                long counted = rooms.counts().table(request).total();
                ours[at] = seconds(began) * 1e3;
                began = System.nanoTime();
                long again = sql.persons(position.value(), period.first(), period.last());
                plain[at] = seconds(began) * 1e3;
                if (counted != again) {
                    throw new IllegalStateException(counted + " and " + again + " persons");
                }
            }
        }
        Arrays.sort(ours);
        Arrays.sort(plain);
        double one = ours[PEERS / 2];
        double other = plain[PEERS / 2];
        say("Victims identified by sex and form, median of " + PEERS, "%.0f ms", one, "none");
        say("The same as plain SQL on PostgreSQL, the same numbers", "%.0f ms", other, "none");
        say("Plain SQL takes so many times as long", "%.0f", other / one, "none");
    }

    private void names(Path packs, Path file) throws IOException {
        long began = System.nanoTime();
        rooms.people().indexing().build();
        say("The index of names, built at the start", "%.0f s", seconds(began), "none");
        var names = WrittenNames.some(rooms, packs, SEARCHES);
        var plain = names.stream().map(NationEngine::withoutMarks).toList();
        var slips = plain.stream().map(this::withSlip).toList();
        search("A name as it is written", names, "50 ms");
        search("A name without its diacritics", plain, "100 ms");
        search("A name with a slip of the keyboard", slips, "100 ms");
        var asked = new ArrayList<String>(names);
        asked.addAll(plain.subList(0, SEARCHES / 2));
        asked.addAll(slips.subList(0, SEARCHES / 2));
        Files.write(file, asked);
    }

    private void search(String what, List<String> names, String goal) {
        NameIndex index = rooms.people().names();
        var millis = new double[names.size()];
        for (int at = 0; at < names.size(); at++) {
            long began = System.nanoTime();
            index.search(names.get(at), (_, _) -> true, 20);
            millis[at] = seconds(began) * 1e3;
        }
        say(what + ", searched for, p95 of " + SEARCHES, "%.1f ms", p95(millis), goal);
    }

    private static String withoutMarks(String name) {
        UnaryOperator<String> bare =
                text -> Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return bare.apply(name).replace('đ', 'd').replace('Đ', 'D');
    }

    private String withSlip(String name) {
        int at = random.nextInt(name.length() - 1);
        return name.substring(0, at)
                + name.charAt(at + 1)
                + name.charAt(at)
                + name.substring(at + 2);
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static double p95(double[] millis) {
        Arrays.sort(millis);
        return millis[(int) Math.ceil(millis.length * 0.95) - 1];
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void say(String what, String format, double value, String goal) {
        System.out.println(String.join("|", what, String.format(Locale.ROOT, format, value), goal));
    }
}
