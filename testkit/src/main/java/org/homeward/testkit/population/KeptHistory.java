package org.homeward.testkit.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.homeward.base.AgencyId;
import org.homeward.base.Language;
import org.homeward.base.Period;
import org.homeward.testkit.population.DemoHistory.Event;

/// A history in a folder: the agencies' files as they were sent, `events.csv` with the order in
/// which everything was recorded, and `truth.csv` with what each figure would be by year.
///
/// A country too large for the memory of the instance that takes it in is made by a process of its
/// own, which is [PopulationFiles], and read from here file by file.
public final class KeptHistory {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT;
    private static final String EVENTS = "events.csv";
    private static final String TRUTH = "truth.csv";

    private final Path folder;

    public KeptHistory(Path folder) {
        this.folder = folder;
    }

    /// Whether it is all there: the list of events is written last.
    public boolean isComplete() {
        return Files.exists(folder.resolve(EVENTS));
    }

    void write(Population population) throws IOException {
        Files.createDirectories(folder);
        writeTruth(population.truth());
        var unfinished = folder.resolve(EVENTS + ".part");
        try (var printer = new CSVPrinter(Files.newBufferedWriter(unfinished), FORMAT)) {
            var events = population.history().events();
            for (int at = 0; at < events.size(); at++) {
                if (events.get(at) instanceof DemoHistory.FileSent file) {
                    Files.write(folder.resolve(at + "-" + file.name()), file.bytes());
                }
                printer.printRecord(line(events.get(at)));
            }
        }
        Files.move(unfinished, folder.resolve(EVENTS), StandardCopyOption.ATOMIC_MOVE);
    }

    private void writeTruth(Truth truth) throws IOException {
        var file = Files.newBufferedWriter(folder.resolve(TRUTH));
        try (var printer = new CSVPrinter(file, FORMAT)) {
            for (var figure : truth.byYear().entrySet()) {
                for (var year : figure.getValue().entrySet()) {
                    printer.printRecord(figure.getKey().figure(), year.getKey(), year.getValue());
                }
            }
        }
    }

    private static List<Object> line(Event event) {
        return switch (event) {
            case DemoHistory.FileSent file ->
                    List.of(
                            "file",
                            file.recordedAt(),
                            file.name(),
                            file.agency(),
                            file.kind().code(),
                            file.sentOn(),
                            file.regime(),
                            file.format(),
                            file.headings().tag(),
                            file.rows());
            case DemoHistory.FileTakenBack(var at, var file) -> List.of("taken-back", at, file);
            case DemoHistory.RecordsLinked(var at, var one, var other) ->
                    pair("linked", at, one, other);
            case DemoHistory.LinkUndone(var at, var one, var other) ->
                    pair("undone", at, one, other);
            case DemoHistory.RecordsKeptApart(var at, var one, var other) ->
                    pair("apart", at, one, other);
            case DemoHistory.FigurePublished(var at, var figure, var period, var known) ->
                    List.of("published", at, figure, period, known);
        };
    }

    private static List<Object> pair(
            String word, Instant at, Truth.RecordKey one, Truth.RecordKey other) {
        return List.of(
                word,
                at,
                one.agency(),
                one.kind().code(),
                one.number(),
                other.agency(),
                other.kind().code(),
                other.number());
    }

    /// The events; the bytes of a file are read when they are asked for.
    public DemoHistory read() {
        var events = new ArrayList<Event>();
        for (var line : lines(EVENTS)) {
            events.add(event(line, events.size()));
        }
        return new DemoHistory(events);
    }

    /// What each of the thirteen figures would be by year if all records were linked rightly.
    public Map<String, Map<Integer, Integer>> truth() {
        var truth = new TreeMap<String, Map<Integer, Integer>>();
        for (var line : lines(TRUTH)) {
            truth.computeIfAbsent(line.get(0), _ -> new TreeMap<>())
                    .put(Integer.valueOf(line.get(1)), Integer.valueOf(line.get(2)));
        }
        return truth;
    }

    private List<CSVRecord> lines(String name) {
        try (var reader = Files.newBufferedReader(folder.resolve(name));
                var parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Event event(CSVRecord line, int place) {
        var at = Instant.parse(line.get(1));
        return switch (line.get(0)) {
            case "file" -> file(line, at, place);
            case "taken-back" -> new DemoHistory.FileTakenBack(at, Integer.parseInt(line.get(2)));
            case "linked" -> new DemoHistory.RecordsLinked(at, key(line, 2), key(line, 5));
            case "undone" -> new DemoHistory.LinkUndone(at, key(line, 2), key(line, 5));
            case "apart" -> new DemoHistory.RecordsKeptApart(at, key(line, 2), key(line, 5));
            case "published" ->
                    new DemoHistory.FigurePublished(
                            at, line.get(2), Period.of(line.get(3)), LocalDate.parse(line.get(4)));
            default -> throw new IllegalStateException("no such event: " + line.get(0));
        };
    }

    private Event file(CSVRecord line, Instant at, int place) {
        var file = folder.resolve(place + "-" + line.get(2));
        return new DemoHistory.FileSent(
                at,
                line.get(2),
                new AgencyId(line.get(3)),
                FileKind.ofCode(line.get(4)),
                LocalDate.parse(line.get(5)),
                line.get(6),
                Reporting.Format.valueOf(line.get(7)),
                new Language(line.get(8)),
                new OnDisk(file, Integer.parseInt(line.get(9))));
    }

    private static Truth.RecordKey key(CSVRecord line, int from) {
        return new Truth.RecordKey(
                new AgencyId(line.get(from)),
                FileKind.ofCode(line.get(from + 1)),
                line.get(from + 2));
    }

    private record OnDisk(Path file, int rows) implements DemoHistory.Content {
        @Override
        public byte[] bytes() {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
