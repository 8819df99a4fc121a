package org.homeward.testkit.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.homeward.base.AgencyId;
import org.homeward.base.Language;
import org.homeward.base.Period;

/// What was recorded in the demo country, in the order in which it was recorded.
public record DemoHistory(List<Event> events) {

    public DemoHistory {
        events = List.copyOf(events);
        for (int at = 1; at < events.size(); at++) {
            if (events.get(at).recordedAt().isBefore(events.get(at - 1).recordedAt())) {
                throw new IllegalArgumentException("recorded time never goes back");
            }
        }
    }

    /// Something that was recorded, with the instant at which it was.
    public sealed interface Event {
        Instant recordedAt();
    }

    /// An agency sent a file.
    ///
    /// @param name how the agency named the file
    /// @param regime the division under which its units are read
    /// @param headings the language of its headings
    public record FileSent(
            Instant recordedAt,
            String name,
            AgencyId agency,
            FileKind kind,
            LocalDate sentOn,
            String regime,
            Reporting.Format format,
            Language headings,
            Content content)
            implements Event {
        /// The bytes of the file, made when asked for.
        public byte[] bytes() {
            return content.bytes();
        }

        public int rows() {
            return content.rows();
        }
    }

    /// The content of a file, kept as short as it can be until its bytes are needed.
    public interface Content {
        byte[] bytes();

        int rows();
    }

    /// An agency took a file back as a whole.
    ///
    /// @param file the place of its [FileSent] among the events
    public record FileTakenBack(Instant recordedAt, int file) implements Event {}

    /// A reviewer found that two records, not linked by rule, are of one person or case.
    public record RecordsLinked(Instant recordedAt, Truth.RecordKey first, Truth.RecordKey second)
            implements Event {}

    /// A reviewer found that two records that a rule links are of different persons.
    public record LinkUndone(Instant recordedAt, Truth.RecordKey first, Truth.RecordKey second)
            implements Event {}

    /// A reviewer found that two records that look alike are of different persons.
    public record RecordsKeptApart(
            Instant recordedAt, Truth.RecordKey first, Truth.RecordKey second) implements Event {}

    /// A figure was published, as known on a day.
    public record FigurePublished(
            Instant recordedAt, String figure, Period period, LocalDate asKnownOn)
            implements Event {}

    /// The files among the events.
    public List<FileSent> files() {
        return events.stream()
                .filter(FileSent.class::isInstance)
                .map(FileSent.class::cast)
                .toList();
    }
}
