package org.homeward.app.command;

import org.homeward.app.wiring.Rooms;
import org.homeward.intake.model.letters.Repairs;
import org.homeward.packs.Words;

/// Writes what the letters of a file need as lines for a terminal: each column with the table that
/// it is written in, and some cells before and after.
final class RepairLines {
    private final Rooms rooms;
    private final Words words;

    RepairLines(Rooms rooms, Words words) {
        this.rooms = rooms;
        this.words = words;
    }

    String text(Repairs repairs) {
        var text = new StringBuilder();
        for (var column : repairs.columns()) {
            String heading =
                    column.heading().isEmpty() ? words.text("intake.headings") : column.heading();
            String line =
                    words.text(
                            "app.import.repair", column.cells(), heading, name(column.reading()));
            text.append(line).append('\n');
            for (var sample : column.samples()) {
                String before = ProblemLines.shown(sample.before());
                String after = ProblemLines.shown(sample.after());
                text.append("    ").append(before).append(" \u2192 ").append(after).append('\n');
            }
        }
        return text.toString();
    }

    private String name(String reading) {
        return rooms.foundation().pack().letters().readings().stream()
                .filter(it -> it.id().equals(reading))
                .findFirst()
                .map(it -> it.names().in(words.language()))
                .orElse(reading);
    }
}
