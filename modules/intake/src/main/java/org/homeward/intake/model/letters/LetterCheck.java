package org.homeward.intake.model.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.homeward.intake.model.Cell;
import org.homeward.intake.model.Sheet;
import org.homeward.intake.model.Sheet.Line;
import org.homeward.intake.model.letters.ColumnLetters.Decision;
import org.homeward.intake.model.letters.Repairs.OfColumn;

/// Finds the columns of a table that were not written in Unicode, each by itself, since one file
/// mixes them; and puts right what loses nothing.
///
/// A reading counts only if in the whole file three different words, ill-formed as they stand, are
/// well-formed by it and by no other; a column is repaired only if such readings explain four of
/// five of its doubtful texts. Plain ASCII is never looked at, nor is anything but text.
public final class LetterCheck {
    private static final int TELLING = 3;
    private static final int SAMPLES = 3;

    private final Letters letters;

    public LetterCheck(Letters letters) {
        this.letters = letters;
    }

    public Lettered check(Sheet sheet) {
        var pass = new Pass(sheet);
        return pass.texts.stream().allMatch(Set::isEmpty)
                ? new Lettered(sheet, Repairs.NONE, List.of(), true)
                : pass.result();
    }

    /// One way through a table. The line of headings is taken as one column more, the last.
    private final class Pass {
        private final Sheet sheet;
        private final Mending mending = letters.mending();
        private final List<Set<String>> texts;
        private final Map<String, Mending.Mended> mended = new HashMap<>();
        private final List<Map<String, OfReading>> found = new ArrayList<>();
        private final List<Lettered.Doubt> doubts = new ArrayList<>();
        private final int[] kinds = new int[Mending.Kind.values().length];

        Pass(Sheet sheet) {
            this.sheet = sheet;
            int width = sheet.headings().cells().size();
            this.texts =
                    IntStream.rangeClosed(0, width)
                            .<Set<String>>mapToObj(_ -> new LinkedHashSet<>())
                            .toList();
            sheet.lines().forEach(line -> collect(line, width));
            sheet.headings().cells().forEach(cell -> collect(cell, width));
            texts.forEach(_ -> found.add(new LinkedHashMap<>()));
        }

        private void collect(Line line, int width) {
            for (int place = 0; place < Math.min(width, line.cells().size()); place++) {
                collect(line.cells().get(place), place);
            }
        }

        private void collect(Cell cell, int place) {
            if (isAsked(cell)) {
                texts.get(place).add(cell.text());
            }
        }

        Lettered result() {
            var columns =
                    texts.stream().map(it -> new ColumnLetters(it, letters, mending)).toList();
            var telling = new LinkedHashMap<LetterReading, Set<String>>();
            columns.forEach(column -> column.tell(telling));
            var proven = new LinkedHashMap<LetterReading, Integer>();
            for (var reading : letters.readings()) {
                int words = telling.getOrDefault(reading, Set.of()).size();
                if (words >= TELLING) {
                    proven.put(reading, words);
                }
            }
            boolean oneTable = sheet.otherwise().isPresent() && isOfOneTable(columns, proven);
            var decisions =
                    columns.stream().map(column -> column.decide(proven, oneTable)).toList();
            int last = columns.size() - 1;
            var lines = sheet.lines().stream().map(line -> line(line, decisions)).toList();
            var headings = headings(decisions.get(last));
            var unsure =
                    IntStream.range(0, last)
                            .filter(at -> decisions.get(at).repaired().isEmpty())
                            .filter(at -> columns.get(at).isNearlyExplained())
                            .mapToObj(at -> headings.cell(at).text())
                            .toList();
            boolean understood =
                    sheet.otherwise().isEmpty()
                            || (!proven.isEmpty()
                                    && decisions.stream().noneMatch(Decision::unexplained));
            return new Lettered(
                    new Sheet(headings, lines, sheet.hidden(), sheet.otherwise()),
                    new Repairs(repairs(headings), mendedCells(), unsure),
                    doubts,
                    understood);
        }

        private static boolean isOfOneTable(
                List<ColumnLetters> columns, Map<LetterReading, Integer> proven) {
            int all = columns.stream().mapToInt(ColumnLetters::doubtful).sum();
            return proven.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .map(best -> columns.stream().mapToInt(it -> it.explainedBy(best)).sum())
                    .filter(explained -> explained * 5 >= all * 4)
                    .isPresent();
        }

        private Line headings(Decision decision) {
            int last = texts.size() - 1;
            var cells =
                    sheet.headings().cells().stream()
                            .map(cell -> cell(sheet.headings().number(), last, cell, decision))
                            .toList();
            return new Line(sheet.headings().number(), cells);
        }

        private Line line(Line line, List<Decision> decisions) {
            if (line.cells().stream().noneMatch(LetterCheck::isAsked)) {
                return line;
            }
            var cells = new ArrayList<>(line.cells());
            for (int place = 0; place < Math.min(cells.size(), decisions.size() - 1); place++) {
                cells.set(
                        place, cell(line.number(), place, cells.get(place), decisions.get(place)));
            }
            return new Line(line.number(), cells);
        }

        private Cell cell(int line, int place, Cell cell, Decision decision) {
            if (!isAsked(cell)) {
                return cell;
            }
            String text = cell.text();
            var perhaps = decision.twofold().get(text);
            if (perhaps != null) {
                doubts.add(new Lettered.Doubt(line, place, text, perhaps));
            }
            var repaired = decision.repaired().get(text);
            if (repaired != null) {
                found.get(place)
                        .computeIfAbsent(repaired.reading().code(), _ -> new OfReading())
                        .add(new Repairs.Sample(line, text, repaired.text()));
                return Cell.text(repaired.text());
            }
            var seen = mended.computeIfAbsent(text, mending::mended);
            seen.kinds().forEach(kind -> kinds[kind.ordinal()]++);
            return seen.kinds().isEmpty() ? cell : Cell.text(seen.text());
        }

        private List<OfColumn> repairs(Line headings) {
            var repairs = new ArrayList<OfColumn>();
            for (int at = 0; at < found.size(); at++) {
                String heading = at == found.size() - 1 ? "" : headings.cell(at).text();
                found.get(at)
                        .forEach(
                                (code, of) ->
                                        repairs.add(
                                                new OfColumn(heading, code, of.cells, of.samples)));
            }
            return repairs;
        }

        private Repairs.Mended mendedCells() {
            return new Repairs.Mended(
                    kinds[Mending.Kind.COMPOSED.ordinal()],
                    kinds[Mending.Kind.LOOK_ALIKE.ordinal()],
                    kinds[Mending.Kind.INVISIBLE.ordinal()]);
        }
    }

    /// What one reading changes in one column.
    private static final class OfReading {
        private int cells;
        private final List<Repairs.Sample> samples = new ArrayList<>();

        void add(Repairs.Sample sample) {
            cells++;
            if (samples.size() < SAMPLES
                    && samples.stream().noneMatch(it -> it.before().equals(sample.before()))) {
                samples.add(sample);
            }
        }
    }

    private static boolean isAsked(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT && !WordForms.isAscii(cell.text());
    }
}
