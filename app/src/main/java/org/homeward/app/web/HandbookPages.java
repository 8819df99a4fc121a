package org.homeward.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.homeward.access.NotAllowed;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.base.Language;
import org.homeward.webkit.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The handbook, a page per role, open to everybody: it is text of this repository and says nothing
/// of
/// anybody.
@Controller
public class HandbookPages {
    private static final List<String> PAGES =
            List.of(
                    "visitor",
                    "importing-officer",
                    "statistician",
                    "linkage-reviewer",
                    "case-supervisor",
                    "investigation-supervisor",
                    "statement-curator",
                    "spokesperson",
                    "privacy-officer",
                    "user-administrator",
                    "operator");
    private static final Pattern HEADING = Pattern.compile("^# (.+)$", Pattern.MULTILINE);

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .build();

    /// A page of the handbook: the list of pages beside the text of one.
    public record View(String title, String lead, List<Entry> entries, gg.jte.Content text) {}

    /// A page in the list.
    public record Entry(Link link, boolean current) {}

    @GetMapping("/handbook")
    @Requires(open = "the handbook is text of the product")
    public ModelAndView first(Visitor visitor) {
        return page(visitor, PAGES.getFirst());
    }

    @GetMapping("/handbook/{page}")
    @Requires(open = "the handbook is text of the product")
    public ModelAndView page(Visitor visitor, @PathVariable("page") String page) {
        if (!PAGES.contains(page)) {
            throw new NotAllowed();
        }
        var text = text(page, visitor.language());
        var entries = new ArrayList<Entry>();
        for (var other : PAGES) {
            entries.add(
                    new Entry(
                            Link.to("/handbook/" + other, heading(text(other, visitor.language()))),
                            other.equals(page)));
        }
        var body = HEADING.matcher(text).replaceFirst("");
        var html = renderer.render(parser.parse(body));
        var view =
                new View(
                        heading(text),
                        visitor.words().text("app.handbook"),
                        entries,
                        output -> output.writeContent(html));
        return visitor.page("app/handbook", view.title(), view);
    }

    private static String heading(String text) {
        var heading = HEADING.matcher(text);
        if (!heading.find()) {
            throw new IllegalStateException("a page of the handbook without a heading");
        }
        return heading.group(1);
    }

    /// The page in the language, else in English.
    private static String text(String page, Language language) {
        return read("/handbook/" + language.tag() + "/" + page + ".md")
                .or(() -> read("/handbook/en/" + page + ".md"))
                .orElseThrow(() -> new IllegalStateException("no handbook page " + page));
    }

    private static Optional<String> read(String resource) {
        try (var in = HandbookPages.class.getResourceAsStream(resource)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
