package org.homeward.figures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.figures.model.Evaluation;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureRequest;
import org.homeward.figures.work.EvaluateFigure;
import org.homeward.figures.work.ProposeFigure;
import org.homeward.figures.work.ReadQuestion;
import org.homeward.figures.work.Sheet;
import org.homeward.figures.work.Sheets;
import org.homeward.packs.CountryPack;
import org.homeward.packs.FigureDefinition;
import org.homeward.packs.Words;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Cell;
import org.homeward.webkit.ChartFigure;
import org.homeward.webkit.Link;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Paper;
import org.homeward.webkit.SummaryList;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page of a figure.
@Controller
public final class FigurePages {
    private final ReadQuestion questions;
    private final EvaluateFigure evaluateFigure;
    private final Parts parts;
    private final TimePictures timePictures;
    private final ProposeFigure proposeFigure;

    /// What the pages of figures share.
    record Parts(
            CountryPack pack,
            Sheets sheets,
            Exhibits exhibits,
            FigureForms forms,
            Refusals refusals) {
        /// The head of printed sheets about one figure.
        Paper paper(FigureRequest request, Words words) {
            return new Paper(
                    request.definition().name(words.language())
                            + ", "
                            + words.period(request.period()),
                    sheets.known(request, words));
        }
    }

    FigurePages(
            ReadQuestion questions,
            EvaluateFigure evaluateFigure,
            Parts parts,
            TimePictures timePictures,
            ProposeFigure proposeFigure) {
        this.questions = questions;
        this.evaluateFigure = evaluateFigure;
        this.parts = parts;
        this.timePictures = timePictures;
        this.proposeFigure = proposeFigure;
    }

    @GetMapping("/figures/{figure}")
    @Requires(dataClass = DataClass.T, action = Action.READ)
    ModelAndView show(
            Visitor visitor,
            @PathVariable("figure") String figure,
            @RequestParam MultiValueMap<String, String> query) {
        var grant = Sights.of(visitor);
        var asked = Asked.of(figure, query);
        var question = Asked.saysBy(query) ? asked : asked.by(usualBreakdown(figure));
        return switch (questions.read(question)) {
            case ReadQuestion.Refused refused -> parts.refusals.page(visitor, refused);
            case ReadQuestion.Understood(var request) ->
                    visitor.page(
                            "figures/figure",
                            request.definition().name(visitor.language()),
                            view(grant, request, question, visitor));
        };
    }

    /// Without a wish a figure is broken down by the first breakdown that its definition names.
    private List<String> usualBreakdown(String figure) {
        return parts.pack
                .figureDefinition(figure)
                .map(definition -> definition.breakdowns().subList(0, 1))
                .orElse(List.of());
    }

    private FigureView view(
            Grant grant, FigureRequest request, FigureQuestion asked, Visitor visitor) {
        var words = visitor.words();
        var evaluation = evaluateFigure.handle(grant, request);
        var sheet = parts.sheets.sheet(evaluation, words);
        var begins = evaluateFigure.beginsLater(grant, request);
        boolean known = begins.isEmpty() || begins.getAsInt() <= request.period().last().getYear();
        var pictures = new ArrayList<ChartFigure>();
        pictures.add(timePictures.overYears(grant, request, words));
        timePictures.knownOverTime(grant, request, words).ifPresent(pictures::add);
        return new FigureView(
                top(request, words),
                answer(evaluation, sheet, begins, words),
                new FigureView.Form(
                        parts.forms.filters(request, asked, words),
                        parts.forms.fields(request, asked, words)),
                foot(evaluation, sheet, words),
                pictures,
                known ? propose(request, visitor) : Optional.empty());
    }

    private Optional<FigureView.Propose> propose(FigureRequest request, Visitor visitor) {
        if (!ProposalPages.isFor(visitor)) {
            return Optional.empty();
        }
        return Optional.of(
                new FigureView.Propose(
                        FigureQuestion.of(request).address("/proposals"),
                        proposeFigure.newId().toString(),
                        visitor.csrf(),
                        visitor.words().text("figures.proposal.propose"),
                        visitor.words().text("figures.proposal.hint")));
    }

    private FigureView.Top top(FigureRequest request, Words words) {
        return new FigureView.Top(
                Breadcrumbs.of(
                        words::text,
                        List.of(Link.to("/figures", words.text("figures.list.title")))),
                PageHeading.of(request.definition().name(words.language()))
                        .caption(words.period(request.period())),
                parts.paper(request, words));
    }

    /// Where the register begins later there is no number, or only part of one.
    private FigureView.Answer answer(
            Evaluation evaluation, Sheet sheet, OptionalInt begins, Words words) {
        var last = evaluation.request().period().last().getYear();
        boolean none = begins.isPresent() && begins.getAsInt() > last;
        var question = FigureQuestion.of(evaluation.request());
        return new FigureView.Answer(
                none ? "–" : words.number(sheet.total()),
                begins.isPresent()
                        ? words.text("figures.note.begins", Integer.toString(begins.getAsInt()))
                        : sheet.title().known(),
                Link.to(
                        question.address("/trace"),
                        words.text("figures.trace.link", sheet.total())),
                words.text("figures.definition"),
                about(evaluation.request().definition(), evaluation, words));
    }

    /// The definition as the page, and the second sheet of a spreadsheet, show it.
    SummaryList about(FigureDefinition definition, Evaluation evaluation, Words words) {
        var language = words.language();
        var items = new ArrayList<SummaryList.Item>();
        items.add(item("figures.definition.text", definition.definition(language), words));
        var note = definition.notes().in(language);
        if (!note.isEmpty()) {
            items.add(item("figures.definition.note", note, words));
        }
        items.add(
                item(
                        "figures.definition.unit",
                        parts.pack.codes("counting_unit").label(definition.unit(), language),
                        words));
        items.add(
                item(
                        "figures.definition.event",
                        parts.pack.codes("fact_kind").label(definition.event(), language),
                        words));
        items.add(
                item(
                        "figures.definition.date",
                        parts.pack
                                .codes("reference_date_basis")
                                .label(definition.dateBasis(), language),
                        words));
        items.add(
                SummaryList.item(
                        words.text("figures.definition.version"),
                        Cell.link(
                                DefinitionPages.link(definition),
                                words.text(
                                        "figures.released.version",
                                        Integer.toString(definition.version())))));
        if (!definition.standards().isEmpty()) {
            items.add(
                    SummaryList.item(
                            words.text("figures.definition.standards"),
                            Cell.lines(
                                    definition.standards().stream()
                                            .map(one -> parts.pack.publishedTerm(one, language))
                                            .toList())));
        }
        return new SummaryList(items);
    }

    private static SummaryList.Item item(String key, String value, Words words) {
        return SummaryList.item(words.text(key), value);
    }

    private FigureView.Foot foot(Evaluation evaluation, Sheet sheet, Words words) {
        var request = evaluation.request();
        Optional<ChartFigure> chart =
                parts.exhibits.of(
                        "breakdown", PageHeading.of(heading(sheet, words)), evaluation, words);
        return new FigureView.Foot(
                heading(sheet, words),
                new SheetTables(request, words).table(sheet),
                chart,
                parts.exhibits.downloads(evaluation, words),
                notes(request, sheet, words));
    }

    private static String heading(Sheet sheet, Words words) {
        return sheet.headings().isEmpty()
                ? words.text("figures.table.plain")
                : words.text(
                        "figures.table.by",
                        sheet.headings().stream()
                                .map(FigurePages::withinASentence)
                                .collect(Collectors.joining(" × ")));
    }

    /// A heading inside a sentence begins small, unless it is an abbreviation.
    private static String withinASentence(String heading) {
        return heading.length() > 1 && Character.isUpperCase(heading.charAt(1))
                ? heading
                : Character.toLowerCase(heading.charAt(0)) + heading.substring(1);
    }

    private static FigureView.Notes notes(FigureRequest request, Sheet sheet, Words words) {
        var question = FigureQuestion.of(request);
        return new FigureView.Notes(
                words.text("figures.notes"),
                sheet.notes(),
                words.text("figures.address"),
                Link.to(sheet.address(), sheet.address()),
                List.of(
                        Link.to(
                                question.address("/difference"),
                                words.text("figures.difference.link")),
                        Link.to("/published", words.text("figures.published.link"))));
    }
}
