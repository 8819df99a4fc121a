package org.homeward.figures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.figures.model.Definitions;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureQuestion.Knowledge;
import org.homeward.figures.model.Publication;
import org.homeward.figures.model.Publications;
import org.homeward.figures.work.EvaluateFigure;
import org.homeward.figures.work.ReadQuestion;
import org.homeward.figures.work.Signatures;
import org.homeward.figures.work.Signatures.Signature;
import org.homeward.packs.Agency;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Link;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Paper;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Tag;
import org.homeward.webkit.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// A released figure at its permanent address: the number, what it counted, and who stands for it.
@Controller
public final class PublicationPages {
    private final ReadQuestion questions;
    private final Released released;
    private final EvaluateFigure evaluateFigure;
    private final QuestionWords questionWords;
    private final FigurePages.Parts parts;

    /// What is kept of released figures.
    record Released(Publications publications, Definitions definitions, Signatures signatures) {}

    PublicationPages(
            ReadQuestion questions,
            Released released,
            EvaluateFigure evaluateFigure,
            FigurePages.Parts parts) {
        this.questions = questions;
        this.released = released;
        this.evaluateFigure = evaluateFigure;
        this.questionWords = new QuestionWords(questions, parts);
        this.parts = parts;
    }

    @GetMapping("/published/{publication}")
    @Requires(dataClass = DataClass.PUB, action = Action.READ, purpose = Sights.ACCOUNT)
    ModelAndView show(Visitor visitor, @PathVariable("publication") UUID id) {
        Sights.requireReleased(visitor);
        var words = visitor.words();
        var publication = released.publications.find(id).orElseThrow(NotAllowed::new);
        var question = publication.question();
        var title = questionWords.name(question, words);
        var items = new ArrayList<SummaryList.Item>();
        var reading = Sights.find(visitor);
        items.add(
                item(
                        "figures.own.then",
                        reading.isPresent()
                                ? Cell.link(question.address(), words.number(publication.value()))
                                : Cell.text(words.number(publication.value())),
                        words));
        reading.ifPresent(grant -> items.addAll(counted(grant, publication, words)));
        items.addAll(meaning(publication, words));
        items.addAll(people(publication, words));
        return visitor.page(
                "figures/publication",
                title,
                new PublicationView(
                        ReleasedPages.crumbs(words),
                        paper(title, question, words),
                        PageHeading.of(title).caption(QuestionWords.period(question, words)),
                        new SummaryList(items),
                        parts.sheets().warnings(words)));
    }

    private static Paper paper(String title, FigureQuestion question, Words words) {
        return new Paper(
                title + ", " + QuestionWords.period(question, words),
                words.text("figures.own.position") + ": " + question.knowledge().position());
    }

    private static SummaryList.Item item(String key, Cell value, Words words) {
        return SummaryList.item(words.text(key), value);
    }

    /// What the register says now and what it says again, for those who may read facts.
    private List<SummaryList.Item> counted(Grant grant, Publication publication, Words words) {
        var question = publication.question();
        var today = question.known(Knowledge.NOW);
        boolean same = count(grant, question).filter(it -> it == publication.value()).isPresent();
        return List.of(
                item(
                        "figures.own.now",
                        Cell.link(
                                today.address(),
                                count(grant, today)
                                        .map(words::number)
                                        .orElse(words.text("figures.unknown"))),
                        words),
                item(
                        "figures.own.again",
                        Cell.tag(
                                same
                                        ? new Tag(words.text("figures.own.same"), Tone.ACCENT)
                                        : new Tag(words.text("figures.own.other"), Tone.DANGER)),
                        words));
    }

    private Optional<Long> count(Grant grant, FigureQuestion question) {
        return questions.read(question) instanceof ReadQuestion.Understood(var request)
                ? Optional.of(evaluateFigure.handle(grant, request).table().total())
                : Optional.empty();
    }

    private List<SummaryList.Item> meaning(Publication publication, Words words) {
        var question = publication.question();
        var items = new ArrayList<SummaryList.Item>();
        var filters = questionWords.filters(question, words);
        if (!filters.isEmpty()) {
            items.add(item("figures.released.only", Cell.lines(filters), words));
        }
        items.add(
                item(
                        "figures.form.by",
                        Cell.text(questionWords.breakdowns(question, words)),
                        words));
        items.add(item("figures.definition", definition(publication, words), words));
        items.add(
                item(
                        "figures.own.identity",
                        Cell.lines(
                                List.of(
                                        publication.identity().packVersion(),
                                        publication.identity().engine())),
                        words));
        return items;
    }

    /// The text that the number was counted by, under its hash.
    private Cell definition(Publication publication, Words words) {
        var hash = publication.identity().definitionHash();
        return released.definitions
                .find(hash)
                .map(
                        kept ->
                                Cell.link(
                                        Link.to(
                                                DefinitionPages.PATH + hash,
                                                words.text(
                                                        "figures.released.version",
                                                        Integer.toString(kept.version()))),
                                        hash))
                .orElse(Cell.text(hash));
    }

    /// Proposed by one and released by another, each a role of an agency, and when.
    private List<SummaryList.Item> people(Publication publication, Words words) {
        var items = new ArrayList<SummaryList.Item>();
        released.signatures
                .proposed(publication)
                .ifPresent(
                        it ->
                                items.add(
                                        item(
                                                "figures.released.proposed",
                                                lines(it, words),
                                                words)));
        released.signatures
                .released(publication)
                .ifPresent(
                        it ->
                                items.add(
                                        item(
                                                "figures.released.released",
                                                lines(it, words),
                                                words)));
        items.add(
                item(
                        "figures.own.position",
                        Cell.text(
                                publication.question().knowledge().position(),
                                words.text("figures.released.position")),
                        words));
        return items;
    }

    private Cell lines(Signature signature, Words words) {
        return Cell.lines(
                List.of(
                        roles(signature.roles(), words),
                        parts.pack()
                                .agencies()
                                .byId(signature.agency())
                                .map((Agency agency) -> agency.name(words.language()))
                                .orElse(signature.agency().value()),
                        words.text(
                                "figures.released.when",
                                parts.sheets().day(signature.position()),
                                signature.position().toString())));
    }

    private static String roles(Set<String> roles, Words words) {
        return roles.isEmpty()
                ? words.text("figures.released.no_role")
                : roles.stream()
                        .map(role -> words.text("access.role." + role))
                        .sorted(words.order())
                        .collect(Collectors.joining(words.text("figures.list_comma")));
    }
}
