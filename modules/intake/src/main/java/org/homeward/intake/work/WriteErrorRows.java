package org.homeward.intake.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.access.Actor;
import org.homeward.intake.RowProblem;
import org.homeward.intake.model.Book;
import org.homeward.intake.model.Book.Heading;
import org.homeward.intake.model.Book.Page;
import org.homeward.intake.model.Cell;
import org.homeward.intake.model.Sheet;
import org.homeward.intake.model.Vocabulary;
import org.homeward.intake.model.Wording;

/// Gives the rows with problems back to their sender, each with its reasons beside it.
///
/// The corrected workbook can be sent as it is: the column of reasons is known and skipped.
public final class WriteErrorRows {
    private static final int WIDTH = 18;
    private static final int WIDE = 70;

    private final OpenUpload open;
    private final Vocabulary vocabulary;
    private final Book.Writer writer;

    public WriteErrorRows(OpenUpload open, Vocabulary vocabulary, Book.Writer writer) {
        this.open = open;
        this.vocabulary = vocabulary;
        this.writer = writer;
    }

    /// Empty when there is no such upload of this officer.
    public Optional<byte[]> handle(Actor actor, UUID upload, Wording words) {
        return open.handle(actor, upload)
                .map(
                        opened -> {
                            var pages = new ArrayList<Page>();
                            opened.sheet()
                                    .ifPresent(sheet -> pages.add(rows(opened, sheet, words)));
                            pages.add(list(opened, words));
                            return writer.write(new Book(pages));
                        });
    }

    private Page rows(OpenUpload.Opened opened, Sheet sheet, Wording words) {
        var reasons = new TreeMap<Integer, List<RowProblem>>();
        opened.reading()
                .findings()
                .forEach(
                        problem ->
                                reasons.computeIfAbsent(problem.line(), _ -> new ArrayList<>())
                                        .add(problem));
        int width = sheet.headings().cells().size();
        var headings = new ArrayList<Heading>();
        sheet.headings().cells().forEach(cell -> headings.add(Heading.plain(cell.text(), WIDTH)));
        headings.add(Heading.plain(words.text("intake.errors.heading"), WIDE));
        var rows = new ArrayList<List<String>>();
        for (var line : sheet.lines()) {
            var found = reasons.get(line.number());
            if (found != null) {
                var row = new ArrayList<String>();
                for (int at = 0; at < width; at++) {
                    var cell = line.cell(at);
                    row.add(cell.kind() == Cell.Kind.FORMULA ? "" : cell.text());
                }
                row.add(
                        found.stream()
                                .map(problem -> reason(problem, words))
                                .collect(Collectors.joining("\n")));
                rows.add(row);
            }
        }
        String kind = vocabulary.kindName(opened.register().kind(), words.language());
        return new Page(Book.sheetName(kind), headings, rows);
    }

    private static String reason(RowProblem problem, Wording words) {
        String text = told(problem, words);
        return problem.value().isEmpty() ? text : "“" + problem.value() + "”: " + text;
    }

    /// A warning says that it is one: it may stay as it is.
    static String told(RowProblem problem, Wording words) {
        String text = words.text(problem.problem());
        return problem.isWarning() ? words.text("intake.warning.of", text) : text;
    }

    private Page list(OpenUpload.Opened opened, Wording words) {
        String kind = opened.register().kind();
        return new Page(
                Book.sheetName(words.text("intake.errors.list")),
                List.of(
                        Heading.plain(words.text("intake.errors.line"), WIDTH),
                        Heading.plain(words.text("intake.errors.column"), WIDTH),
                        Heading.plain(words.text("intake.errors.value"), WIDTH * 2),
                        Heading.plain(words.text("intake.errors.heading"), WIDE)),
                opened.reading().findings().stream()
                        .map(
                                problem ->
                                        List.of(
                                                problem.line() == 0
                                                        ? ""
                                                        : Integer.toString(problem.line()),
                                                problem.column().isEmpty()
                                                        ? ""
                                                        : vocabulary.heading(
                                                                kind,
                                                                problem.column(),
                                                                words.language()),
                                                problem.value(),
                                                told(problem, words)))
                        .toList());
    }
}
