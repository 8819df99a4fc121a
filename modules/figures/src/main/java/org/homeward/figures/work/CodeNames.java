package org.homeward.figures.work;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homeward.base.AgencyId;
import org.homeward.base.Language;
import org.homeward.base.Period;
import org.homeward.base.UnitId;
import org.homeward.figures.model.Breakdown;
import org.homeward.figures.model.FigureRequest;
import org.homeward.packs.CodeEntry;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;
import org.jspecify.annotations.Nullable;

/// The words for breakdowns and for the codes on them.
public final class CodeNames {
    private final CountryPack pack;

    public CodeNames(CountryPack pack) {
        this.pack = pack;
    }

    public String name(Breakdown breakdown, Language language) {
        return pack.codes("breakdown").label(breakdown.code(), language);
    }

    /// The words for a code; null and [FigureRequest#UNKNOWN] are what is not known.
    public String label(
            Breakdown breakdown,
            @Nullable String code,
            FigureRequest.Division division,
            Words words) {
        if (code == null || code.equals(FigureRequest.UNKNOWN)) {
            return words.text("figures.unknown");
        }
        var language = words.language();
        return switch (breakdown) {
            case SEX, ETHNICITY_GROUP, FORM, BORDER, DESTINATION ->
                    pack.codes(list(breakdown)).label(code, language);
            case AGE_GROUP -> ages(code, language);
            case PROVINCE -> province(code, division, words);
            case AGENCY -> pack.agencies().name(new AgencyId(code), language);
            case PERIOD -> words.period(Period.of(code));
        };
    }

    private String ages(String code, Language language) {
        return code.matches("\\d{1,3}-\\d{1,3}")
                ? code.replace('-', '–')
                : pack.codes("age_group").label(code, language);
    }

    private String province(String code, FigureRequest.Division division, Words words) {
        var unit = new UnitId(code);
        var name = pack.units().name(unit, words.language());
        return isIn(division, code) ? name : words.text("figures.unit.cannot_split", name);
    }

    /// Whether the division has the unit, or one that it became part of.
    boolean isIn(FigureRequest.Division division, @Nullable String unit) {
        return unit != null
                && pack.units().inRegime(new UnitId(unit), division.regime()).isPresent();
    }

    /// The order in which people read the codes: that of the list, provinces in the order of the
    /// pack, destinations and agencies by the alphabet, periods by time; what cannot be split and
    /// what is not known come last.
    Comparator<@Nullable String> order(
            Breakdown breakdown, FigureRequest.Division division, Words words) {
        Comparator<String> known =
                switch (breakdown) {
                    case SEX, ETHNICITY_GROUP, FORM, BORDER -> byList(list(breakdown));
                    case AGE_GROUP -> byList("age_group");
                    case DESTINATION, AGENCY -> byName(breakdown, division, words);
                    case PROVINCE ->
                            Comparator.<String, Boolean>comparing(code -> !isIn(division, code))
                                    .thenComparing(byPlace(unitsInOrder()));
                    case PERIOD -> Comparator.naturalOrder();
                };
        return Comparator.nullsLast(known);
    }

    private Comparator<String> byName(
            Breakdown breakdown, FigureRequest.Division division, Words words) {
        return Comparator.comparing(
                code -> label(breakdown, code, division, words), words.order()::compare);
    }

    private List<String> unitsInOrder() {
        return pack.units().all().stream().map(unit -> unit.id().value()).toList();
    }

    private Comparator<String> byList(String list) {
        return byPlace(pack.codes(list).entries().stream().map(CodeEntry::code).toList());
    }

    private static Comparator<String> byPlace(List<String> listed) {
        var codes = listed.stream().distinct().toList();
        Map<String, Integer> places =
                IntStream.range(0, codes.size())
                        .boxed()
                        .collect(Collectors.toMap(codes::get, place -> place));
        return Comparator.<String, Integer>comparing(
                        code -> places.getOrDefault(code, places.size()))
                .thenComparing(Comparator.naturalOrder());
    }

    /// The codes that a reader can filter by.
    public List<String> choices(Breakdown breakdown, FigureRequest.Division division, Words words) {
        var codes =
                switch (breakdown) {
                    case SEX, ETHNICITY_GROUP, BORDER ->
                            pack.codes(list(breakdown)).entries().stream()
                                    .map(CodeEntry::code)
                                    .toList();
                    case FORM ->
                            pack.codes(list(breakdown)).entries().stream()
                                    .filter(this::isBroad)
                                    .map(CodeEntry::code)
                                    .toList();
                    case AGE_GROUP -> pack.ageBands().stream().map(band -> band.code()).toList();
                    case PROVINCE ->
                            pack.units().regime(division.regime()).units().stream()
                                    .map(UnitId::value)
                                    .toList();
                    case AGENCY ->
                            pack.agencies().all().stream().map(one -> one.id().value()).toList();
                    case DESTINATION, PERIOD -> List.<String>of();
                };
        return codes.stream().sorted(order(breakdown, division, words)).toList();
    }

    private boolean isBroad(CodeEntry form) {
        return pack.codes("exploitation_form")
                .find(form.attribute("parent"))
                .map(parent -> parent.attribute("residual").equals("yes"))
                .orElse(true);
    }

    /// The code list of a breakdown that has one.
    private static String list(Breakdown breakdown) {
        return switch (breakdown) {
            case SEX -> "sex_statistical";
            case ETHNICITY_GROUP -> "ethnicity_group";
            case FORM -> "exploitation_form";
            case BORDER -> "border";
            case DESTINATION -> "country";
            case AGE_GROUP -> "age_group";
            case PROVINCE, AGENCY, PERIOD ->
                    throw new IllegalArgumentException(breakdown + " has no code list");
        };
    }
}
