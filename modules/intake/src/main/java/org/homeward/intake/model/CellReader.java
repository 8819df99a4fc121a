package org.homeward.intake.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.base.PartialDate;
import org.homeward.base.Problem;
import org.homeward.intake.Column;
import org.homeward.intake.Column.Content;

/// Turns the cells of one file into canonical text. Remembers what it looked up; used by one
/// thread.
final class CellReader {

    /// What a cell says.
    sealed interface Value {
        record Empty() implements Value {}

        record Canonical(String text) implements Value {}

        record Wrong(Problem problem) implements Value {}
    }

    private static final int SHORT_LIST = 10;
    private static final Value EMPTY = new Value.Empty();

    private record Written(String list, String text, Optional<LocalDate> when) {}

    private final Vocabulary vocabulary;
    private final FileTerms terms;
    private final DateCells dates;
    private final Map<Written, Value> known = new HashMap<>();

    CellReader(Vocabulary vocabulary, FileTerms terms) {
        this.vocabulary = vocabulary;
        this.terms = terms;
        this.dates = new DateCells(vocabulary.chronology());
    }

    /// Reads a cell.
    ///
    /// @param when the date of the event that a unit belongs to
    Value read(Column column, Cell cell, Optional<PartialDate> when) {
        switch (cell.kind()) {
            case FORMULA -> {
                return wrong("intake.problem.formula_cell");
            }
            case ERROR -> {
                return wrong("intake.problem.error_cell");
            }
            case TEXT, NUMBER, DATE -> {}
        }
        String text = TextCells.tidy(cell.text());
        if (TextCells.isEmpty(text)) {
            return EMPTY;
        }
        return switch (column.content()) {
            case Content.Text(int longest) -> text(cell, text, longest);
            case Content.Date() ->
                    known.computeIfAbsent(
                            new Written("date", text, Optional.empty()), _ -> date(text));
            case Content.Whole(int least, int most) -> whole(text, least, most);
            case Content.Coded(String list) ->
                    known.computeIfAbsent(
                            new Written(list, text, Optional.empty()), _ -> code(list, text));
            case Content.Agency() ->
                    known.computeIfAbsent(
                            new Written("agency", text, Optional.empty()),
                            _ -> value(vocabulary.agency(text), "unknown_agency"));
            case Content.Unit _ ->
                    known.computeIfAbsent(
                            new Written("unit", text, when.map(PartialDate::first)),
                            written -> value(unit(text, written.when()), "unknown_unit"));
            case Content.YesNo() -> value(vocabulary.yesNo(text), "not_yes_or_no");
        };
    }

    /// Whether what a unit is called depends on a date: not where the sender said by which division
    /// the file goes.
    boolean readsUnitsByDate() {
        return terms.regime().isEmpty();
    }

    boolean isDay(Cell cell) {
        return cell.kind() == Cell.Kind.DATE || dates.isDay(TextCells.tidy(cell.text()));
    }

    private static Value text(Cell cell, String text, int longest) {
        if (cell.kind() == Cell.Kind.NUMBER && text.replace(".", "").length() > 15) {
            return wrong("intake.problem.number_lost_digits");
        }
        return TextCells.problem(cell.text(), text, longest)
                .<Value>map(Value.Wrong::new)
                .orElseGet(() -> new Value.Canonical(text));
    }

    private Value date(String text) {
        return switch (dates.read(text, terms.sentOn())) {
            case DateCells.Reading.Read(var date) -> new Value.Canonical(date.toString());
            case DateCells.Reading.Wrong(var problem) -> new Value.Wrong(problem);
        };
    }

    private static Value whole(String text, int least, int most) {
        String number = text.replaceFirst("\\.0+$", "");
        if (!number.matches("-?\\d{1,9}")) {
            return wrong("intake.problem.not_a_number");
        }
        int value = Integer.parseInt(number);
        return value < least || value > most
                ? wrong(
                        "intake.problem.number_out_of_range",
                        Integer.toString(least),
                        Integer.toString(most))
                : new Value.Canonical(Integer.toString(value));
    }

    /// A unit is read in the declared regime; without one, as it was called on the sending date,
    /// unless the event's date makes another unit of the same text. An old name that nobody took
    /// over is still understood.
    private Lookup unit(String text, Optional<LocalDate> when) {
        if (terms.regime().isPresent()) {
            return vocabulary.unitIn(text, terms.regime().get());
        }
        var sent = vocabulary.unitOn(text, terms.sentOn());
        if (when.isPresent()) {
            var then = vocabulary.unitOn(text, when.get());
            if (sent instanceof Lookup.Found atSending && then instanceof Lookup.Found atEvent) {
                if (atSending.id().equals(atEvent.id())) {
                    return sent;
                }
                return atSending.label().equals(atEvent.label())
                        ? new Lookup.Ambiguous(List.of())
                        : new Lookup.Ambiguous(List.of(atEvent.label(), atSending.label()));
            }
            if (sent instanceof Lookup.Unknown && then instanceof Lookup.Found) {
                return then;
            }
        }
        return sent instanceof Lookup.Unknown ? inAnyRegime(text, sent) : sent;
    }

    private Lookup inAnyRegime(String text, Lookup unknown) {
        for (var regime : vocabulary.regimes().reversed()) {
            if (vocabulary.unitIn(text, regime) instanceof Lookup.Found found) {
                return found;
            }
        }
        return unknown;
    }

    /// A short list is told in full when nothing in it is near.
    private Value code(String list, String text) {
        var lookup = vocabulary.code(list, text);
        if (lookup instanceof Lookup.Unknown(var nearest) && nearest.isEmpty()) {
            var entries = vocabulary.entries(list, vocabulary.languages().getFirst());
            if (!entries.isEmpty() && entries.size() <= SHORT_LIST) {
                return wrong(
                        "intake.problem.unknown_code_of",
                        entries.stream()
                                .map(Lookup.Found::label)
                                .collect(Collectors.joining(", ")));
            }
        }
        return value(lookup, "unknown_code");
    }

    private static Value value(Lookup lookup, String unknown) {
        return switch (lookup) {
            case Lookup.Found(String id, _) -> new Value.Canonical(id);
            case Lookup.Ambiguous(var labels) ->
                    labels.isEmpty()
                            ? wrong("intake.problem.unit_of_which_division")
                            : wrong("intake.problem.ambiguous", String.join(" / ", labels));
            case Lookup.Unknown(var nearest) ->
                    nearest.isEmpty()
                            ? wrong("intake.problem." + unknown)
                            : wrong(
                                    "intake.problem." + unknown + "_near",
                                    String.join(", ", nearest));
        };
    }

    private static Value wrong(String key, String... arguments) {
        return new Value.Wrong(Problem.of(key, arguments));
    }
}
