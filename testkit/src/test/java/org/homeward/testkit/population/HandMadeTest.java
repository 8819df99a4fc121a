package org.homeward.testkit.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.homeward.base.PartialDate;
import org.homeward.packs.CodeEntry;
import org.homeward.packs.CountryPack;
import org.homeward.packs.FileColumn;
import org.homeward.packs.Reading;
import org.homeward.packs.Unit;
import org.homeward.testkit.population.DemoHistory.FileSent;
import org.homeward.testkit.population.Truth.RecordKey;
import org.junit.jupiter.api.Test;

/// The hand-made country, counted a second time by a slow and obvious program.
class HandMadeTest {
    private static final String COUNTRY = "farland";
    private static final Pattern DAY = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");

    private final CountryPack pack = CountryPack.load(Path.of("../packs"), COUNTRY);
    private final HandMade country = HandMade.read(COUNTRY, pack.zone());

    @Test
    void everyCountMadeByHandIsWhatTheFilesSay() throws IOException {
        for (var expected : country.expected()) {
            var until = expected.asKnownOn().orElse(LocalDate.MAX);
            var counted = count(Milestone.ofFigure(expected.figure()), expected, until);

            assertThat(counted)
                    .as("%s %s as known on %s", expected.figure(), expected.period(), until)
                    .hasSize(expected.count());
        }
        assertThat(country.expected())
                .filteredOn(expected -> expected.asKnownOn().isEmpty())
                .hasSize(Milestone.values().length * 4);
    }

    @Test
    void theListsInTheExplanationAreTheOnesCounted() throws IOException {
        String explanation;
        try (var bytes = HandMade.class.getResourceAsStream("/" + COUNTRY + "/expected.md")) {
            explanation = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (var expected : country.expected()) {
            if (expected.asKnownOn().isEmpty()) {
                var line =
                        Pattern.compile(
                                "\\| %s \\| %s \\| %d \\| (.*) \\|"
                                        .formatted(
                                                expected.figure(),
                                                expected.period(),
                                                expected.count()));
                var matcher = line.matcher(explanation);

                assertThat(matcher.find()).as("%s", expected).isTrue();
                var listed = new HashSet<>(List.of(matcher.group(1).split("[ ,;]+")));
                listed.removeIf(word -> !word.matches("[PCS]\\d\\d"));
                assertThat(listed)
                        .as("%s", expected)
                        .isEqualTo(
                                count(
                                        Milestone.ofFigure(expected.figure()),
                                        expected,
                                        LocalDate.MAX));
            }
        }
    }

    @Test
    void everyRecordHasOneSubjectAndEveryDecisionNamesKnownRecords() throws IOException {
        var seen = new HashSet<RecordKey>();
        for (var event : country.history().events()) {
            switch (event) {
                case FileSent file ->
                        rows(file).forEach(row -> seen.add(key(file, row.get("record_number"))));
                case DemoHistory.RecordsLinked(_, var first, var second) ->
                        assertThat(seen).contains(first, second);
                case DemoHistory.LinkUndone(_, var first, var second) ->
                        assertThat(seen).contains(first, second);
                case DemoHistory.RecordsKeptApart(_, var first, var second) ->
                        assertThat(seen).contains(first, second);
                case DemoHistory.FileTakenBack(_, var place) ->
                        assertThat(country.history().events().get(place))
                                .isInstanceOf(FileSent.class);
                case DemoHistory.FigurePublished _ -> {}
            }
        }
        assertThat(seen).isEqualTo(country.subjects().keySet());
    }

    @Test
    void workbooksAreSentToo() {
        assertThat(country.history().files())
                .filteredOn(file -> file.format() == Reporting.Format.XLSX)
                .hasSize(2)
                .allSatisfy(file -> assertThat(file.bytes()).startsWith('P', 'K'));
    }

    /// The subjects with the event in the period; records count as their subject, linked or not,
    /// except that the reviewer's link is known only from its day on.
    private HashSet<String> count(Milestone milestone, HandMade.Expected expected, LocalDate until)
            throws IOException {
        var subjects = new HashSet<String>();
        for (var row : known(milestone.kind(), until).entrySet()) {
            var on = date(row.getValue().getOrDefault(milestone.on().column(), ""));
            boolean counts = !"yes".equals(row.getValue().get("withdrawn"));
            if (counts && on.filter(expected.period()::contains).isPresent()) {
                subjects.add(subject(row.getKey(), until));
            }
        }
        return subjects;
    }

    private String subject(RecordKey key, LocalDate until) {
        for (var event : country.history().events()) {
            if (event instanceof DemoHistory.RecordsLinked(var at, var _, var second)
                    && second.equals(key)
                    && at.atZone(pack.zone()).toLocalDate().isAfter(until)) {
                return key.number();
            }
        }
        return country.subjects().get(key);
    }

    private Map<RecordKey, Map<String, String>> known(FileKind kind, LocalDate until)
            throws IOException {
        var takenBack = new HashSet<Integer>();
        var events = country.history().events();
        for (var event : events) {
            if (event instanceof DemoHistory.FileTakenBack(var at, var place)
                    && !at.atZone(pack.zone()).toLocalDate().isAfter(until)) {
                takenBack.add(place);
            }
        }
        var known = new LinkedHashMap<RecordKey, Map<String, String>>();
        for (int at = 0; at < events.size(); at++) {
            if (events.get(at) instanceof FileSent file
                    && file.kind() == kind
                    && !takenBack.contains(at)
                    && !file.sentOn().isAfter(until)) {
                for (var row : rows(file)) {
                    known.put(key(file, row.get("record_number")), row);
                }
            }
        }
        return known;
    }

    private static RecordKey key(FileSent file, String number) {
        return new RecordKey(file.agency(), file.kind(), number);
    }

    /// The rows by canonical column; every heading, code and unit must read.
    private List<Map<String, String>> rows(FileSent file) throws IOException {
        var name = "/" + COUNTRY + "/" + file.name().replace(".xlsx", ".csv");
        String text;
        try (var bytes = HandMade.class.getResourceAsStream(name)) {
            text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
        char separator = text.lines().findFirst().orElseThrow().contains(";") ? ';' : ',';
        var rows = new ArrayList<Map<String, String>>();
        var format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
        try (var parser = format.parse(new StringReader(text))) {
            List<FileColumn> columns = null;
            for (var line : parser) {
                if (columns == null) {
                    columns = line.stream().map(heading -> column(file, heading)).toList();
                    continue;
                }
                assertThat(line.size()).as(line.toString()).isEqualTo(columns.size());
                var row = new HashMap<String, String>();
                for (int at = 0; at < columns.size(); at++) {
                    if (!line.get(at).isEmpty()) {
                        assertReads(file, columns.get(at), line.get(at));
                        row.put(columns.get(at).name(), line.get(at));
                    }
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private FileColumn column(FileSent file, String heading) {
        if (pack.fileFormat(file.kind().code()).read(heading)
                instanceof Reading.Found<FileColumn>(var column)) {
            return column;
        }
        throw new AssertionError(file.name() + ": " + heading);
    }

    private void assertReads(FileSent file, FileColumn column, String text) {
        boolean reads =
                switch (column.type()) {
                    case CODE ->
                            pack.codes(column.list()).read(text)
                                    instanceof Reading.Found<CodeEntry>;
                    case UNIT ->
                            pack.units().read(text, file.regime()) instanceof Reading.Found<Unit>;
                    case AGENCY -> pack.agencies().read(text) instanceof Reading.Found;
                    case DATE -> date(text).isPresent();
                    case NUMBER, FLAG, TEXT -> true;
                };
        assertThat(reads).as("%s in %s", text, file.name()).isTrue();
    }

    private Optional<PartialDate> date(String text) {
        var day = DAY.matcher(text);
        String iso = day.matches() ? day.group(3) + "-" + day.group(2) + "-" + day.group(1) : text;
        if (iso.matches("\\d{2}/\\d{4}")) {
            iso = iso.substring(3) + "-" + iso.substring(0, 2);
        }
        if (iso.isEmpty()) {
            return Optional.empty();
        }
        int own = Integer.parseInt(iso.substring(0, 4));
        int year = LocalDate.from(pack.chronology().date(own, 1, 1)).getYear();
        return PartialDate.parse(year + iso.substring(4));
    }
}
