package org.homeward.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.homeward.intake.model.foreign.Foreign;
import org.homeward.intake.model.foreign.Foreign.Fate;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Table;

/// Shows how a table of another system was taken: field by field, with the reason where it was not.
final class ForeignViews {
    private final Phrases phrases;

    ForeignViews(Phrases phrases) {
        this.phrases = phrases;
    }

    DryRunView.Taken view(Words words, String kind, Foreign foreign) {
        String heading =
                words.text("intake.foreign.title", phrases.foreign(words, foreign.format()));
        var columns =
                List.of(
                        Column.rowHeading(words.text("intake.foreign.field")),
                        Column.number(words.text("intake.foreign.filled")),
                        Column.text(words.text("intake.foreign.fate")));
        var rows = new ArrayList<List<Cell>>();
        foreign.fields().stream()
                .filter(it -> !isIdle(it))
                .forEach(it -> rows.add(row(words, kind, it)));
        return new DryRunView.Taken(
                heading,
                text(words, foreign),
                Table.of(heading, columns, rows).captionHidden().cardsWhenNarrow().dense());
    }

    /// Columns of the system itself, and fields that nobody filled and nobody takes, say nothing.
    private static boolean isIdle(Foreign.Field field) {
        return field.fate() instanceof Fate.Left(var reason)
                && (field.filled() == 0 || reason.equals("system"));
    }

    private static String text(Words words, Foreign foreign) {
        String text = words.text("intake.foreign.text");
        if (foreign.leftOut().isEmpty()) {
            return text;
        }
        String lines =
                foreign.leftOut().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return text + " " + words.text("intake.foreign.left_out", lines);
    }

    private List<Cell> row(Words words, String kind, Foreign.Field field) {
        return List.of(
                Cell.text(field.heading()),
                Cell.text(words.number(field.filled())),
                Cell.text(
                        switch (field.fate()) {
                            case Fate.Taken(var column) -> phrases.column(words, kind, column);
                            case Fate.Left(var reason) ->
                                    words.text("intake.foreign.reason." + reason);
                        }));
    }
}
