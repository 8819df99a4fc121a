package org.homeward.figures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.work.PublishedBeside.Before;
import org.homeward.figures.work.PublishedBeside.Computed;
import org.homeward.figures.work.PublishedBeside.Differs;
import org.homeward.figures.work.PublishedBeside.Equal;
import org.homeward.figures.work.PublishedBeside.Pair;
import org.homeward.figures.work.PublishedBeside.Relation;
import org.homeward.figures.work.PublishedBeside.Within;
import org.homeward.packs.CountryPack;
import org.homeward.packs.PublishedFigure;
import org.homeward.packs.PublishedMatch;
import org.homeward.packs.Verification;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Link;
import org.homeward.webkit.Table;

/// Published figures of others as rows beside ours.
final class PublishedRows {
    private static final char MINUS = '\u2212';

    private final CountryPack pack;

    PublishedRows(CountryPack pack) {
        this.pack = pack;
    }

    Table table(List<Pair> pairs, Words words) {
        var columns =
                List.of(
                        Column.rowHeading(words.text("figures.published.measure")),
                        Column.text(words.text("figures.column.period")),
                        Column.number(words.text("figures.published.printed")),
                        Column.number(words.text("figures.published.computed")),
                        Column.text(words.text("figures.published.relation")),
                        Column.text(words.text("figures.published.source")));
        return Table.of(
                        words.text("figures.published.title"),
                        columns,
                        pairs.stream().map(pair -> row(pair, words)).toList())
                .captionHidden()
                .cardsWhenNarrow()
                .dense()
                .emptyText(words.text("figures.published.none"));
    }

    private List<Cell> row(Pair pair, Words words) {
        var published = pair.published();
        return List.of(
                Cell.text(noted(published.measure(), words), noted(published.scope(), words)),
                Cell.text(
                        published
                                .span()
                                .map(words::period)
                                .orElse(words.text("figures.published.no_period"))),
                Cell.text(printed(published, words), noted(published.unit(), words)),
                computed(pair, words),
                relation(pair, words),
                source(published, words));
    }

    private String noted(String text, Words words) {
        return pack.publishedTerm(text, words.language());
    }

    private String printed(PublishedFigure published, Words words) {
        var number = published.number().map(words::number).orElse(published.value());
        return published.qualifier().equals("exact")
                ? number
                : noted(published.qualifier(), words) + " " + number;
    }

    private Cell computed(Pair pair, Words words) {
        return pair.computed()
                .filter(one -> !(one.relation() instanceof Before))
                .map(
                        one ->
                                Cell.link(
                                        Link.to(
                                                FigureQuestion.of(one.request()).address(),
                                                words.number(one.count())),
                                        one.request().definition().name(words.language())))
                .orElse(Cell.none("–"));
    }

    private static Cell relation(Pair pair, Words words) {
        var lines = new ArrayList<String>();
        pair.computed().map(Computed::relation).map(one -> text(one, words)).ifPresent(lines::add);
        boolean before =
                pair.computed().filter(one -> one.relation() instanceof Before).isPresent();
        pair.match()
                .filter(_ -> !before)
                .ifPresent(
                        match -> {
                            lines.add(comparability(match, words));
                            lines.add(match.note(words.language()));
                        });
        if (pair.computed().isEmpty()) {
            lines.addFirst(words.text("figures.relation.not_comparable"));
        }
        return Cell.lines(lines.stream().filter(line -> !line.isEmpty()).distinct().toList());
    }

    private static String text(Relation relation, Words words) {
        return switch (relation) {
            case Before(var year) -> words.text("figures.relation.before", Integer.toString(year));
            case Equal() -> words.text("figures.relation.equal");
            case Within(var percent) ->
                    words.text("figures.relation.within", words.number(percent.abs()));
            case Differs(var percent) ->
                    words.text(
                            "figures.relation.differs", words.number(percent).replace('-', MINUS));
        };
    }

    private static String comparability(PublishedMatch match, Words words) {
        return words.text(
                "packs.comparability." + match.comparability().name().toLowerCase(Locale.ROOT));
    }

    /// Whoever published it, with a mark on everything that nobody has read in the source.
    private Cell source(PublishedFigure published, Words words) {
        var lines = new ArrayList<String>();
        var publisher = noted(published.publisher(), words);
        lines.add(
                published.publishedOn().isEmpty()
                        ? publisher
                        : publisher + ", " + published.publishedOn());
        if (published.verification() != Verification.VERIFIED) {
            lines.add("[" + words.text(key(published.verification())) + "]");
        }
        return Cell.lines(lines);
    }

    private static String key(Verification verification) {
        return "packs.verification."
                + verification.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
