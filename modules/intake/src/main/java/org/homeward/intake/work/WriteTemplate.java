package org.homeward.intake.work;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.intake.Column;
import org.homeward.intake.Column.Content;
import org.homeward.intake.Register;
import org.homeward.intake.model.Book;
import org.homeward.intake.model.Book.Heading;
import org.homeward.intake.model.Book.Page;
import org.homeward.intake.model.Lookup;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.Vocabulary;
import org.homeward.intake.model.Wording;

/// Writes the empty file of a kind for agencies to fill in: headings, what each means, code lists.
public final class WriteTemplate {
    private static final int WIDTH = 18;
    private static final int WIDE = 60;

    private final Registers registers;
    private final Vocabulary vocabulary;
    private final Book.Writer writer;

    public WriteTemplate(Registers registers, Vocabulary vocabulary, Book.Writer writer) {
        this.registers = registers;
        this.vocabulary = vocabulary;
        this.writer = writer;
    }

    /// The workbook with lists to choose from, as they are on a day; empty for an unknown kind.
    public Optional<byte[]> workbook(String kind, LocalDate day, Wording words) {
        return registers.ofKind(kind).map(register -> writer.write(book(register, day, words)));
    }

    /// The line of headings as comma-separated text, marked as UTF-8.
    public Optional<byte[]> separatedText(String kind, Wording words) {
        return registers
                .ofKind(kind)
                .map(
                        register ->
                                register.columns().stream()
                                        .map(column -> heading(register, column, words))
                                        .map(text -> '"' + text.replace("\"", "\"\"") + '"')
                                        .collect(Collectors.joining(",", "\uFEFF", "\r\n"))
                                        .getBytes(StandardCharsets.UTF_8));
    }

    private Book book(Register register, LocalDate day, Wording words) {
        var lists = new Lists(day, words);
        var top = new ArrayList<Heading>();
        var rows = new ArrayList<List<String>>();
        for (var column : register.columns()) {
            var list = lists.of(column.content());
            boolean needed = column.need() == Column.Need.REQUIRED;
            String heading = heading(register, column, words);
            top.add(new Heading(heading, needed, WIDTH, list));
            rows.add(
                    List.of(
                            heading,
                            words.text(
                                    needed
                                            ? "intake.template.required"
                                            : "intake.template.optional"),
                            meaning(column, list.orElse(""), words)));
        }
        var pages = new ArrayList<Page>();
        String kind = vocabulary.kindName(register.kind(), words.language());
        pages.add(new Page(Book.sheetName(kind), top, List.of()));
        pages.add(
                new Page(
                        Book.sheetName(words.text("intake.template.instructions")),
                        List.of(
                                Heading.plain(words.text("intake.template.column"), WIDTH * 2),
                                Heading.plain(words.text("intake.template.need"), WIDTH),
                                Heading.plain(words.text("intake.template.meaning"), WIDE)),
                        rows));
        pages.addAll(lists.pages.values());
        return new Book(pages);
    }

    private static String meaning(Column column, String list, Wording words) {
        return switch (column.content()) {
            case Content.Text(int longest) ->
                    words.text("intake.template.text", Integer.toString(longest));
            case Content.Date() -> words.text("intake.template.date");
            case Content.Whole(int least, int most) ->
                    words.text(
                            "intake.template.whole",
                            Integer.toString(least),
                            Integer.toString(most));
            case Content.Coded _ -> words.text("intake.template.coded", list);
            case Content.Unit _ -> words.text("intake.template.unit", list);
            case Content.Agency() -> words.text("intake.template.agency", list);
            case Content.YesNo() -> words.text("intake.template.yes_no");
        };
    }

    /// The sheets from which the columns of one template are filled, each once, named in the
    /// language of the template.
    private final class Lists {
        private final Map<String, Page> pages = new LinkedHashMap<>();
        private final LocalDate day;
        private final Wording words;

        Lists(LocalDate day, Wording words) {
            this.day = day;
            this.words = words;
        }

        /// The name of the sheet for a column; empty for a column that is filled freely.
        Optional<String> of(Content content) {
            var language = words.language();
            var page =
                    switch (content) {
                        case Content.Coded(String list) ->
                                page(
                                        list,
                                        vocabulary.listName(list, language),
                                        vocabulary.entries(list, language));
                        case Content.Unit _ -> units();
                        case Content.Agency() ->
                                page(
                                        "agency",
                                        words.text("intake.template.agencies"),
                                        vocabulary.agencies(day, language));
                        case Content.Text _, Content.Date _, Content.Whole _, Content.YesNo _ ->
                                null;
                    };
            return Optional.ofNullable(page).filter(it -> !it.rows().isEmpty()).map(Page::name);
        }

        private Page page(String key, String name, List<Lookup.Found> entries) {
            return pages.computeIfAbsent(
                    key,
                    _ ->
                            new Page(
                                    Book.sheetName(name),
                                    List.of(
                                            Heading.plain(
                                                    words.text("intake.template.code"), WIDTH),
                                            Heading.plain(
                                                    words.text("intake.template.label"), WIDE)),
                                    entries.stream()
                                            .map(entry -> List.of(entry.id(), entry.label()))
                                            .toList()));
        }

        /// The units of every regime, so that a file about years before a reform can be filled.
        private Page units() {
            return pages.computeIfAbsent(
                    "unit",
                    _ ->
                            new Page(
                                    Book.sheetName(words.text("intake.template.units")),
                                    Stream.of("code", "name", "regime", "from", "last")
                                            .map(it -> words.text("intake.template." + it))
                                            .map(it -> Heading.plain(it, WIDTH * 2))
                                            .toList(),
                                    vocabulary.units(words.language()).stream()
                                            .map(WriteTemplate::row)
                                            .toList()));
        }
    }

    private static List<String> row(Vocabulary.KnownUnit unit) {
        return List.of(unit.code(), unit.name(), unit.regime(), unit.from(), unit.last());
    }

    private String heading(Register register, Column column, Wording words) {
        return vocabulary.heading(register.kind(), column.name(), words.language());
    }
}
