package org.homeward.intake.web;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.homeward.access.web.Visitor;
import org.homeward.intake.Register;
import org.homeward.intake.model.Book;
import org.homeward.intake.model.DryRun;
import org.homeward.intake.model.Headings;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.Sheet;
import org.homeward.intake.work.OpenUpload;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Downloads;
import org.homeward.webkit.SummaryList;

/// The two halves of a file that speaks for both sides: each the columns that one side knows.
final class Halves {
    private static final int WIDTH = 18;
    private static final String MIXED = "intake.problem.both_sides";

    /// One half.
    ///
    /// @param places of its columns in the file
    /// @param shared those of them that the other half has too
    record Half(Register register, List<Integer> places, Set<Integer> shared) {}

    private final OpenUpload open;
    private final Registers registers;
    private final Headings headings;
    private final Phrases phrases;
    private final Book.Writer writer;

    Halves(OpenUpload open, Registers registers, Phrases phrases, Book.Writer writer) {
        this.writer = writer;
        this.open = open;
        this.registers = registers;
        this.headings = new Headings(registers, phrases.vocabulary());
        this.phrases = phrases;
    }

    /// What the page says of a mixed file; empty for any other.
    Optional<DryRunView.Split> of(Visitor visitor, DryRun run) {
        boolean mixed =
                run.reading().problems().stream()
                        .anyMatch(problem -> problem.problem().key().equals(MIXED));
        return mixed
                ? open.handle(visitor.signedIn(), run.upload().id())
                        .flatMap(opened -> split(visitor.words(), opened))
                : Optional.empty();
    }

    private Optional<DryRunView.Split> split(Words words, OpenUpload.Opened opened) {
        return opened.sheet()
                .map(sheet -> view(words, opened, sheet, halves(sheet, opened.register())));
    }

    private DryRunView.Split view(
            Words words, OpenUpload.Opened opened, Sheet sheet, List<Half> halves) {
        String path = Paths.upload(opened.upload().id()) + "/split/";
        return new DryRunView.Split(
                words.text("intake.split.title"),
                words.text("intake.split.text"),
                new SummaryList(
                        halves.stream()
                                .map(
                                        half ->
                                                SummaryList.item(
                                                        name(words, half),
                                                        Cell.text(columns(sheet, half))))
                                .toList()),
                new Downloads(
                        words.text("intake.split.download"),
                        halves.stream()
                                .map(
                                        half ->
                                                new Downloads.Item(
                                                        path + half.register().kind() + ".xlsx",
                                                        name(words, half),
                                                        "XLSX",
                                                        ""))
                                .toList()));
    }

    private String name(Words words, Half half) {
        return phrases.kindName(words, half.register().kind());
    }

    private static String columns(Sheet sheet, Half half) {
        return half.places().stream()
                .filter(place -> !half.shared().contains(place))
                .map(place -> sheet.headings().cell(place).text())
                .collect(Collectors.joining(", "));
    }

    /// The half as the chosen kind, and as the kind of the other side that knows most of the rest.
    List<Half> halves(Sheet sheet, Register register) {
        var own = places(sheet, register);
        var other =
                registers.all().stream()
                        .filter(it -> it.side() != register.side())
                        .max(
                                Comparator.comparingLong(
                                        it ->
                                                places(sheet, it).stream()
                                                        .filter(place -> !own.contains(place))
                                                        .count()));
        if (other.isEmpty()) {
            return List.of();
        }
        var rest = places(sheet, other.get());
        var shared = new HashSet<>(own);
        shared.retainAll(rest);
        return List.of(
                new Half(register, List.copyOf(own), shared),
                new Half(other.get(), List.copyOf(rest), shared));
    }

    /// The half of that kind as a file of its own: the rows that say anything in it alone.
    Optional<byte[]> workbook(Sheet sheet, Register register, String kind) {
        return halves(sheet, register).stream()
                .filter(half -> half.register().kind().equals(kind))
                .findFirst()
                .map(half -> writer.write(new Book(List.of(page(sheet, half)))));
    }

    private static Book.Page page(Sheet sheet, Half half) {
        return new Book.Page(
                half.register().kind(),
                texts(sheet.headings(), half).stream()
                        .map(text -> Book.Heading.plain(text, WIDTH))
                        .toList(),
                sheet.lines().stream()
                        .filter(line -> says(line, half))
                        .map(line -> texts(line, half))
                        .toList());
    }

    private static boolean says(Sheet.Line line, Half half) {
        return half.places().stream()
                .anyMatch(place -> !half.shared().contains(place) && !line.cell(place).isEmpty());
    }

    private static List<String> texts(Sheet.Line line, Half half) {
        return half.places().stream().map(place -> line.cell(place).copied()).toList();
    }

    private Set<Integer> places(Sheet sheet, Register register) {
        return new TreeSet<>(headings.known(sheet.headings(), register).keySet());
    }
}
