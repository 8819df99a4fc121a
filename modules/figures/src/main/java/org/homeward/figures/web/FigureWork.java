package org.homeward.figures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.access.Grant;
import org.homeward.access.web.MyWork;
import org.homeward.access.web.Visitor;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.Proposals;
import org.homeward.figures.model.Publications;
import org.homeward.figures.work.EvaluateFigure;
import org.homeward.figures.work.NationalPicture;
import org.homeward.figures.work.PublishedBeside;
import org.homeward.figures.work.ReadQuestion;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;
import org.homeward.webkit.Tile;

/// The newest numbers with the lists behind them, and how many figures there are to look at.
public final class FigureWork implements MyWork {
    private final CountryPack pack;
    private final ReadQuestion questions;
    private final EvaluateFigure evaluateFigure;
    private final Lists lists;

    /// The lists that the tiles count.
    record Lists(PublishedBeside publishedBeside, Proposals proposals, Publications publications) {}

    FigureWork(
            CountryPack pack, ReadQuestion questions, EvaluateFigure evaluateFigure, Lists lists) {
        this.pack = pack;
        this.questions = questions;
        this.evaluateFigure = evaluateFigure;
        this.lists = lists;
    }

    @Override
    public List<Tile> tiles(Visitor visitor) {
        var tiles = new ArrayList<Tile>();
        Sights.find(visitor).ifPresent(grant -> tiles.addAll(tiles(grant, visitor.words())));
        if (!tiles.isEmpty() && ProposalPages.isFor(visitor)) {
            tiles.add(waiting(visitor.words()));
        }
        if (Sights.seesReleased(visitor)) {
            tiles.add(released(visitor.words()));
        }
        return tiles;
    }

    private Tile waiting(Words words) {
        return Tile.of(
                        words.number(lists.proposals.waiting().size()),
                        words.text("figures.proposal.title"))
                .href(ProposalPages.LIST);
    }

    private Tile released(Words words) {
        return Tile.of(
                        words.number(lists.publications.count()),
                        words.text("figures.released.title"))
                .href(ReleasedPages.LIST);
    }

    private List<Tile> tiles(Grant grant, Words words) {
        var tiles = new ArrayList<Tile>();
        for (var id : NationalPicture.LEADING) {
            newest(grant, id, words).ifPresent(tiles::add);
        }
        if (!tiles.isEmpty()) { // the list of figures is a refusal while nothing is recorded
            tiles.add(
                    Tile.of(
                                    words.number(pack.figureDefinitions().size()),
                                    words.text("figures.tile.figures"))
                            .href("/figures"));
        }
        tiles.add(
                Tile.of(
                                words.number(
                                        lists.publishedBeside
                                                .handle(grant, Optional.empty(), 0, 0)
                                                .size()),
                                words.text("figures.tile.published"))
                        .href("/published"));
        return tiles;
    }

    /// A figure of the newest full half-year; its link is the list of what it counts.
    private Optional<Tile> newest(Grant grant, String id, Words words) {
        return pack.figureDefinition(id).isPresent()
                        && questions.read(FigureQuestion.of(id, ""))
                                instanceof ReadQuestion.Understood(var request)
                ? Optional.of(
                        Tile.of(
                                        words.number(
                                                evaluateFigure
                                                        .handle(grant, request)
                                                        .table()
                                                        .total()),
                                        request.definition().name(words.language()))
                                .delta(words.period(request.period()))
                                .href(FigureQuestion.of(request).address("/trace")))
                : Optional.empty();
    }
}
