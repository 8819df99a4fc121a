package org.homeward.figures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Transfer;
import org.homeward.access.web.Visitor;
import org.homeward.figures.model.Definitions;
import org.homeward.figures.model.KeptDefinition;
import org.homeward.packs.FigureDefinition;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Download;
import org.homeward.webkit.Downloads;
import org.homeward.webkit.Link;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Paper;
import org.homeward.webkit.SummaryList;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// A definition at the permanent address that its hash makes, in use or long replaced.
@Controller
public final class DefinitionPages {
    /// Where definitions are, by their hash.
    static final String PATH = "/definitions/";

    private static final String TEXT = "/text";

    private final Definitions definitions;
    private final FigurePages.Parts parts;

    DefinitionPages(Definitions definitions, FigurePages.Parts parts) {
        this.definitions = definitions;
        this.parts = parts;
    }

    @GetMapping(PATH + "{hash}")
    @Requires(dataClass = DataClass.PUB, action = Action.READ, purpose = Sights.ACCOUNT)
    ModelAndView show(Visitor visitor, @PathVariable("hash") String hash) {
        Sights.requireReleased(visitor);
        var words = visitor.words();
        var kept = definitions.find(hash).orElseThrow(NotAllowed::new);
        var title = kept.wording().names().in(words.language());
        var version = Integer.toString(kept.version());
        return visitor.page(
                "figures/definition",
                title,
                new DefinitionView(
                        ReleasedPages.crumbs(words),
                        new Paper(
                                words.text("figures.definition") + ": " + title,
                                words.text("figures.kept.caption", version)),
                        PageHeading.of(title)
                                .caption(words.text("figures.kept.caption", version))
                                .lead(words.text("figures.kept.lead")),
                        about(kept, words),
                        new DefinitionView.Exact(
                                words.text("figures.kept.exact"),
                                words.text("figures.kept.exact_lead"),
                                kept.hashed().lines().toList(),
                                downloads(hash, words))));
    }

    private SummaryList about(KeptDefinition kept, Words words) {
        var language = words.language();
        var items = new ArrayList<SummaryList.Item>();
        items.add(
                SummaryList.item(
                        words.text("figures.definition.text"),
                        kept.wording().definitions().in(language)));
        var note = kept.wording().notes().in(language);
        if (!note.isEmpty()) {
            items.add(SummaryList.item(words.text("figures.definition.note"), note));
        }
        items.add(SummaryList.item(words.text("figures.kept.state"), state(kept, words)));
        items.add(
                SummaryList.item(
                        words.text("figures.kept.since"),
                        parts.sheets().recorded(kept.act(), words)));
        items.add(SummaryList.item(words.text("figures.released.fingerprint"), kept.hash()));
        return new SummaryList(items);
    }

    /// Whether the country pack still says it so.
    private Cell state(KeptDefinition kept, Words words) {
        var now = parts.pack().figureDefinition(kept.figure());
        if (now.map(FigureDefinition::hash).filter(kept.hash()::equals).isPresent()) {
            return Cell.text(words.text("figures.kept.in_use"));
        }
        return now.map(
                        it ->
                                Cell.link(
                                        PATH + it.hash(),
                                        words.text(
                                                "figures.kept.replaced",
                                                Integer.toString(it.version()))))
                .orElse(Cell.text(words.text("figures.kept.dropped")));
    }

    private static Downloads downloads(String hash, Words words) {
        return new Downloads(
                words.text("webkit.downloads.heading"),
                List.of(
                        new Downloads.Item(
                                PATH + hash + TEXT, words.text("figures.kept.file"), "TXT", "")));
    }

    /// The bytes whose SHA-256 is the hash.
    @GetMapping(PATH + "{hash}" + TEXT)
    @Transfer
    @Requires(dataClass = DataClass.PUB, action = Action.READ, purpose = Sights.ACCOUNT)
    void text(Visitor visitor, @PathVariable("hash") String hash, HttpServletResponse response)
            throws IOException {
        exact(visitor, hash).send(response);
    }

    Download exact(Visitor visitor, String hash) {
        Sights.requireReleased(visitor);
        var kept = definitions.find(hash).orElseThrow(NotAllowed::new);
        return Download.of(
                kept.figure() + "_v" + kept.version() + ".txt",
                "text/plain; charset=utf-8",
                kept.hashed().getBytes(StandardCharsets.UTF_8));
    }

    /// The fingerprint of a definition in use, for its figure's page.
    static Link link(FigureDefinition definition) {
        return Link.to(PATH + definition.hash(), definition.hash().substring(0, 12));
    }
}
