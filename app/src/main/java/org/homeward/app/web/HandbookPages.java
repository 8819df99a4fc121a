package org.homeward.app.web;

import java.util.List;
import org.homeward.access.NotAllowed;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.base.Language;
import org.homeward.webkit.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The handbook, open to everybody: it is text of this repository and says nothing of anybody.
@Controller
public class HandbookPages {
    private final Prose prose = new Prose();

    /// A page of the handbook: the list of pages beside the text of one.
    ///
    /// @param all what opens the list where there is no room beside the text
    public record View(
            String title, String lead, String all, List<Entry> entries, gg.jte.Content text) {}

    /// A page in the list.
    public record Entry(Link link, boolean current) {}

    @GetMapping("/handbook")
    @Requires(open = "the handbook is text of the product")
    public ModelAndView first(Visitor visitor) {
        return page(visitor, Handbook.PAGES.getFirst());
    }

    @GetMapping("/handbook/{page}")
    @Requires(open = "the handbook is text of the product")
    public ModelAndView page(Visitor visitor, @PathVariable("page") String page) {
        if (!Handbook.PAGES.contains(page)) {
            throw new NotAllowed();
        }
        var text = Handbook.page(page, visitor.language());
        var html = prose.html(text.body());
        var view =
                new View(
                        text.heading(),
                        visitor.words().text("app.handbook"),
                        visitor.words().text("app.handbook.all"),
                        entries(page, visitor.language()),
                        output -> output.writeContent(html));
        return visitor.page("app/handbook", view.title(), view);
    }

    private static List<Entry> entries(String page, Language language) {
        return Handbook.PAGES.stream()
                .map(
                        it ->
                                new Entry(
                                        Link.to(
                                                "/handbook/" + it,
                                                Handbook.page(it, language).heading()),
                                        it.equals(page)))
                .toList();
    }
}
