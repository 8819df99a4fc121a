package org.homeward.figures.work;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.homeward.access.Grant;
import org.homeward.figures.model.Breakdown;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureRequest;
import org.homeward.packs.CountryPack;
import org.homeward.packs.PublishedFigure;
import org.homeward.packs.PublishedMatch;
import org.homeward.packs.PublishedMatch.Comparability;

/// What others published, beside what this instance counts.
public final class PublishedBeside {
    /// A published figure with the figure of ours that is nearest to it.
    ///
    /// @param match the pack's word on how far the two say the same
    /// @param computed empty when nothing can be set beside it
    public record Pair(
            PublishedFigure published,
            Optional<PublishedMatch> match,
            Optional<Computed> computed) {}

    /// Our number with its request, and how far it is from the published one.
    public record Computed(FigureRequest request, long count, Relation relation) {}

    /// How two numbers relate.
    public sealed interface Relation {}

    /// The same number.
    public record Equal() implements Relation {}

    /// Not the same, by no more than the pack tolerates.
    public record Within(BigDecimal percent) implements Relation {}

    /// Further apart than the pack tolerates.
    public record Differs(BigDecimal percent) implements Relation {}

    /// The period begins before the year in which the register begins, so its number is no count.
    public record Before(int year) implements Relation {}

    /// A page of pairs, and how many there are in all.
    public record Page(List<Pair> pairs, int size) {
        public Page {
            pairs = List.copyOf(pairs);
        }
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FigureUse use;
    private final CountryPack pack;
    private final ReadQuestion questions;
    private final Map<String, PublishedMatch> matches = new HashMap<>();

    public PublishedBeside(FigureUse use, CountryPack pack, ReadQuestion questions) {
        this.use = use;
        this.pack = pack;
        this.questions = questions;
        pack.publishedMatches().forEach(match -> matches.put(match.published(), match));
    }

    /// Pairs from an index on; of one figure of ours, or of all when it is empty.
    public Page handle(Grant grant, Optional<String> figure, int from, int count) {
        use.check(grant);
        var all =
                pack.publishedFigures().stream()
                        .filter(one -> figure.isEmpty() || figure.equals(figureOf(one)))
                        .toList();
        var some = all.subList(Math.min(from, all.size()), Math.min(from + count, all.size()));
        return new Page(some.stream().map(this::pair).toList(), all.size());
    }

    private Optional<String> figureOf(PublishedFigure published) {
        return Optional.ofNullable(matches.get(published.id())).flatMap(PublishedMatch::figure);
    }

    private Pair pair(PublishedFigure published) {
        var match = Optional.ofNullable(matches.get(published.id()));
        return new Pair(published, match, match.flatMap(one -> computed(published, one)));
    }

    private Optional<Computed> computed(PublishedFigure published, PublishedMatch match) {
        if (match.comparability() == Comparability.NONE
                || match.figure().isEmpty()
                || published.span().isEmpty()
                || published.number().isEmpty()) {
            return Optional.empty();
        }
        var question =
                FigureQuestion.of(match.figure().get(), published.span().get().toString())
                        .filtered(filters(match));
        return switch (questions.read(question)) {
            case ReadQuestion.Refused _ -> Optional.empty();
            case ReadQuestion.Understood(var request) -> {
                long count = use.counts().table(request).total();
                yield Optional.of(
                        new Computed(
                                request,
                                count,
                                relation(
                                        request,
                                        published.number().get(),
                                        BigDecimal.valueOf(count),
                                        match.tolerancePercent().orElse(0))));
            }
        };
    }

    /// The pack's filters in the words of questions: an age range is a filter of the age group.
    private static TreeMap<String, String> filters(PublishedMatch match) {
        var filters = new TreeMap<String, String>();
        match.filter()
                .forEach(
                        (name, code) ->
                                filters.put(
                                        name.equals("age") ? Breakdown.AGE_GROUP.code() : name,
                                        code));
        return filters;
    }

    private Relation relation(
            FigureRequest request, BigDecimal published, BigDecimal count, int tolerance) {
        var begins = use.firstYear(request);
        if (begins.isPresent() && request.period().first().getYear() < begins.getAsInt()) {
            return new Before(begins.getAsInt());
        }
        if (published.compareTo(count) == 0) {
            return new Equal();
        }
        if (published.signum() == 0) {
            return new Differs(HUNDRED);
        }
        var percent =
                count.subtract(published)
                        .multiply(HUNDRED)
                        .divide(published, 1, RoundingMode.HALF_UP);
        return percent.abs().compareTo(BigDecimal.valueOf(tolerance)) <= 0
                ? new Within(percent)
                : new Differs(percent);
    }
}
