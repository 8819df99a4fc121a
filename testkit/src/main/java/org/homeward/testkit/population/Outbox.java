package org.homeward.testkit.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.base.AgencyId;
import org.homeward.testkit.population.DemoHistory.Event;
import org.homeward.testkit.population.DemoHistory.FileSent;
import org.homeward.testkit.population.PostalCalendar.Sending;

/// Packs the records into files: each file holds what became known since the one before.
final class Outbox {
    private static final String COPY = "/B";

    private final Country country;
    private final Reporting reporting;
    private final PostalCalendar calendar;
    private final Chance chance;
    private final Map<AgencyId, Handwriting> hands = new HashMap<>();
    private final Map<Sending, List<Row>> rows = new LinkedHashMap<>();
    private final Map<Truth.RecordKey, LocalDate> firstSent = new HashMap<>();
    private final List<Stamped> events = new ArrayList<>();
    private final List<Truth.Known> copies = new ArrayList<>();

    /// A row of a file: a version of a record, under its own number or that of a copy.
    private record Row(AgencyRecord record, AgencyRecord.Version version) {}

    /// An event and, where it takes a file back, that file.
    record Stamped(Event event, Optional<FileSent> takenBack) {}

    Outbox(Country country, Reporting reporting, PostalCalendar calendar, Chance chance) {
        this.country = country;
        this.reporting = reporting;
        this.calendar = calendar;
        this.chance = chance;
    }

    void post(List<AgencyRecord> records) {
        calendar.all().forEach(sending -> rows.put(sending, new ArrayList<>()));
        for (var record : records) {
            Optional<Sending> last = Optional.empty();
            for (var version : record.versions()) {
                var sending =
                        calendar.after(record.agency(), record.kind(), version.knownOn())
                                .orElseThrow();
                var file = rows.getOrDefault(sending, List.of());
                if (last.filter(sending::equals).isPresent()) {
                    file.removeLast();
                }
                file.add(new Row(record, version));
                firstSent.putIfAbsent(record.key(), sending.sentOn());
                last = Optional.of(sending);
            }
        }
        rows.forEach(this::send);
    }

    List<Stamped> events() {
        return events;
    }

    /// The records that exist only in copies that were taken back.
    List<Truth.Known> copies() {
        return copies;
    }

    /// The day on which the record was first sent.
    LocalDate firstSent(AgencyRecord record) {
        return firstSent.getOrDefault(record.key(), country.demo().end());
    }

    private void send(Sending sending, List<Row> content) {
        if (content.isEmpty()) {
            return;
        }
        var file = file(sending, content, sending.sentOn(), "");
        events.add(new Stamped(file, Optional.empty()));
        for (var copy : reporting.copies()) {
            if (isMeant(copy, sending)) {
                var sentOn = sending.sentOn().plusDays(2);
                var again = file(sending, content, sentOn, COPY);
                events.add(new Stamped(again, Optional.empty()));
                takeBack(again, sentOn.plusDays(copy.days()));
                content.forEach(row -> copies.add(copied(row)));
            }
        }
        for (var copy : reporting.resent()) {
            if (isMeant(copy, sending)) {
                takeBack(file, sending.sentOn().plusDays(copy.days()));
                var sentOn = sending.sentOn().plusDays(copy.days() + 3L);
                events.add(new Stamped(file(sending, content, sentOn, ""), Optional.empty()));
            }
        }
    }

    private static boolean isMeant(Reporting.Copy copy, Sending sending) {
        return copy.agency().equals(sending.agency())
                && copy.kind() == sending.kind()
                && copy.period().last().equals(sending.cutOff());
    }

    private static Truth.Known copied(Row row) {
        var record = row.record();
        var key = new Truth.RecordKey(record.agency(), record.kind(), record.number() + COPY);
        return new Truth.Known(key, record.subject(), false, row.version().cells());
    }

    private void takeBack(FileSent file, LocalDate on) {
        events.add(new Stamped(new DemoHistory.FileTakenBack(at(on, 16), -1), Optional.of(file)));
    }

    private FileSent file(Sending sending, List<Row> content, LocalDate sentOn, String suffix) {
        var sender = sender(sending.agency());
        var regime = hand(sending.agency()).regime(sending.cutOff());
        var extension = sender.format().name().toLowerCase(Locale.ROOT);
        var name =
                "%s-%s-%s%s.%s"
                        .formatted(
                                sending.agency(),
                                sending.kind().code(),
                                sending.cutOff(),
                                suffix.replace('/', '-'),
                                extension);
        return new FileSent(
                at(sentOn, 8 + 3 * sending.kind().ordinal()),
                name,
                sending.agency(),
                sending.kind(),
                sentOn,
                regime,
                sender.format(),
                sender.headings(),
                new Rows(sending, content, regime, suffix));
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(hour, chance.between(0, 59), chance.between(0, 59))
                .atZone(country.zone())
                .toInstant();
    }

    private Reporting.Sender sender(AgencyId agency) {
        var sender = reporting.senders().get(agency);
        if (sender == null) {
            throw new IllegalStateException("no such sender: " + agency);
        }
        return sender;
    }

    private Handwriting hand(AgencyId agency) {
        return hands.computeIfAbsent(
                agency,
                id ->
                        new Handwriting(
                                country.pack(), sender(id).headings(), sender(id).notation()));
    }

    /// The rows of one file; text is made only when the bytes are asked for.
    private final class Rows implements DemoHistory.Content {
        private final Sending sending;
        private final List<Row> content;
        private final String regime;
        private final String suffix;

        Rows(Sending sending, List<Row> content, String regime, String suffix) {
            this.sending = sending;
            this.content = content;
            this.regime = regime;
            this.suffix = suffix;
        }

        @Override
        public int rows() {
            return content.size();
        }

        @Override
        public byte[] bytes() {
            var hand = hand(sending.agency());
            var sender = sender(sending.agency());
            var kind = sending.kind();
            var fields = kind.fields().stream().filter(used()::contains).toList();
            int style = sending.agency().value().hashCode();
            var headings = fields.stream().map(field -> hand.heading(kind, field, style)).toList();
            var lines = new ArrayList<List<Sheet.Cell>>(content.size());
            for (var row : content) {
                var cells = new ArrayList<Sheet.Cell>(fields.size());
                for (var field : fields) {
                    cells.add(hand.cell(field, value(row, field), regime));
                }
                lines.add(cells);
            }
            var sheet = new Sheet(kind.code(), headings, lines);
            return sender.format() == Reporting.Format.CSV
                    ? sheet.csv(sender.notation().separator())
                    : sheet.xlsx();
        }

        private Set<Field> used() {
            var used = new HashSet<>(Set.of(Field.RECORD_NUMBER));
            content.forEach(row -> used.addAll(row.version().cells().keySet()));
            return used;
        }

        private String value(Row row, Field field) {
            return field == Field.RECORD_NUMBER
                    ? row.record().number() + suffix
                    : row.version().cells().getOrDefault(field, "");
        }
    }
}
