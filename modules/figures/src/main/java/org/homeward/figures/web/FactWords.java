package org.homeward.figures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.base.AgencyId;
import org.homeward.base.Period;
import org.homeward.base.UnitId;
import org.homeward.facts.Fact;
import org.homeward.facts.FactId;
import org.homeward.figures.model.Breakdown;
import org.homeward.figures.model.FigureRequest;
import org.homeward.figures.work.CodeNames;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;

/// What a fact says, in words.
final class FactWords {
    private final CountryPack pack;
    private final CodeNames names;

    FactWords(CountryPack pack) {
        this.pack = pack;
        this.names = new CodeNames(pack);
    }

    /// Enough to tell the facts of a page apart.
    static String shortened(FactId fact) {
        var id = fact.value().toString();
        return id.substring(0, 8) + "…" + id.substring(id.length() - 4);
    }

    /// The headings of the values; a figure about cases has none of persons.
    List<String> headings(FigureRequest request, Words words) {
        var headings = new ArrayList<String>();
        headings.add(
                pack.codes("reference_date_basis")
                        .label(request.definition().dateBasis(), words.language()));
        for (var one :
                List.of(
                        Breakdown.PROVINCE,
                        Breakdown.AGENCY,
                        Breakdown.FORM,
                        Breakdown.DESTINATION,
                        Breakdown.BORDER)) {
            headings.add(names.name(one, words.language()));
        }
        if (request.definition().breakdowns().contains(Breakdown.SEX.code())) {
            headings.add(names.name(Breakdown.SEX, words.language()));
            headings.add(words.text("figures.trace.age"));
            headings.add(words.text("figures.trace.ethnicity"));
        }
        return headings;
    }

    List<String> values(Fact fact, Words words) {
        var language = words.language();
        var unknown = words.text("figures.unknown");
        var values = new ArrayList<String>();
        values.add(words.date(fact.occurrence().on()));
        values.add(pack.units().name(fact.occurrence().place(), language));
        values.add(pack.agencies().name(fact.occurrence().agency(), language));
        var trafficking = fact.trafficking();
        values.add(label("exploitation_form", trafficking.form(), words));
        values.add(label("country", trafficking.destination(), words));
        values.add(label("border", trafficking.border(), words));
        if (fact instanceof Fact.OfPerson person) {
            var traits = person.traits();
            values.add(pack.codes("sex_statistical").label(traits.sex(), language));
            values.add(traits.age().isPresent() ? words.number(traits.age().getAsInt()) : unknown);
            values.add(label("ethnic_group", traits.ethnicity(), words));
        }
        return values;
    }

    /// A value of a dimension of facts, or a date or span of days when the dimension is empty.
    String value(String dimension, String code, Words words) {
        if (code.equals(FigureRequest.UNKNOWN)) {
            return words.text("figures.unknown");
        }
        return switch (dimension) {
            case "form" -> label("exploitation_form", Optional.of(code), words);
            case "destination" -> label("country", Optional.of(code), words);
            case "border" -> label("border", Optional.of(code), words);
            case "sex" -> label("sex_statistical", Optional.of(code), words);
            case "ethnicity" -> label("ethnic_group", Optional.of(code), words);
            case "unit" -> pack.units().name(new UnitId(code), words.language());
            case "agency" -> pack.agencies().name(new AgencyId(code), words.language());
            case "" -> days(code, words);
            default -> code;
        };
    }

    private static String days(String text, Words words) {
        return Period.read(text) instanceof Period.Reading.Read(var days)
                ? words.period(days)
                : text;
    }

    private String label(String list, Optional<String> code, Words words) {
        return code.map(one -> pack.codes(list).label(one, words.language()))
                .orElse(words.text("figures.unknown"));
    }
}
