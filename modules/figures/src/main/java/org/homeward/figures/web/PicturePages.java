package org.homeward.figures.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.figures.model.Evaluation;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureRequest;
import org.homeward.figures.web.SheetFiles.Format;
import org.homeward.figures.work.NationalPicture;
import org.homeward.figures.work.NationalPicture.Headline;
import org.homeward.figures.work.NationalPicture.Picture;
import org.homeward.figures.work.ReadQuestion;
import org.homeward.packs.Words;
import org.homeward.webkit.ChartFigure;
import org.homeward.webkit.Downloads;
import org.homeward.webkit.Filters;
import org.homeward.webkit.Link;
import org.homeward.webkit.Option;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Paper;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.Tabs;
import org.homeward.webkit.Tile;
import org.homeward.webkit.chart.Chart;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The national picture.
@Controller
public final class PicturePages {
    private final ReadQuestion questions;
    private final NationalPicture nationalPicture;
    private final FigurePages.Parts parts;

    PicturePages(ReadQuestion questions, NationalPicture nationalPicture, FigurePages.Parts parts) {
        this.questions = questions;
        this.nationalPicture = nationalPicture;
        this.parts = parts;
    }

    @GetMapping("/picture")
    @Requires(dataClass = DataClass.T, action = Action.READ)
    ModelAndView show(Visitor visitor, @RequestParam MultiValueMap<String, String> query) {
        var grant = Sights.of(visitor);
        var words = visitor.words();
        var figure = Asked.text(query, "figure");
        var asked =
                Asked.of(figure.isEmpty() ? NationalPicture.LEADING.getFirst() : figure, query)
                        .by(List.of());
        return switch (questions.read(asked)) {
            case ReadQuestion.Refused refused -> parts.refusals().page(visitor, refused);
            case ReadQuestion.Understood(var request) ->
                    visitor.page(
                            "figures/picture",
                            words.text("figures.picture.title"),
                            view(
                                    nationalPicture.handle(grant, request),
                                    new Question(asked, request),
                                    words));
        };
    }

    /// As asked, and as understood.
    private record Question(FigureQuestion asked, FigureRequest request) {}

    private PictureView view(Picture picture, Question question, Words words) {
        var request = question.request;
        return new PictureView(
                new Paper(
                        words.text("figures.picture.title") + ", " + words.period(request.period()),
                        parts.sheets().known(request, words)),
                PageHeading.of(sentence(picture, request, words))
                        .caption(words.text("figures.picture.title"))
                        .lead(parts.sheets().known(request, words)),
                picture.headlines().stream().map(headline -> tile(headline, words)).toList(),
                trend(picture, request, words),
                new PictureView.Detail(
                        request.definition().name(words.language()),
                        words.period(request.period()),
                        regimes(question, words),
                        details(picture, words)),
                form(question, words),
                new PictureView.Notes(
                        words.text("figures.notes"),
                        parts.sheets().notes(picture.map(), words),
                        List.of(
                                Link.to("/figures", words.text("figures.list.title")),
                                Link.to("/published", words.text("figures.published.title")))));
    }

    private static String sentence(Picture picture, FigureRequest request, Words words) {
        var counts = new ArrayList<Object>();
        counts.add(request.period());
        for (var figure : NationalPicture.LEADING) {
            counts.add(
                    picture.headlines().stream()
                            .filter(one -> one.request().definition().id().equals(figure))
                            .map(Headline::count)
                            .findFirst()
                            .orElse(0L));
        }
        var sentence = words.text("figures.picture.sentence", counts.toArray());
        int first = sentence.offsetByCodePoints(0, 1);
        return sentence.substring(0, first).toUpperCase(words.language().locale())
                + sentence.substring(first);
    }

    private static Tile tile(Headline headline, Words words) {
        return Tile.of(
                        words.number(headline.count()),
                        headline.request().definition().name(words.language()))
                .href(FigureQuestion.of(headline.request()).address())
                .delta(
                        words.text(
                                "figures.picture.delta",
                                headline.count() - headline.yearBefore(),
                                headline.yearBefore()));
    }

    private ChartFigure trend(Picture picture, FigureRequest request, Words words) {
        var title = words.text("figures.picture.trend");
        var lines = picture.trend();
        var chart =
                parts.exhibits()
                        .pictures()
                        .trend(
                                lines,
                                new Chart.Caption(title, TimePictures.describe(lines, words)),
                                words);
        var query = FigureQuestion.of(request).query();
        var downloads =
                Arrays.stream(Format.values())
                        .map(
                                format ->
                                        Exhibits.item(
                                                "/picture/trend." + format.ending() + "?" + query,
                                                format,
                                                words))
                        .toList();
        return new ChartFigure(
                "trend",
                PageHeading.of(title),
                chart,
                TimePictures.yearsTable(lines, title, request, words),
                new ChartFigure.Extras(
                        words.text("webkit.chart.table"),
                        List.of(words.text("figures.picture.trend_note")),
                        new Downloads(words.text("webkit.downloads.heading"), downloads)));
    }

    private List<ChartFigure> details(Picture picture, Words words) {
        var figures = new ArrayList<ChartFigure>();
        add(figures, "map", Optional.of(picture.map()), words);
        add(figures, "flow", picture.flow(), words);
        add(figures, "pyramid", picture.pyramid(), words);
        return figures;
    }

    private void add(
            List<ChartFigure> figures, String id, Optional<Evaluation> evaluation, Words words) {
        evaluation
                .flatMap(
                        one ->
                                parts.exhibits()
                                        .of(
                                                id,
                                                PageHeading.of(words.text("figures.picture." + id))
                                                        .lead(
                                                                words.text(
                                                                        "figures.picture."
                                                                                + id
                                                                                + "_lead")),
                                                one,
                                                words))
                .ifPresent(figures::add);
    }

    /// A tab per regime of units.
    private Tabs regimes(Question question, Words words) {
        var current = question.request.division().regime();
        return new Tabs(
                words.text("figures.form.regime"),
                parts.pack().units().regimes().stream()
                        .map(
                                regime ->
                                        new Tabs.Tab(
                                                address(
                                                        question.asked.divided(
                                                                new FigureQuestion.Division(
                                                                        regime.id(), ""))),
                                                regime.name(words.language()),
                                                regime.id().equals(current)))
                        .toList());
    }

    private static String address(FigureQuestion question) {
        var query = question.query();
        return "/picture?figure=" + question.figure() + (query.isEmpty() ? "" : "&" + query);
    }

    private PictureView.Form form(Question question, Words words) {
        var request = question.request;
        var figures =
                parts.pack().figureDefinitions().stream()
                        .map(one -> Option.of(one.id(), one.name(words.language())))
                        .toList();
        var chips = new ArrayList<Filters.Chip>();
        chips.add(
                new Filters.Chip(
                        words.period(request.period()), address(question.asked.during(""))));
        if (!question.asked.knowledge().equals(FigureQuestion.Knowledge.NOW)) {
            chips.add(
                    new Filters.Chip(
                            parts.sheets().known(request, words),
                            address(question.asked.known(FigureQuestion.Knowledge.NOW))));
        }
        return new PictureView.Form(
                new Filters(
                        Filters.Names.from(words::text), "/picture", chips, Filters.Shown.CLOSED),
                parts.forms().period(request.period(), words),
                parts.forms().known(question.asked, words),
                List.of(
                        SelectField.of("figure", words.text("figures.form.figure"), figures)
                                .selected(request.definition().id()),
                        parts.forms().regime(request.division().regime(), words)));
    }
}
