package org.homeward.figures.web;

import java.util.List;
import java.util.Optional;
import org.homeward.access.web.Visitor;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.work.ReadQuestion;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;
import org.homeward.webkit.Link;
import org.homeward.webkit.ProblemPage;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// The page for a question that cannot be answered: what is wrong with it, and what to ask instead.
final class Refusals {
    private static final String UNKNOWN_FIGURE = "figures.refused.unknown";

    private final CountryPack pack;

    Refusals(CountryPack pack) {
        this.pack = pack;
    }

    ModelAndView page(Visitor visitor, ReadQuestion.Refused refused) {
        var words = visitor.words();
        var links = new java.util.ArrayList<Link>();
        refused.suggestion().map(one -> link(one, words)).ifPresent(links::add);
        links.add(Link.to("/figures", words.text("figures.list.title")));
        var title = words.text("figures.refused.title");
        var view =
                new RefusedView(
                        new ProblemPage(
                                ProblemPage.Names.from(words::text),
                                title,
                                words.text(refused.problem()),
                                "",
                                new ProblemPage.Next(List.of(), links, "")));
        var page = visitor.page("figures/refused", title, view);
        page.setStatus(
                refused.problem().key().equals(UNKNOWN_FIGURE)
                        ? HttpStatus.NOT_FOUND
                        : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Link link(FigureQuestion suggestion, Words words) {
        var name =
                pack.figureDefinition(suggestion.figure())
                        .map(definition -> definition.name(words.language()))
                        .orElse(suggestion.figure());
        var period = Optional.of(suggestion.period()).filter(text -> !text.isEmpty());
        var day = Optional.of(suggestion.knowledge().day()).filter(text -> !text.isEmpty());
        var text = new StringBuilder(name);
        period.ifPresent(it -> text.append(", ").append(it));
        day.ifPresent(it -> text.append(", ").append(words.text("figures.known_on", it)));
        return Link.to(suggestion.address(), words.text("figures.try", text.toString()));
    }
}
