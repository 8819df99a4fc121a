package org.homeward.intake.work;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.intake.Column;
import org.homeward.intake.Column.Content;
import org.homeward.intake.Register;
import org.homeward.intake.model.Book;
import org.homeward.intake.model.Book.Heading;
import org.homeward.intake.model.Book.Page;
import org.homeward.intake.model.Headings;
import org.homeward.intake.model.Lookup;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.Vocabulary;
import org.homeward.intake.model.Wording;

/// Writes the empty file of a kind for agencies to fill in: headings, what each means, code lists.
public final class WriteTemplate {
    private static final int WIDTH = 18;
    private static final int WIDE = 60;
    private static final int LONGEST_NAME = 31;

    private final Registers registers;
    private final Vocabulary vocabulary;
    private final Headings headings;
    private final Book.Writer writer;

    public WriteTemplate(Registers registers, Vocabulary vocabulary, Book.Writer writer) {
        this.registers = registers;
        this.vocabulary = vocabulary;
        this.headings = new Headings(registers, vocabulary);
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
        var lists = new LinkedHashMap<String, Page>();
        var top = new ArrayList<Heading>();
        for (var column : register.columns()) {
            var choices = choices(column, day, words).filter(page -> !page.rows().isEmpty());
            choices.ifPresent(page -> lists.putIfAbsent(page.name(), page));
            top.add(
                    new Heading(
                            heading(register, column, words),
                            column.need() == Column.Need.REQUIRED,
                            WIDTH,
                            choices.map(Page::name)));
        }
        var pages = new ArrayList<Page>();
        pages.add(new Page(register.kind(), top, List.of()));
        pages.add(instructions(register, words));
        pages.addAll(lists.values());
        return new Book(pages);
    }

    private Page instructions(Register register, Wording words) {
        var rows = new ArrayList<List<String>>();
        for (var column : register.columns()) {
            rows.add(
                    List.of(
                            heading(register, column, words),
                            words.text(
                                    column.need() == Column.Need.REQUIRED
                                            ? "intake.template.required"
                                            : "intake.template.optional"),
                            meaning(column, words)));
        }
        return new Page(
                named(words.text("intake.template.instructions")),
                List.of(
                        Heading.plain(words.text("intake.template.column"), WIDTH * 2),
                        Heading.plain(words.text("intake.template.need"), WIDTH),
                        Heading.plain(words.text("intake.template.meaning"), WIDE)),
                rows);
    }

    private static String meaning(Column column, Wording words) {
        return switch (column.content()) {
            case Content.Text(int longest) ->
                    words.text("intake.template.text", Integer.toString(longest));
            case Content.Date() -> words.text("intake.template.date");
            case Content.Whole(int least, int most) ->
                    words.text(
                            "intake.template.whole",
                            Integer.toString(least),
                            Integer.toString(most));
            case Content.Coded(String list) -> words.text("intake.template.coded", list);
            case Content.Unit _ -> words.text("intake.template.unit");
            case Content.Agency() -> words.text("intake.template.agency");
            case Content.YesNo() -> words.text("intake.template.yes_no");
        };
    }

    private Optional<Page> choices(Column column, LocalDate day, Wording words) {
        return switch (column.content()) {
            case Content.Coded(String list) ->
                    Optional.of(page(list, vocabulary.entries(list, words.language()), words));
            case Content.Unit _ ->
                    Optional.of(page("unit", vocabulary.units(day, words.language()), words));
            case Content.Agency() ->
                    Optional.of(page("agency", vocabulary.agencies(day, words.language()), words));
            case Content.Text _, Content.Date _, Content.Whole _, Content.YesNo _ ->
                    Optional.empty();
        };
    }

    private static Page page(String name, List<Lookup.Found> entries, Wording words) {
        return new Page(
                named(name),
                List.of(
                        Heading.plain(words.text("intake.template.code"), WIDTH),
                        Heading.plain(words.text("intake.template.label"), WIDE)),
                entries.stream().map(entry -> List.of(entry.id(), entry.label())).toList());
    }

    private String heading(Register register, Column column, Wording words) {
        var named = vocabulary.headings(register.kind()).getOrDefault(column.name(), Map.of());
        var own = named.getOrDefault(words.language(), List.of());
        return own.isEmpty() ? headings.name(register.kind(), column.name()) : own.getFirst();
    }

    /// Names of sheets are short and free of a few signs.
    static String named(String name) {
        String allowed = name.replaceAll("[\\[\\]*?:/\\\\']", " ");
        return allowed.substring(0, Math.min(allowed.length(), LONGEST_NAME));
    }
}
