package org.homeward.figures.work;

import java.util.ArrayList;
import java.util.List;
import org.homeward.access.Grant;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.packs.Words;

/// Somebody asks for a figure on the command line.
public final class PrintFigure {
    /// What is printed, and whether the question could be answered.
    public sealed interface Outcome {
        String text();
    }

    /// The table with its footnotes and its permanent address.
    public record Printed(String text) implements Outcome {}

    /// Why there is no table, and what could be asked instead.
    public record Refused(String text) implements Outcome {}

    private final ReadQuestion questions;
    private final EvaluateFigure evaluateFigure;
    private final Sheets sheets;
    private final String site;

    /// @param site the address of the instance, such as `http://localhost:8080`
    public PrintFigure(
            ReadQuestion questions, EvaluateFigure evaluateFigure, Sheets sheets, String site) {
        this.questions = questions;
        this.evaluateFigure = evaluateFigure;
        this.sheets = sheets;
        this.site = site;
    }

    /// How the table is printed: for people, or as comma-separated text for other programs.
    public enum Form {
        PEOPLE,
        PROGRAMS
    }

    public Outcome handle(Grant grant, FigureQuestion question, Words words) {
        return handle(grant, question, words, Form.PEOPLE);
    }

    public Outcome handle(Grant grant, FigureQuestion question, Words words, Form form) {
        return switch (questions.read(question)) {
            case ReadQuestion.Understood(var request) -> {
                var sheet = sheets.sheet(evaluateFigure.handle(grant, request), words);
                yield new Printed(
                        form == Form.PEOPLE ? printed(sheet, words) : separated(sheet, words));
            }
            case ReadQuestion.Refused(var problem, var suggestion) ->
                    new Refused(
                            words.text(problem)
                                    + suggestion
                                            .map(
                                                    one ->
                                                            "\n"
                                                                    + words.text(
                                                                            "figures.try",
                                                                            command(one)))
                                            .orElse("")
                                    + "\n");
        };
    }

    /// The labels in quotation marks, the numbers without; no total, which would count twice.
    private static String separated(Sheet sheet, Words words) {
        var text = new StringBuilder();
        sheet.headings().forEach(heading -> text.append(quoted(heading)).append(','));
        text.append(quoted(words.text("figures.count"))).append('\n');
        if (sheet.headings().isEmpty()) {
            return text.append(sheet.total()).append('\n').toString();
        }
        for (var row : sheet.rows()) {
            row.labels().forEach(label -> text.append(quoted(label)).append(','));
            text.append(row.count()).append('\n');
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String command(FigureQuestion question) {
        var text = new StringBuilder("homeward figure ").append(question.figure());
        option(text, "period", question.period());
        option(text, "by", String.join(",", question.by()));
        question.filters().forEach((name, code) -> option(text, name.replace('_', '-'), code));
        option(text, "as-known-on", question.knowledge().day());
        return text.toString();
    }

    private static void option(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(" --").append(name).append(' ').append(value);
        }
    }

    private String printed(Sheet sheet, Words words) {
        var lines = new ArrayList<List<String>>();
        var heading = new ArrayList<>(sheet.headings());
        heading.add(words.text("figures.count"));
        lines.add(heading);
        for (var row : sheet.rows()) {
            var line = new ArrayList<>(row.labels());
            line.add(words.number(row.count()));
            lines.add(line);
        }
        var total = new ArrayList<String>();
        sheet.headings()
                .forEach(_ -> total.add(total.isEmpty() ? words.text("figures.total") : ""));
        total.add(words.number(sheet.total()));
        lines.add(total);

        var text = new StringBuilder();
        text.append(sheet.title().figure()).append(", ").append(sheet.title().period());
        text.append('\n').append(sheet.title().known()).append("\n\n");
        text.append(aligned(lines)).append('\n');
        sheet.notes().forEach(note -> text.append("  ").append(note).append('\n'));
        return text.append("\n  ").append(site).append(sheet.address()).append('\n').toString();
    }

    /// Columns of equal width, texts to the left and the numbers in the last one to the right.
    private static String aligned(List<List<String>> lines) {
        int last = lines.getFirst().size() - 1;
        var text = new StringBuilder();
        for (var line : lines) {
            text.append("  ");
            for (int column = 0; column <= last; column++) {
                int at = column;
                int width = lines.stream().mapToInt(one -> one.get(at).length()).max().orElse(0);
                var cell = line.get(column);
                var gap = " ".repeat(width - cell.length());
                text.append(column == last ? gap + cell : cell + gap + "  ");
            }
            text.append('\n');
        }
        return text.toString();
    }
}
