package org.homeward.intake.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homeward.intake.Column;
import org.homeward.intake.FileSide;
import org.homeward.intake.Register;
import org.homeward.intake.RowProblem;
import org.homeward.intake.model.Book;
import org.homeward.intake.model.Book.Heading;
import org.homeward.intake.model.Book.Page;
import org.homeward.intake.model.Headings;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.Sheet;
import org.homeward.intake.model.SheetReader;
import org.homeward.intake.model.Vocabulary;

/// Splits a file that speaks for both sides of the wall into one file for each.
///
/// Nothing is kept: the parts go back to the sender, who sends each by itself.
public final class SplitFile {
    private static final int WIDTH = 18;

    public sealed interface Outcome {}

    /// One workbook per side.
    ///
    /// @param leftColumns headings that no side knows; they stand in no part
    /// @param leftLines numbers of the lines that say nothing for one side alone; they stand in no
    ///     part either, since nobody knows whether they tell of a victim or of a suspect
    public record Split(List<Part> parts, List<String> leftColumns, List<Integer> leftLines)
            implements Outcome {
        public Split {
            parts = List.copyOf(parts);
            leftColumns = List.copyOf(leftColumns);
            leftLines = List.copyOf(leftLines);
        }
    }

    /// @param kind of file that the part is
    /// @param columns headings that only this part has
    public record Part(String kind, int rows, List<String> columns, byte[] workbook) {
        public Part {
            columns = List.copyOf(columns);
        }
    }

    public record Unreadable(RowProblem problem) implements Outcome {}

    /// The file speaks for one side only.
    public record NothingToSplit() implements Outcome {}

    private final Headings headings;
    private final SheetReader sheets;
    private final Book.Writer writer;

    public SplitFile(
            Registers registers, Vocabulary vocabulary, SheetReader sheets, Book.Writer writer) {
        this.headings = new Headings(registers, vocabulary);
        this.sheets = sheets;
        this.writer = writer;
    }

    public Outcome handle(byte[] bytes) {
        return switch (sheets.read(bytes, List.of())) {
            case SheetReader.Reading.Unreadable(var problem) -> new Unreadable(problem);
            case SheetReader.Reading.Read(var sheet) ->
                    sheet.otherwise()
                            .<Outcome>map(Unreadable::new)
                            .orElseGet(() -> split(sheet, Optional.empty()));
        };
    }

    /// Splits a table.
    ///
    /// @param wanted the kind of file that one part is to be; empty for the kind that knows most
    public Outcome split(Sheet sheet, Optional<Register> wanted) {
        Map<FileSide, Register> best = new EnumMap<>(FileSide.class);
        wanted.ifPresent(register -> best.put(register.side(), register));
        var taken =
                wanted.map(register -> headings.known(sheet.headings(), register).keySet())
                        .orElse(Set.of());
        headings.kindsOf(sheet.headings()).stream()
                .sorted(Comparator.comparingLong(it -> -added(sheet, it, taken)))
                .forEach(register -> best.putIfAbsent(register.side(), register));
        var own = new EnumMap<FileSide, Map<Integer, Column>>(FileSide.class);
        best.forEach((side, register) -> own.put(side, headings.known(sheet.headings(), register)));
        var shared = namesOf(own.getOrDefault(FileSide.PROTECTION, Map.of()));
        shared.retainAll(namesOf(own.getOrDefault(FileSide.JUSTICE, Map.of())));
        var parts = new ArrayList<Part>();
        best.forEach(
                (side, register) -> {
                    var columns = own.getOrDefault(side, Map.of());
                    if (columns.values().stream().anyMatch(c -> !shared.contains(c.name()))) {
                        parts.add(part(sheet, register, columns, shared));
                    }
                });
        return parts.size() < 2
                ? new NothingToSplit()
                : new Split(parts, leftColumns(sheet, own), leftLines(sheet, own, shared));
    }

    /// How many columns a kind knows that are not known already.
    private long added(Sheet sheet, Register register, Set<Integer> taken) {
        return headings.known(sheet.headings(), register).keySet().stream()
                .filter(place -> !taken.contains(place))
                .count();
    }

    private static List<String> leftColumns(Sheet sheet, Map<FileSide, Map<Integer, Column>> own) {
        return IntStream.range(0, sheet.headings().cells().size())
                .filter(at -> own.values().stream().noneMatch(side -> side.containsKey(at)))
                .mapToObj(at -> sheet.headings().cell(at).text())
                .filter(heading -> !heading.isBlank())
                .toList();
    }

    private static List<Integer> leftLines(
            Sheet sheet, Map<FileSide, Map<Integer, Column>> own, Set<String> shared) {
        return sheet.lines().stream()
                .filter(line -> own.values().stream().noneMatch(it -> says(line, it, shared)))
                .map(Sheet.Line::number)
                .toList();
    }

    private static boolean says(Sheet.Line line, Map<Integer, Column> columns, Set<String> shared) {
        return columns.entrySet().stream()
                .filter(column -> !shared.contains(column.getValue().name()))
                .anyMatch(column -> !line.cell(column.getKey()).isEmpty());
    }

    private static Set<String> namesOf(Map<Integer, Column> columns) {
        return columns.values().stream().map(Column::name).collect(Collectors.toSet());
    }

    /// The side's columns, and the rows that say anything in a column of this side alone.
    private Part part(
            Sheet sheet, Register register, Map<Integer, Column> columns, Set<String> shared) {
        var rows = new ArrayList<List<String>>();
        for (var line : sheet.lines()) {
            if (says(line, columns, shared)) {
                rows.add(columns.keySet().stream().map(at -> line.cell(at).copied()).toList());
            }
        }
        var top =
                columns.keySet().stream()
                        .map(at -> Heading.plain(sheet.headings().cell(at).text(), WIDTH))
                        .toList();
        var book = new Book(List.of(new Page(register.kind(), top, rows)));
        var alone =
                columns.entrySet().stream()
                        .filter(column -> !shared.contains(column.getValue().name()))
                        .map(column -> sheet.headings().cell(column.getKey()).text())
                        .toList();
        return new Part(register.kind(), rows.size(), alone, writer.write(book));
    }
}
