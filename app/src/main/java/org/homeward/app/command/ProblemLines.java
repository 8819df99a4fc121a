package org.homeward.app.command;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.app.wiring.Rooms;
import org.homeward.intake.RowProblem;
import org.homeward.packs.Words;

/// Writes what is wrong with a file as lines for a terminal: where it is, what stands there, why.
final class ProblemLines {
    private static final int LONGEST = 80;

    private final Rooms rooms;
    private final Words words;
    private final String kind;

    /// @param kind of file, for the headings of its columns; empty when there is none yet
    ProblemLines(Rooms rooms, Words words, String kind) {
        this.rooms = rooms;
        this.words = words;
        this.kind = kind;
    }

    String line(RowProblem problem) {
        var line = problem.line() == 0 ? "" : words.text("app.import.line", problem.line());
        var value = problem.value().isEmpty() ? "" : "\u201C" + shown(problem.value()) + "\u201D";
        var place =
                Stream.of(line, heading(problem.column()), value)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        var said = words.text(problem.problem());
        var reason = problem.isWarning() ? words.text("intake.warning.of", said) : said;
        return place.isEmpty() ? reason : place + ": " + reason;
    }

    String heading(String column) {
        return column.isEmpty() || kind.isEmpty()
                ? column
                : rooms.foundation().pack().fileFormat(kind).columns().stream()
                        .filter(it -> it.name().equals(column))
                        .findFirst()
                        .map(it -> it.heading(words.language()))
                        .orElse(column);
    }

    /// Short, and without anything that a terminal would obey.
    static String shown(String value) {
        var plain = value.replaceAll("\\p{Cntrl}", "\u00B7");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "\u2026";
    }
}
