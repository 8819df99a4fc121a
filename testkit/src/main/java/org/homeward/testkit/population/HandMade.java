package org.homeward.testkit.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.homeward.base.AgencyId;
import org.homeward.base.Language;
import org.homeward.base.Period;
import org.homeward.testkit.population.DemoHistory.Event;

/// A small history written by hand, with the person or case behind each record and with counts made
/// by hand; the folder of the resources has it as plain files and says how each count comes about.
///
/// @param subjects who is behind each record; keys are unique within a kind of file
/// @param expected the counts, in the order of the file
public record HandMade(
        DemoHistory history, Map<Truth.RecordKey, String> subjects, List<Expected> expected) {

    /// A count made by hand.
    ///
    /// @param asKnownOn the day whose knowledge counts; empty for all that is known at the end
    public record Expected(
            String figure, Period period, Optional<LocalDate> asKnownOn, int count) {}

    /// Reads the history of a country from the class path.
    public static HandMade read(String country, ZoneId zone) {
        return new Folder(country, zone).read();
    }

    private record Folder(String country, ZoneId zone) {

        HandMade read() {
            var subjects = new LinkedHashMap<Truth.RecordKey, String>();
            for (var row : table("truth.csv")) {
                for (var record : row.get("records").split("\\|")) {
                    var words = record.split(" ");
                    subjects.put(key(words[0], row.get("kind"), words[1]), row.get("subject"));
                }
            }
            var expected =
                    table("expected.csv").stream()
                            .map(
                                    row ->
                                            new Expected(
                                                    row.get("figure"),
                                                    Period.of(row.get("period")),
                                                    Optional.of(row.get("as_known_on"))
                                                            .filter(day -> !day.isEmpty())
                                                            .map(LocalDate::parse),
                                                    Integer.parseInt(row.get("count"))))
                            .toList();
            return new HandMade(new DemoHistory(events()), subjects, expected);
        }

        private List<Event> events() {
            var events = new ArrayList<Event>();
            var places = new HashMap<String, Integer>();
            var root = Tree.read("history.yaml", new StringReader(text("history.yaml")));
            for (var node : root.only("events").at("events").list()) {
                if (node.has("file")) {
                    places.put(node.at("file").text(), events.size());
                }
                events.add(event(node, places));
            }
            return events;
        }

        private Event event(Tree node, Map<String, Integer> places) {
            var at = LocalDateTime.parse(node.at("at").text()).atZone(zone).toInstant();
            if (node.has("file")) {
                return file(node, at);
            }
            if (node.has("taken_back")) {
                var name = node.only("at", "taken_back").at("taken_back").text();
                return new DemoHistory.FileTakenBack(at, places.getOrDefault(name, -1));
            }
            if (node.has("published")) {
                node.only("at", "published", "period", "as_known_on");
                return new DemoHistory.FigurePublished(
                        at,
                        node.at("published").text(),
                        Period.of(node.at("period").text()),
                        node.at("as_known_on").date());
            }
            if (node.has("linked")) {
                var pair = pair(node.only("at", "linked").at("linked"));
                return new DemoHistory.RecordsLinked(at, pair.get(0), pair.get(1));
            }
            if (node.has("undone")) {
                var pair = pair(node.only("at", "undone").at("undone"));
                return new DemoHistory.LinkUndone(at, pair.get(0), pair.get(1));
            }
            var pair = pair(node.only("at", "apart").at("apart"));
            return new DemoHistory.RecordsKeptApart(at, pair.get(0), pair.get(1));
        }

        private Event file(Tree node, Instant at) {
            node.only("at", "file", "agency", "kind", "regime", "format", "headings");
            var name = node.at("file").text();
            var format = Reporting.Format.valueOf(node.at("format").text());
            var extension = format == Reporting.Format.CSV ? ".csv" : ".xlsx";
            return new DemoHistory.FileSent(
                    at,
                    name.replace(".csv", extension),
                    new AgencyId(node.at("agency").text()),
                    FileKind.ofCode(node.at("kind").text()),
                    at.atZone(zone).toLocalDate(),
                    node.at("regime").text(),
                    format,
                    new Language(node.at("headings").text()),
                    new Plain(name, text(name), format));
        }

        private static List<Truth.RecordKey> pair(Tree records) {
            return records.texts().stream()
                    .map(text -> text.split(" "))
                    .map(words -> key(words[0], words[1], words[2]))
                    .toList();
        }

        private static Truth.RecordKey key(String agency, String kind, String number) {
            return new Truth.RecordKey(new AgencyId(agency), FileKind.ofCode(kind), number);
        }

        private List<CSVRecord> table(String name) {
            return parsed(text(name), CSVFormat.DEFAULT.builder().setHeader().get());
        }

        private String text(String name) {
            var path = "/" + country + "/" + name;
            try (InputStream bytes = HandMade.class.getResourceAsStream(path)) {
                if (bytes == null) {
                    throw new IllegalArgumentException("no such file: " + path);
                }
                return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private static List<CSVRecord> parsed(String text, CSVFormat format) {
        try (var parser = format.parse(new StringReader(text))) {
            return parser.getRecords();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// A file that stands in the folder as CSV, and is sent so or as a workbook of the same cells.
    private record Plain(String name, String text, Reporting.Format format)
            implements DemoHistory.Content {
        @Override
        public byte[] bytes() {
            if (format == Reporting.Format.CSV) {
                return text.getBytes(StandardCharsets.UTF_8);
            }
            var lines = parsed(text, CSVFormat.DEFAULT).stream().map(CSVRecord::toList).toList();
            var cells =
                    lines.subList(1, lines.size()).stream()
                            .map(
                                    line ->
                                            line.stream()
                                                    .<Sheet.Cell>map(Sheet.Cell.Text::new)
                                                    .toList())
                            .toList();
            return new Sheet("1", lines.getFirst(), cells).xlsx();
        }

        @Override
        public int rows() {
            return (int) text.lines().count() - 1;
        }
    }
}
