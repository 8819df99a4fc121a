package org.homeward.testkit.population;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.homeward.base.PartialDate;
import org.homeward.base.Period;
import org.homeward.packs.CountryPack;
import org.homeward.packs.PublishedMatch;

/// A published figure beside the same count in the truth.
///
/// @param published id of the published figure
/// @param allowance how far the count may be from the value
public record Comparison(
        String published,
        Milestone milestone,
        Period period,
        Map<String, String> filter,
        double value,
        int counted,
        double allowance) {

    public boolean isNear() {
        return Math.abs(counted - value) <= allowance;
    }

    /// The truth held against the published figures that the calibration names.
    public static List<Comparison> of(CountryPack pack, Calibration calibration, Truth truth) {
        var comparisons = new ArrayList<Comparison>();
        for (var match : pack.publishedMatches()) {
            if (calibration.checks().published().contains(match.published())) {
                comparisons.add(compare(pack, calibration, truth, match));
            }
        }
        return comparisons;
    }

    private static Comparison compare(
            CountryPack pack, Calibration calibration, Truth truth, PublishedMatch match) {
        var published =
                pack.publishedFigures().stream()
                        .filter(figure -> figure.id().equals(match.published()))
                        .findFirst()
                        .orElseThrow();
        double value = published.number().orElseThrow().doubleValue();
        var period = published.span().orElseThrow();
        var milestone = Milestone.ofFigure(match.figure().orElseThrow());
        Predicate<Truth.Known> fits = _ -> true;
        for (var part : match.filter().entrySet()) {
            fits = fits.and(fits(pack, milestone, part.getKey(), part.getValue()));
        }
        int counted = truth.subjects(milestone, period, fits).size();
        double allowance =
                Math.max(
                        match.tolerancePercent().orElse(0) / 100.0 * value,
                        calibration.checks().deviations() * StrictMath.sqrt(value));
        return new Comparison(
                match.published(), milestone, period, match.filter(), value, counted, allowance);
    }

    private static Predicate<Truth.Known> fits(
            CountryPack pack, Milestone milestone, String breakdown, String wanted) {
        return switch (breakdown) {
            case "sex" -> cell(Field.SEX, wanted);
            case "form" -> cell(Field.FORM, wanted);
            case "border" -> cell(Field.BORDER, wanted);
            case "destination" -> cell(Field.DESTINATION, wanted);
            case "agency" -> record -> record.key().agency().value().equals(wanted);
            case "ethnicity_group" ->
                    record ->
                            pack.codes(Field.ETHNICITY.list())
                                    .find(record.cells().getOrDefault(Field.ETHNICITY, ""))
                                    .filter(entry -> entry.attribute("group").equals(wanted))
                                    .isPresent();
            case "age" -> record -> isOfAge(record, milestone, wanted);
            default -> throw new IllegalArgumentException("no such breakdown: " + breakdown);
        };
    }

    private static Predicate<Truth.Known> cell(Field field, String wanted) {
        return record -> wanted.equals(record.cells().get(field));
    }

    private static boolean isOfAge(Truth.Known record, Milestone milestone, String band) {
        var ages = Circumstances.AgeBand.of(band);
        var birth = record.cells().get(Field.BIRTH_DATE);
        long age;
        if (birth == null) {
            age = Long.parseLong(record.cells().getOrDefault(Field.AGE, "-1"));
        } else {
            var born = PartialDate.parse(birth).orElseThrow().first();
            var event = record.cells().getOrDefault(milestone.on(), "");
            LocalDate on = PartialDate.parse(event).orElseThrow().first();
            age = ChronoUnit.YEARS.between(born, on);
        }
        return age >= ages.least() && age <= ages.most();
    }
}
