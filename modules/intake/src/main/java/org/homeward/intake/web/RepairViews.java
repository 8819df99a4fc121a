package org.homeward.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.intake.model.letters.Repairs;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.CheckField;
import org.homeward.webkit.Column;
import org.homeward.webkit.Option;
import org.homeward.webkit.Table;

/// Shows what the letters of a file need: column by column, as sent beside as meant. Only who sent
/// the file sees it, so its cells stand there as they are.
final class RepairViews {
    private final Phrases phrases;

    RepairViews(Phrases phrases) {
        this.phrases = phrases;
    }

    /// Empty when there is nothing to agree to.
    Optional<DryRunView.Letters> view(Words words, Repairs repairs) {
        if (repairs.columns().isEmpty()) {
            return Optional.empty();
        }
        String heading = words.text("intake.letters.title");
        var columns =
                List.of(
                        Column.rowHeading(words.text("intake.column.column")),
                        Column.text(words.text("intake.letters.reading")),
                        Column.number(words.text("intake.letters.cells")),
                        Column.text(words.text("intake.letters.before")),
                        Column.text(words.text("intake.letters.after")));
        var rows = new ArrayList<List<Cell>>();
        for (var column : repairs.columns()) {
            var samples = column.samples();
            rows.add(
                    List.of(
                            Cell.text(heading(words, column)),
                            Cell.text(phrases.reading(words, column.reading())),
                            Cell.text(words.number(column.cells())),
                            Cell.lines(samples.stream().map(Repairs.Sample::before).toList()),
                            Cell.lines(samples.stream().map(Repairs.Sample::after).toList())));
        }
        return Optional.of(
                new DryRunView.Letters(
                        heading,
                        words.text("intake.letters.text"),
                        Table.of(heading, columns, rows).captionHidden().cardsWhenNarrow()));
    }

    private static String heading(Words words, Repairs.OfColumn column) {
        return column.heading().isEmpty() ? words.text("intake.headings") : column.heading();
    }

    /// What the officer ticks to publish the file as shown.
    Optional<CheckField> field(Words words, Repairs repairs) {
        if (repairs.columns().isEmpty()) {
            return Optional.empty();
        }
        var option = Option.of(repairs.code(), words.text("intake.letters.agree"));
        return Optional.of(
                CheckField.of(
                        "repair",
                        words.text("intake.letters.question"),
                        List.of(option.hint(words.text("intake.letters.agree.hint")))));
    }
}
