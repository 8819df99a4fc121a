package org.homeward.people.web;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.web.FilesByNumber;
import org.homeward.access.web.FilesByNumber.Found;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.packs.Words;
import org.homeward.people.work.FindPersons;
import org.homeward.people.work.FindPersons.Match;
import org.homeward.people.work.FindPersons.Matches;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Table;
import org.homeward.webkit.TextField;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Searching persons by what they are called, and files by their number. What is typed is posted
/// and then shown under a token that says nothing.
@Controller
public final class SearchPages {
    private static final int SHOWN = 25;
    private static final int LONGEST = 200;

    private final FindPersons findPersons;
    private final List<FilesByNumber> files;
    private final Searches searches;
    private final Sights sights;
    private final Phrases phrases;

    SearchPages(
            FindPersons findPersons,
            List<FilesByNumber> files,
            Searches searches,
            Sights sights,
            Phrases phrases) {
        this.findPersons = findPersons;
        this.files = List.copyOf(files);
        this.searches = searches;
        this.sights = sights;
        this.phrases = phrases;
    }

    @GetMapping(Addresses.SEARCH)
    @Requires(dataClass = DataClass.I, action = Action.READ)
    ModelAndView ask(Visitor visitor) {
        sights.of(visitor);
        return page(visitor, "", Optional.empty());
    }

    /// What a search brought: files that carry the number typed, then persons.
    private record Results(List<Found> files, Matches persons) {}

    @PostMapping(Addresses.SEARCH)
    @Requires(dataClass = DataClass.I, action = Action.READ)
    ModelAndView search(
            Visitor visitor,
            HttpSession session,
            @RequestParam(name = "q", defaultValue = "") String typed) {
        sights.of(visitor);
        var shortened = typed.strip().substring(0, Math.min(LONGEST, typed.strip().length()));
        return shortened.isEmpty()
                ? new ModelAndView("redirect:" + Addresses.SEARCH)
                : new ModelAndView(
                        "redirect:"
                                + Addresses.SEARCH
                                + "/"
                                + searches.keep(session.getId(), shortened));
    }

    @GetMapping(Addresses.SEARCH + "/{token}")
    @Requires(dataClass = DataClass.I, action = Action.READ)
    ModelAndView show(Visitor visitor, HttpSession session, @PathVariable("token") String token) {
        var searcher = sights.of(visitor);
        var typed = searches.find(session.getId(), token);
        if (typed.isEmpty()) {
            return new ModelAndView("redirect:" + Addresses.SEARCH);
        }
        var withNumber =
                files.stream()
                        .flatMap(room -> room.withNumber(visitor, typed.get(), SHOWN).stream())
                        .toList();
        var persons = findPersons.handle(searcher, typed.get(), SHOWN);
        return page(visitor, typed.get(), Optional.of(new Results(withNumber, persons)));
    }

    private ModelAndView page(Visitor visitor, String typed, Optional<Results> results) {
        var words = visitor.words();
        var title = words.text("people.search.title");
        var field =
                TextField.of("q", words.text("people.search.field"))
                        .hint(words.text("people.search.hint"))
                        .value(typed)
                        .width(30);
        var view =
                new SearchView(
                        PageHeading.of(title),
                        Addresses.SEARCH,
                        visitor.csrf(),
                        field,
                        words.text("people.search.button"),
                        results.map(found -> summary(words, found)).orElse(""),
                        results.map(found -> tables(words, found)).orElse(List.of()));
        return visitor.page("people/search", title, view);
    }

    private static String summary(Words words, Results found) {
        int withNumber = found.files().size();
        int shown = withNumber + found.persons().best().size();
        int all = withNumber + found.persons().all();
        return all > shown
                ? words.text("people.search.some", shown, all)
                : words.text("people.search.all", all);
    }

    private List<Table> tables(Words words, Results found) {
        var tables = new ArrayList<Table>();
        if (!found.files().isEmpty()) {
            tables.add(table(words, found.files()));
        }
        if (tables.isEmpty() || !found.persons().best().isEmpty()) {
            tables.add(table(words, found.persons()));
        }
        return tables;
    }

    private static Table table(Words words, List<Found> files) {
        var columns =
                List.of(
                        Column.rowHeading(words.text("people.column.record_number")),
                        Column.text(words.text("people.column.kind_of_file")),
                        Column.text(words.text("people.column.agency")));
        var rows =
                files.stream()
                        .map(
                                file ->
                                        List.of(
                                                Cell.link(file.address(), file.number()),
                                                Cell.text(file.kind()),
                                                Cell.text(file.agency())))
                        .toList();
        return Table.of(words.text("people.search.files"), columns, rows).cardsWhenNarrow();
    }

    private Table table(Words words, Matches found) {
        var columns =
                List.of(
                        Column.rowHeading(words.text("people.column.name")),
                        Column.text(words.text("people.column.born")),
                        Column.text(words.text("people.column.agency")),
                        Column.text(words.text("people.column.side")));
        var rows = found.best().stream().map(match -> row(words, match)).toList();
        return Table.of(words.text("people.search.results"), columns, rows)
                .captionHidden()
                .cardsWhenNarrow()
                .emptyText(words.text("people.search.nothing"));
    }

    private List<Cell> row(Words words, Match match) {
        return List.of(
                Cell.link(
                        Addresses.person(match.side(), match.onSide()),
                        phrases.name(words, match.label())),
                Cell.text(phrases.born(words, match.label())),
                Cell.text(phrases.agency(words, match.agency())),
                Cell.text(words.text("people.side." + Addresses.code(match.side()))));
    }
}
