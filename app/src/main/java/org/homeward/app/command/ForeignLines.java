package org.homeward.app.command;

import java.util.stream.Collectors;
import org.homeward.app.wiring.Rooms;
import org.homeward.intake.model.foreign.Foreign;
import org.homeward.intake.model.foreign.Foreign.Fate;
import org.homeward.packs.Words;

/// Writes how a table of another system was taken as lines for a terminal: what was left, and why.
final class ForeignLines {
    private final Rooms rooms;
    private final Words words;
    private final String kind;

    ForeignLines(Rooms rooms, Words words, String kind) {
        this.rooms = rooms;
        this.words = words;
        this.kind = kind;
    }

    String text(Foreign foreign) {
        var text = new StringBuilder();
        line(text, words.text("intake.foreign.title", name(foreign.format())));
        for (var field : foreign.fields()) {
            String heading = ProblemLines.shown(field.heading());
            switch (field.fate()) {
                case Fate.Taken(var column) ->
                        line(
                                text,
                                "    "
                                        + heading
                                        + " \u2192 "
                                        + new ProblemLines(rooms, words, kind).heading(column));
                case Fate.Left(var reason) -> {
                    if (field.filled() > 0 && !reason.equals("system")) {
                        String why = words.text("intake.foreign.reason." + reason);
                        line(text, "    " + heading + ": " + why);
                    }
                }
            }
        }
        if (!foreign.leftOut().isEmpty()) {
            var lines = foreign.leftOut().stream().map(String::valueOf);
            line(
                    text,
                    words.text("intake.foreign.left_out", lines.collect(Collectors.joining(", "))));
        }
        return text.toString();
    }

    private String name(Foreign.Format format) {
        return switch (format) {
            case Foreign.Format.Standard(var id) ->
                    rooms.foundation().pack().exchangeProfiles().stream()
                            .filter(it -> it.id().equals(id))
                            .findFirst()
                            .map(it -> it.name(words.language()))
                            .orElse(id);
            case Foreign.Format.Survey() -> words.text("intake.foreign.survey");
        };
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
