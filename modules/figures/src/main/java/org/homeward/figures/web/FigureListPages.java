package org.homeward.figures.web;

import java.util.ArrayList;
import java.util.List;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureRequest;
import org.homeward.figures.work.EvaluateFigure;
import org.homeward.figures.work.ReadQuestion;
import org.homeward.packs.FigureDefinition;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Link;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Paper;
import org.homeward.webkit.Table;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of all figures with their newest number.
@Controller
public final class FigureListPages {
    private final ReadQuestion questions;
    private final EvaluateFigure evaluateFigure;
    private final FigurePages.Parts parts;

    FigureListPages(
            ReadQuestion questions, EvaluateFigure evaluateFigure, FigurePages.Parts parts) {
        this.questions = questions;
        this.evaluateFigure = evaluateFigure;
        this.parts = parts;
    }

    @GetMapping("/figures")
    @Requires(dataClass = DataClass.T, action = Action.READ)
    ModelAndView list(Visitor visitor, @RequestParam MultiValueMap<String, String> query) {
        var grant = Sights.of(visitor);
        var words = visitor.words();
        var requests = new ArrayList<FigureRequest>();
        for (var definition : parts.pack().figureDefinitions()) {
            switch (questions.read(Asked.of(definition.id(), query))) {
                case ReadQuestion.Understood(var request) -> requests.add(request);
                case ReadQuestion.Refused refused -> {
                    return parts.refusals().page(visitor, refused);
                }
            }
        }
        var title = words.text("figures.list.title");
        var first = requests.getFirst();
        var view =
                new FigureListView(
                        new Paper(
                                title + ", " + words.period(first.period()),
                                parts.sheets().known(first, words)),
                        PageHeading.of(title)
                                .caption(words.period(first.period()))
                                .lead(words.text("figures.list.lead")),
                        table(grant, requests, words),
                        parts.sheets().known(first, words),
                        List.of(
                                Link.to("/picture", words.text("figures.picture.title")),
                                Link.to("/published", words.text("figures.published.title"))));
        return visitor.page("figures/list", title, view);
    }

    private Table table(Grant grant, List<FigureRequest> requests, Words words) {
        var columns =
                List.of(
                        Column.rowHeading(words.text("figures.column.figure")),
                        Column.number(words.text("figures.count")),
                        Column.text(words.text("figures.definition.text")),
                        Column.text(words.text("figures.definition.date")));
        var rows = requests.stream().map(request -> row(grant, request, words)).toList();
        return Table.of(words.text("figures.list.title"), columns, rows)
                .captionHidden()
                .cardsWhenNarrow();
    }

    private List<Cell> row(Grant grant, FigureRequest request, Words words) {
        FigureDefinition definition = request.definition();
        var count = evaluateFigure.handle(grant, request).table().total();
        var language = words.language();
        return List.of(
                Cell.link(
                        Link.to(
                                FigureQuestion.of(definition.id(), request.period().toString())
                                        .address(),
                                definition.name(language)),
                        parts.pack().codes("counting_unit").label(definition.unit(), language)),
                Cell.text(words.number(count)),
                Cell.text(definition.definition(language)),
                Cell.text(
                        parts.pack()
                                .codes("reference_date_basis")
                                .label(definition.dateBasis(), language)));
    }
}
