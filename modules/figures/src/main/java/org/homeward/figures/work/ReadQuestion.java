package org.homeward.figures.work;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.homeward.base.Period;
import org.homeward.base.Problem;
import org.homeward.figures.model.Breakdown;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureQuestion.Knowledge;
import org.homeward.figures.model.FigureRequest;
import org.homeward.journal.Journal;
import org.homeward.journal.Position;
import org.homeward.packs.CountryPack;
import org.homeward.packs.FigureDefinition;
import org.homeward.packs.Regime;

/// Reads a question for a figure, or says what is wrong with it and what may be meant.
public final class ReadQuestion {
    /// What came of it.
    public sealed interface Reading {}

    /// The question can be answered.
    public record Understood(FigureRequest request) implements Reading {}

    /// It cannot; the suggestion is the nearest question that can.
    public record Refused(Problem problem, Optional<FigureQuestion> suggestion)
            implements Reading {}

    private static final int EARLIEST = 1900;
    private static final Pattern AGES = Pattern.compile("(\\d{1,3})-(\\d{1,3})");

    private final CountryPack pack;
    private final Journal journal;
    private final InstantSource clock;

    public ReadQuestion(CountryPack pack, Journal journal, InstantSource clock) {
        this.pack = pack;
        this.journal = journal;
        this.clock = clock;
    }

    public Reading read(FigureQuestion question) {
        try {
            return new Understood(request(question));
        } catch (Misread misread) {
            return new Refused(misread.problem, misread.suggestion);
        }
    }

    /// The newest full half-year before the end of the day on which a position was recorded.
    public Period newestHalfYear(Position position) {
        var day = dayOf(position);
        var start = LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
        var before = start.minusMonths(6);
        return new Period(before, start.minusDays(1));
    }

    /// The day on which a position was recorded, as the country counts days.
    public LocalDate dayOf(Position position) {
        return journal.recordedAt(position)
                .orElseThrow(() -> new IllegalArgumentException("no act at " + position))
                .atZone(pack.zone())
                .toLocalDate();
    }

    private FigureRequest request(FigureQuestion question) {
        var definition = definition(question);
        var position = position(question);
        var period = period(question, position);
        var division = division(question, period);
        var by = by(question, definition);
        var filters = filters(question, definition);
        return new FigureRequest(definition, period, position, by, filters, division);
    }

    private FigureDefinition definition(FigureQuestion question) {
        return pack.figureDefinition(question.figure())
                .orElseThrow(() -> new Misread("figures.refused.unknown", question.figure()));
    }

    private Position position(FigureQuestion question) {
        var latest = journal.latest();
        if (latest.equals(Position.NONE)) {
            throw new Misread("figures.refused.empty");
        }
        var asked = question.knowledge();
        if (!asked.position().isEmpty()) {
            return atPosition(question, latest);
        }
        if (asked.day().isEmpty()) {
            return latest;
        }
        var day = day(asked.day(), question);
        if (day.isAfter(today())) {
            throw new Misread("figures.refused.future_knowledge", asked.day())
                    .suggesting(question.known(Knowledge.NOW));
        }
        return Optional.of(day)
                .filter(it -> it.getYear() >= EARLIEST) // the database knows no year -999999999
                .flatMap(journal::asKnownOn)
                .filter(position -> position.compareTo(Position.NONE) > 0)
                .orElseThrow(
                        () -> {
                            var first = dayOf(new Position(1)).toString();
                            return new Misread("figures.refused.before_first", asked.day(), first)
                                    .suggesting(question.known(new Knowledge(first, "")));
                        });
    }

    private Position atPosition(FigureQuestion question, Position latest) {
        var text = question.knowledge().position();
        if (text.matches("\\d{1,12}")) {
            long value = Long.parseLong(text);
            if (value >= 1 && value <= latest.value()) {
                return new Position(value);
            }
        }
        throw new Misread("figures.refused.position", text, latest.toString())
                .suggesting(question.known(Knowledge.NOW));
    }

    private LocalDate today() {
        return clock.instant().atZone(pack.zone()).toLocalDate();
    }

    private static LocalDate day(String text, FigureQuestion question) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new Misread("figures.refused.day", text)
                    .suggesting(question.known(Knowledge.NOW));
        }
    }

    private Period period(FigureQuestion question, Position position) {
        var text = question.period();
        if (text.isEmpty()) {
            return newestHalfYear(position);
        }
        var period =
                switch (Period.read(text.strip())) {
                    case Period.Reading.Read(var read) -> read;
                    case Period.Reading.Reversed(var suggested) ->
                            throw new Misread(
                                            "figures.refused.reversed", text, suggested.toString())
                                    .suggesting(question.during(suggested.toString()));
                    case Period.Reading.Unreadable _ ->
                            throw new Misread("figures.refused.period", text)
                                    .suggesting(
                                            question.during(newestHalfYear(position).toString()));
                };
        if (period.first().getYear() < EARLIEST) {
            throw new Misread("figures.refused.period", text)
                    .suggesting(question.during(newestHalfYear(position).toString()));
        }
        if (period.first().isAfter(today())) {
            throw new Misread("figures.refused.future", text)
                    .suggesting(question.during(newestHalfYear(position).toString()));
        }
        return period;
    }

    private FigureRequest.Division division(FigureQuestion question, Period period) {
        var asked = question.division();
        var regime = asked.regime();
        if (regime.isEmpty()) {
            regime = pack.units().regimeAt(period.last()).id();
        } else if (pack.units().regimes().stream().map(Regime::id).noneMatch(regime::equals)) {
            throw new Misread("figures.refused.regime", regime)
                    .suggesting(question.divided(new FigureQuestion.Division("", asked.step())));
        }
        return new FigureRequest.Division(regime, step(asked.step(), period));
    }

    private static Period.Step step(String text, Period period) {
        for (var step : Period.Step.values()) {
            if (step.name().equalsIgnoreCase(text)) {
                return step;
            }
        }
        var months = period.first().until(period.last().plusDays(1)).toTotalMonths();
        if (months <= 12) {
            return Period.Step.MONTH;
        }
        return months <= 48 ? Period.Step.HALF_YEAR : Period.Step.YEAR;
    }

    private List<Breakdown> by(FigureQuestion question, FigureDefinition definition) {
        var by = new ArrayList<Breakdown>();
        for (var text : question.by()) {
            by.add(allowed(text, question, definition));
        }
        if (by.size() > 2 || by.stream().distinct().count() < by.size()) {
            throw new Misread("figures.refused.breakdowns")
                    .suggesting(
                            question.by(
                                    by.stream().distinct().limit(2).map(Breakdown::code).toList()));
        }
        return by;
    }

    private Breakdown allowed(String text, FigureQuestion question, FigureDefinition definition) {
        return Breakdown.ofCode(text.strip().toLowerCase(Locale.ROOT).replace('-', '_'))
                .filter(breakdown -> definition.breakdowns().contains(breakdown.code()))
                .orElseThrow(
                        () ->
                                new Misread(
                                                "figures.refused.breakdown",
                                                text,
                                                String.join(", ", definition.breakdowns()))
                                        .suggesting(
                                                question.by(List.of()).filtered(new TreeMap<>())));
    }

    private SortedMap<Breakdown, String> filters(
            FigureQuestion question, FigureDefinition definition) {
        var filters = new TreeMap<Breakdown, String>();
        question.filters()
                .forEach(
                        (breakdown, code) -> {
                            var known = allowed(breakdown, question, definition);
                            if (known == Breakdown.PERIOD || !isCode(known, code)) {
                                throw new Misread("figures.refused.filter", breakdown, code)
                                        .suggesting(question.filtered(new TreeMap<>()));
                            }
                            filters.put(known, code);
                        });
        return filters;
    }

    private boolean isCode(Breakdown breakdown, String code) {
        if (code.equals(FigureRequest.UNKNOWN)) {
            return true;
        }
        return switch (breakdown) {
            case SEX -> has("sex_statistical", code);
            case AGE_GROUP ->
                    isSpanOfAges(code)
                            || pack.ageBands().stream().anyMatch(band -> band.code().equals(code));
            case ETHNICITY_GROUP -> has("ethnicity_group", code);
            case FORM -> has("exploitation_form", code);
            case PROVINCE ->
                    pack.units().all().stream().anyMatch(unit -> unit.id().value().equals(code));
            case BORDER -> has("border", code);
            case DESTINATION -> has("country", code);
            case AGENCY ->
                    pack.agencies().all().stream()
                            .anyMatch(agency -> agency.id().value().equals(code));
            case PERIOD -> false;
        };
    }

    private static boolean isSpanOfAges(String code) {
        var span = AGES.matcher(code);
        return span.matches() && Integer.parseInt(span.group(1)) <= Integer.parseInt(span.group(2));
    }

    private boolean has(String list, String code) {
        return pack.codes(list).find(code).isPresent();
    }

    /// Carries a refusal out of the reading; it never leaves this class.
    private static final class Misread extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;
        private transient Optional<FigureQuestion> suggestion = Optional.empty();

        Misread(String key, String... arguments) {
            super(key, null, false, false);
            this.problem = Problem.of(key, arguments);
        }

        Misread suggesting(FigureQuestion question) {
            this.suggestion = Optional.of(question);
            return this;
        }
    }
}
