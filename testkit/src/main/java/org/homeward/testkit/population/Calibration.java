package org.homeward.testkit.population;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homeward.base.Period;

/// How large, of what make-up and how reported the invented country is; the pack's `demo` folder
/// holds it as a file, each magnitude set to the published one of its own event and definition.
///
/// @param seed the seed of the country that the demo shows
public record Calibration(
        long seed,
        Magnitudes magnitudes,
        Circumstances circumstances,
        PersonTraits persons,
        ClerkHabits clerks,
        Reporting reporting,
        List<Publication> publications,
        Checks checks) {

    /// Mean numbers of events by year and half-year, how far they vary, and how long after the
    /// event before it each kind comes.
    record Magnitudes(
            double noise,
            Map<Milestone, Map<Integer, List<Double>>> means,
            Map<Milestone, Lag> lags) {
        double mean(Milestone milestone, Period half) {
            var year = means.getOrDefault(milestone, Map.of()).get(half.first().getYear());
            if (year == null) {
                throw new IllegalArgumentException("no magnitude: " + milestone + " " + half);
            }
            return year.get(half.first().getMonthValue() / 7);
        }

        Lag lag(Milestone milestone) {
            return lags.getOrDefault(milestone, Lag.NONE);
        }

        Magnitudes times(int factor) {
            var larger = new EnumMap<Milestone, Map<Integer, List<Double>>>(Milestone.class);
            means.forEach(
                    (milestone, years) -> {
                        var grown = new TreeMap<Integer, List<Double>>();
                        years.forEach(
                                (year, halves) ->
                                        grown.put(
                                                year,
                                                halves.stream().map(it -> it * factor).toList()));
                        larger.put(milestone, grown);
                    });
            return new Magnitudes(noise, larger, lags);
        }
    }

    /// Least and typical number of days between an event and the one before it.
    record Lag(int leastDays, double typicalDays) {
        static final Lag NONE = new Lag(0, 0);
    }

    /// A figure that is published along the way.
    record Publication(String figure, Period period, LocalDate on) {}

    /// The published figures of the pack that the truth is held against.
    ///
    /// @param deviations how many times the square root of a value a count may be away from it
    ///     however small the pack's tolerance is
    public record Checks(double deviations, List<String> published) {}

    /// Reads a calibration; unknown and missing keys are named.
    public static Calibration read(Path file) {
        var root =
                Tree.read(file)
                        .only(
                                "about",
                                "seed",
                                "magnitudes",
                                "circumstances",
                                "persons",
                                "clerks",
                                "reporting",
                                "publications",
                                "checks");
        return new Calibration(
                root.at("seed").whole(),
                magnitudes(root.at("magnitudes")),
                Circumstances.read(root.at("circumstances")),
                PersonTraits.read(root.at("persons")),
                ClerkHabits.read(root.at("clerks")),
                Reporting.read(root.at("reporting")),
                root.at("publications").list().stream().map(Calibration::publication).toList(),
                checks(root.at("checks")));
    }

    /// The same country with as many times the events, and with as many decisions of reviewers as
    /// before: a larger country has not more of them at the desk of one committee. The published
    /// figures no longer hold for it.
    public Calibration times(int factor) {
        return new Calibration(
                seed,
                magnitudes.times(factor),
                circumstances,
                persons,
                clerks,
                reporting.reviewsOutOf(factor),
                publications,
                new Checks(checks.deviations(), List.of()));
    }

    private static Magnitudes magnitudes(Tree tree) {
        tree.only("noise", "means", "lags");
        var means = new EnumMap<Milestone, Map<Integer, List<Double>>>(Milestone.class);
        tree.at("means")
                .map(event -> event.years(Tree::numbers))
                .forEach((code, years) -> means.put(Milestone.ofCode(code), years));
        var lags = new EnumMap<Milestone, Lag>(Milestone.class);
        tree.at("lags")
                .map(Tree::numbers)
                .forEach(
                        (code, days) ->
                                lags.put(
                                        Milestone.ofCode(code),
                                        new Lag(days.get(0).intValue(), days.get(1))));
        return new Magnitudes(tree.at("noise").number(), means, lags);
    }

    private static Publication publication(Tree tree) {
        tree.only("figure", "period", "on");
        return new Publication(
                tree.at("figure").text(),
                Period.of(tree.at("period").text()),
                tree.at("on").date());
    }

    private static Checks checks(Tree tree) {
        tree.only("deviations", "published");
        return new Checks(tree.at("deviations").number(), tree.at("published").texts());
    }
}
