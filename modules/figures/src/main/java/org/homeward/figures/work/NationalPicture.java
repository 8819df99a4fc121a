package org.homeward.figures.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.access.Grant;
import org.homeward.base.Period;
import org.homeward.figures.model.Breakdown;
import org.homeward.figures.model.Counts.Part;
import org.homeward.figures.model.Evaluation;
import org.homeward.figures.model.FigureRequest;
import org.homeward.packs.CountryPack;
import org.homeward.packs.FigureDefinition;

/// Somebody looks at the whole country.
public final class NationalPicture {
    /// The figures of the heading and of the trend, in this order.
    public static final List<String> LEADING =
            List.of("victims-identified", "cases-uncovered", "persons-convicted");

    private static final List<String> TILES =
            List.of(
                    "victims-identified",
                    "victims-supported",
                    "cases-uncovered",
                    "suspects-arrested",
                    "persons-convicted");
    private static final int YEARS = 20;

    /// What the page shows.
    ///
    /// @param flow from province to destination, where the figure allows it
    /// @param pyramid by age group and sex, where the figure allows it
    public record Picture(
            List<Headline> headlines,
            List<Line> trend,
            Evaluation map,
            Optional<Evaluation> flow,
            Optional<Evaluation> pyramid) {
        public Picture {
            headlines = List.copyOf(headlines);
            trend = List.copyOf(trend);
        }
    }

    /// A figure of the period beside the same figure a year before.
    public record Headline(FigureRequest request, long count, long yearBefore) {}

    /// A figure year by year.
    public record Line(FigureDefinition definition, List<Part> parts) {
        public Line {
            parts = List.copyOf(parts);
        }
    }

    private final FigureUse use;
    private final CountryPack pack;
    private final EvaluateFigure evaluateFigure;

    public NationalPicture(FigureUse use, CountryPack pack) {
        this.use = use;
        this.pack = pack;
        this.evaluateFigure = new EvaluateFigure(use);
    }

    /// The picture for the period and position of a request; its figure is the one that map, flow
    /// and pyramid show.
    public Picture handle(Grant grant, FigureRequest request) {
        use.check(grant);
        return new Picture(
                headlines(request),
                trend(grant, request),
                evaluateFigure.handle(grant, request.by(Breakdown.PROVINCE)),
                evaluated(grant, request, Breakdown.PROVINCE, Breakdown.DESTINATION),
                evaluated(grant, request, Breakdown.AGE_GROUP, Breakdown.SEX));
    }

    private Optional<Evaluation> evaluated(
            Grant grant, FigureRequest request, Breakdown one, Breakdown other) {
        var allowed = request.definition().breakdowns();
        return allowed.contains(one.code()) && allowed.contains(other.code())
                ? Optional.of(evaluateFigure.handle(grant, request.by(one, other)))
                : Optional.empty();
    }

    private List<Headline> headlines(FigureRequest request) {
        var before =
                new Period(
                        request.period().first().minusYears(1),
                        endOf(request.period().last()).minusYears(1));
        return definitions(TILES).stream()
                .map(definition -> plain(definition, request))
                .map(
                        plain ->
                                new Headline(
                                        plain,
                                        use.counts().table(plain).total(),
                                        use.counts().table(plain.during(before)).total()))
                .toList();
    }

    /// The end of February stays the end of February.
    private static LocalDate endOf(LocalDate last) {
        return last.getMonthValue() == 2 && last.plusDays(1).getMonthValue() == 3
                ? LocalDate.of(last.getYear(), 2, 28)
                : last;
    }

    /// Whole years up to the period, from the first in which anything was counted.
    public List<Line> trend(Grant grant, FigureRequest request) {
        use.check(grant);
        int last = request.period().last().getYear();
        var years = new Period(LocalDate.of(last - YEARS, 1, 1), Period.year(last).last());
        var lines = new ArrayList<Line>();
        for (var definition : definitions(LEADING)) {
            var parts =
                    use.counts().series(plain(definition, request).during(years), Period.Step.YEAR);
            lines.add(new Line(definition, parts));
        }
        int empty = lines.stream().mapToInt(line -> leadingZeros(line.parts())).min().orElse(0);
        return lines.stream()
                .map(
                        line ->
                                new Line(
                                        line.definition(),
                                        line.parts().subList(empty, line.parts().size())))
                .toList();
    }

    private static int leadingZeros(List<Part> parts) {
        int zeros = 0;
        while (zeros < parts.size() - 1 && parts.get(zeros).count() == 0) {
            zeros++;
        }
        return zeros;
    }

    private List<FigureDefinition> definitions(List<String> ids) {
        return ids.stream().flatMap(id -> pack.figureDefinition(id).stream()).toList();
    }

    private static FigureRequest plain(FigureDefinition definition, FigureRequest like) {
        return FigureRequest.of(definition, like.period(), like.position(), like.division());
    }
}
