package org.homeward.figures.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.homeward.base.Period;
import org.homeward.figures.model.Breakdown;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureQuestion.Knowledge;
import org.homeward.figures.model.FigureRequest;
import org.homeward.figures.work.CodeNames;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;
import org.homeward.webkit.DateField;
import org.homeward.webkit.Filters;
import org.homeward.webkit.Option;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.TextField;

/// The form in which a figure is asked for, filled with the question on screen.
public final class FigureForms {
    /// The fields of the form.
    ///
    /// @param selects breakdowns, filters, regime and step
    public record Fields(TextField period, DateField known, List<SelectField> selects) {
        public Fields {
            selects = List.copyOf(selects);
        }
    }

    private final CountryPack pack;
    private final CodeNames names;

    FigureForms(CountryPack pack) {
        this.pack = pack;
        this.names = new CodeNames(pack);
    }

    /// The chips of what is on, each taking itself off.
    Filters filters(FigureRequest request, FigureQuestion asked, Words words) {
        var question = FigureQuestion.of(request).known(asked.knowledge());
        var chips = new ArrayList<Filters.Chip>();
        chips.add(new Filters.Chip(words.period(request.period()), question.during("").address()));
        request.filters()
                .forEach(
                        (breakdown, code) -> {
                            var rest = new TreeMap<>(question.filters());
                            rest.remove(breakdown.code());
                            chips.add(
                                    new Filters.Chip(
                                            names.name(breakdown, words.language())
                                                    + ": "
                                                    + label(breakdown, code, request, words),
                                            question.filtered(rest).address()));
                        });
        if (!asked.knowledge().equals(Knowledge.NOW)) {
            var known =
                    asked.knowledge().day().isEmpty()
                            ? words.text("figures.at_position", asked.knowledge().position())
                            : words.text(
                                    "figures.known_on",
                                    words.date(LocalDate.parse(asked.knowledge().day())));
            chips.add(new Filters.Chip(known, question.known(Knowledge.NOW).address()));
        }
        return new Filters(
                Filters.Names.from(words::text),
                "/figures/" + request.definition().id(),
                chips,
                Filters.Shown.CLOSED);
    }

    private String label(Breakdown breakdown, String code, FigureRequest request, Words words) {
        return names.label(breakdown, code, request.division(), words);
    }

    Fields fields(FigureRequest request, FigureQuestion asked, Words words) {
        var selects = new ArrayList<SelectField>();
        selects.add(by("by", "figures.form.by", 0, request, words));
        selects.add(by("by2", "figures.form.by2", 1, request, words));
        selects.add(regime(request.division().regime(), words));
        selects.add(step(request, words));
        for (var code : request.definition().breakdowns()) {
            Breakdown.ofCode(code)
                    .filter(one -> one != Breakdown.PERIOD && one != Breakdown.DESTINATION)
                    .ifPresent(one -> selects.add(filter(one, request, words)));
        }
        return new Fields(period(request.period(), words), known(asked, words), selects);
    }

    TextField period(Period period, Words words) {
        return TextField.of("period", words.text("figures.form.period"))
                .hint(words.text("figures.form.period_hint"))
                .value(period.toString())
                .width(20);
    }

    DateField known(FigureQuestion asked, Words words) {
        var field =
                DateField.of(
                                "known",
                                words.text("figures.form.known"),
                                DateField.Names.from(words::text))
                        .hint(words.text("figures.form.known_hint"));
        var day = asked.knowledge().day();
        return day.matches("\\d{4}-\\d{2}-\\d{2}")
                ? field.value(day.substring(8), day.substring(5, 7), day.substring(0, 4))
                : field;
    }

    private SelectField by(String name, String key, int at, FigureRequest request, Words words) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.text("figures.form.nothing")));
        for (var code : request.definition().breakdowns()) {
            Breakdown.ofCode(code)
                    .ifPresent(
                            one -> options.add(Option.of(code, names.name(one, words.language()))));
        }
        var selected = request.by().size() > at ? request.by().get(at).code() : "";
        return SelectField.of(name, words.text(key), options).selected(selected);
    }

    SelectField regime(String selected, Words words) {
        var options =
                pack.units().regimes().stream()
                        .map(regime -> Option.of(regime.id(), regime.name(words.language())))
                        .toList();
        return SelectField.of("regime", words.text("figures.form.regime"), options)
                .selected(selected);
    }

    private static SelectField step(FigureRequest request, Words words) {
        var options = new ArrayList<Option>();
        for (var step : Period.Step.values()) {
            var code = step.name().toLowerCase(Locale.ROOT);
            options.add(Option.of(code, words.text("figures.step." + code)));
        }
        return SelectField.of("step", words.text("figures.form.step"), options)
                .selected(request.division().step().name().toLowerCase(Locale.ROOT));
    }

    private SelectField filter(Breakdown breakdown, FigureRequest request, Words words) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.text("figures.form.all")));
        for (var code : names.choices(breakdown, request.division(), words)) {
            options.add(Option.of(code, label(breakdown, code, request, words)));
        }
        options.add(Option.of(FigureRequest.UNKNOWN, words.text("figures.unknown")));
        return SelectField.of(
                        breakdown.code(),
                        words.text("figures.form.only", names.name(breakdown, words.language())),
                        options)
                .selected(request.filters().getOrDefault(breakdown, ""));
    }
}
