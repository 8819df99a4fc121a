package org.homeward.intake.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.base.PartialDate;
import org.homeward.base.Problem;
import org.homeward.intake.Column;
import org.homeward.intake.Column.Content;
import org.homeward.intake.Register;
import org.homeward.intake.Row;
import org.homeward.intake.RowProblem;
import org.homeward.intake.model.letters.LetterCheck;
import org.homeward.intake.model.letters.Lettered;
import org.jspecify.annotations.Nullable;

/// Reads a table as rows of one kind of file, and says everything that is wrong with it at once.
public final class FileReader {
    /// The column by which an agency knows its own records.
    public static final String RECORD_NUMBER = "record_number";

    /// The column that ends a record.
    public static final String WITHDRAWN = "withdrawn";

    /// The column of the day on which the agency learnt of it; no event.
    public static final String KNOWN_ON = "known_on";

    /// Record numbers stand unsealed in lists and logs of the work, so nothing about a person may
    /// be in them: no words, and no row of digits as long as an identity or phone number.
    private static final Pattern PLAIN_NUMBER =
            Pattern.compile("[\\p{L}\\p{N}./_-]*\\p{N}[\\p{L}\\p{N}./_-]*");

    private static final Pattern PERSONAL_NUMBER = Pattern.compile("\\p{N}{9}|\\p{L}{13}");

    /// Beyond this the sender has a wrong file, not wrong cells.
    private static final int MOST_PROBLEMS = 50_000;

    private final Headings headings;
    private final Vocabulary vocabulary;

    public FileReader(Registers registers, Vocabulary vocabulary) {
        this.headings = new Headings(registers, vocabulary);
        this.vocabulary = vocabulary;
    }

    public FileReading read(Sheet sheet, Register register, FileTerms terms) {
        return read(new LetterCheck(vocabulary.letters()).check(sheet), register, terms);
    }

    /// Reads a table whose letters were looked at.
    public FileReading read(Lettered lettered, Register register, FileTerms terms) {
        var sheet = lettered.sheet();
        if (!lettered.understood() && sheet.otherwise().isPresent()) {
            return FileReading.refused(sheet.otherwise().get());
        }
        var meaning = headings.read(sheet.headings(), register);
        if (!meaning.problems().isEmpty()) {
            return new FileReading(
                    List.of(),
                    meaning.problems(),
                    List.of(),
                    notes(lettered),
                    lettered.repairs(),
                    sheet.lines().size());
        }
        if (sheet.lines().isEmpty()) {
            return new FileReading(
                    List.of(),
                    List.of(new RowProblem(0, "", "", Problem.of("intake.problem.file_no_rows"))),
                    List.of(),
                    notes(lettered),
                    lettered.repairs(),
                    0);
        }
        var pass = new Pass(meaning, register, terms);
        for (var line : sheet.lines()) {
            if (pass.problems.size() >= MOST_PROBLEMS) {
                pass.problems.add(
                        new RowProblem(0, "", "", Problem.of("intake.problem.too_many_problems")));
                break;
            }
            pass.read(line);
        }
        lettered.doubts().forEach(doubt -> pass.warn(doubt, meaning));
        return new FileReading(
                pass.rows,
                pass.problemsOfColumnsFirst(),
                pass.warnings,
                notes(lettered),
                lettered.repairs(),
                sheet.lines().size());
    }

    private static List<Problem> notes(Lettered lettered) {
        var notes = new ArrayList<Problem>();
        if (!lettered.sheet().hidden().isEmpty()) {
            String hidden = String.join(", ", lettered.sheet().hidden());
            notes.add(Problem.of("intake.note.hidden_sheets", hidden));
        }
        if (!lettered.repairs().unsure().isEmpty()) {
            String columns = String.join(", ", lettered.repairs().unsure());
            notes.add(Problem.of("intake.note.letters_unsure", columns));
        }
        var mended = lettered.repairs().mended();
        note(notes, "composed", mended.composed());
        note(notes, "look_alikes", mended.lookAlikes());
        note(notes, "invisible", mended.invisible());
        return notes;
    }

    private static void note(List<Problem> notes, String what, int cells) {
        if (cells > 0) {
            notes.add(Problem.of("intake.note.letters_" + what, Integer.toString(cells)));
        }
    }

    /// One way through the lines of a table.
    private final class Pass {
        private final Register register;
        private final CellReader reader;
        private final Map<String, Tally> tallies = new LinkedHashMap<>();
        private final Map<String, Integer> lineOfNumber = new HashMap<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<RowProblem> problems = new ArrayList<>();
        private final List<RowProblem> warnings = new ArrayList<>();
        private final LocalDate sentOn;

        Pass(Headings.Meaning meaning, Register register, FileTerms terms) {
            this.register = register;
            this.sentOn = terms.sentOn();
            this.reader = new CellReader(vocabulary, terms);
            meaning.columns()
                    .forEach(
                            (place, column) ->
                                    tallies.put(column.name(), new Tally(place, column)));
        }

        void read(Sheet.Line line) {
            if (tallies.values().stream().allMatch(tally -> line.cell(tally.place).isEmpty())) {
                return; // reasons that came back with error rows, and nothing else
            }
            int before = problems.size();
            var cells = HashMap.<String, String>newHashMap(tallies.size());
            tallies.values().forEach(tally -> readCell(line, line.cell(tally.place), tally, cells));
            boolean ends = "yes".equals(cells.get(WITHDRAWN));
            for (var column : register.columns()) {
                boolean needed =
                        column.name().equals(RECORD_NUMBER)
                                || (column.need() == Column.Need.REQUIRED && !ends);
                if (needed && !cells.containsKey(column.name()) && !isWrong(column, before)) {
                    add(line, column.name(), "", Problem.of("intake.problem.missing"));
                }
            }
            var number = cells.get(RECORD_NUMBER);
            checkNumber(line, number);
            if (number != null && problems.size() == before) {
                var row = new Row(line.number(), number, cells);
                weigh(line, row, ends ? List.of() : register.problems(row, sentOn));
            }
        }

        private void weigh(Sheet.Line line, Row row, List<RowProblem> found) {
            var split =
                    found.stream()
                            .map(problem -> asSent(line, problem))
                            .collect(Collectors.partitioningBy(RowProblem::isWarning));
            var errors = split.getOrDefault(false, List.of());
            problems.addAll(errors);
            if (errors.isEmpty()) {
                rows.add(row);
            }
            if (warnings.size() < MOST_PROBLEMS) {
                warnings.addAll(split.getOrDefault(true, List.of()));
            }
        }

        /// A rule sees canonical text; the sender knows the cell by what they wrote.
        private RowProblem asSent(Sheet.Line line, RowProblem problem) {
            var tally = tallies.get(problem.column());
            return tally == null ? problem : problem.about(line.cell(tally.place).text());
        }

        private void readCell(Sheet.Line line, Cell cell, Tally tally, Map<String, String> cells) {
            var column = tally.column;
            var value = reader.read(column, cell, dateFor(line, column));
            tally.add(cell, value, reader::isDay);
            switch (value) {
                case CellReader.Value.Empty() -> {}
                case CellReader.Value.Canonical(var text) -> {
                    cells.put(column.name(), text);
                    if (column.isText()) {
                        warnOfKeys(line.number(), column, text);
                    }
                }
                case CellReader.Value.Wrong(var problem) ->
                        add(line, column.name(), cell.text(), problem);
            }
        }

        private Optional<PartialDate> dateFor(Sheet.Line line, Column column) {
            if (!(column.content() instanceof Content.Unit(var dates))
                    || !reader.readsUnitsByDate()) {
                return Optional.empty();
            }
            for (var name : dates) {
                var tally = tallies.get(name);
                if (tally != null
                        && reader.read(tally.column, line.cell(tally.place), Optional.empty())
                                instanceof CellReader.Value.Canonical(var date)) {
                    return PartialDate.parse(date);
                }
            }
            return Optional.empty();
        }

        private boolean isWrong(Column column, int since) {
            return problems.subList(since, problems.size()).stream()
                    .anyMatch(problem -> problem.column().equals(column.name()));
        }

        private void checkNumber(Sheet.Line line, @Nullable String number) {
            if (number == null) {
                return;
            }
            if (!PLAIN_NUMBER.matcher(number).matches() || PERSONAL_NUMBER.matcher(number).find()) {
                add(
                        line,
                        RECORD_NUMBER,
                        number,
                        Problem.of("intake.problem.record_number_personal"));
            }
            var earlier = lineOfNumber.putIfAbsent(number, line.number());
            if (earlier != null) {
                add(
                        line,
                        RECORD_NUMBER,
                        number,
                        Problem.of("intake.problem.record_number_twice", earlier.toString()));
            }
        }

        void warn(Lettered.Doubt doubt, Headings.Meaning meaning) {
            var column = meaning.columns().get(doubt.place());
            if (column != null) {
                var problem = Problem.of("intake.problem.letters_twofold", doubt.perhaps());
                warn(new RowProblem(doubt.line(), column.name(), doubt.written(), problem));
            }
        }

        private void warnOfKeys(int line, Column column, String written) {
            vocabulary
                    .letters()
                    .keys()
                    .meant(written)
                    .map(meant -> Problem.of("intake.problem.typed_keys", meant))
                    .ifPresent(it -> warn(new RowProblem(line, column.name(), written, it)));
        }

        private void warn(RowProblem problem) {
            if (warnings.size() < MOST_PROBLEMS) {
                warnings.add(problem.asWarning());
            }
        }

        private void add(Sheet.Line line, String column, String value, Problem problem) {
            problems.add(new RowProblem(line.number(), column, value, problem));
        }

        /// A column that holds something else altogether is said once instead of on every line.
        List<RowProblem> problemsOfColumnsFirst() {
            var said = new ArrayList<RowProblem>();
            var columns = new ArrayList<String>();
            for (var tally : tallies.values()) {
                if (!tally.isSuspicious()) {
                    continue;
                }
                meantFor(tally)
                        .ifPresent(
                                other -> {
                                    columns.add(tally.column.name());
                                    said.add(holdsOther(tally, other));
                                });
            }
            problems.stream()
                    .filter(problem -> problem.line() == 0 || !columns.contains(problem.column()))
                    .forEach(said::add);
            return said;
        }

        private RowProblem holdsOther(Tally tally, Tally other) {
            String kind = register.kind();
            return new RowProblem(
                    0,
                    tally.column.name(),
                    tally.samples.getFirst().text(),
                    Problem.of(
                            "intake.problem.column_holds_other",
                            headings.name(kind, tally.column.name()),
                            headings.name(kind, other.column.name())));
        }

        /// The column whose heading the cells of this one belong under: best one that is wrong too.
        private Optional<Tally> meantFor(Tally tally) {
            var fitting =
                    tallies.values().stream()
                            .filter(other -> other != tally && fits(tally, other))
                            .toList();
            return fitting.stream()
                    .filter(Tally::isSuspicious)
                    .findFirst()
                    .or(() -> fitting.stream().filter(other -> !other.column.isText()).findFirst());
        }

        private boolean fits(Tally tally, Tally other) {
            if (other.column.isText()) {
                return !tally.holdsDays() && other.isSuspicious();
            }
            long good =
                    tally.samples.stream()
                            .filter(
                                    cell ->
                                            reader.read(other.column, cell, Optional.empty())
                                                    instanceof CellReader.Value.Canonical)
                            .count();
            return good * 5 >= tally.samples.size() * 4L;
        }
    }
}
