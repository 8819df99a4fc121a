package org.homeward.figures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.facts.Fact;
import org.homeward.facts.FactId;
import org.homeward.figures.model.Counts.Alteration;
import org.homeward.figures.model.Counts.Cause;
import org.homeward.figures.model.Counts.CauseKind;
import org.homeward.figures.model.Counts.Changed;
import org.homeward.figures.model.Counts.Difference;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureQuestion.Knowledge;
import org.homeward.figures.model.FigureRequest;
import org.homeward.figures.work.CompareKnowledge;
import org.homeward.figures.work.EvaluateFigure;
import org.homeward.figures.work.ReadQuestion;
import org.homeward.figures.work.TraceFigure;
import org.homeward.packs.Words;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.DateField;
import org.homeward.webkit.Link;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Table;
import org.homeward.webkit.TextField;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Why a figure is another one than it was, in words.
@Controller
public final class DifferencePages {
    private static final int MOST_ROWS = 200;

    /// The first values of a fact: its day, its place and its agency.
    private static final int WHEN_WHERE_WHO = 3;

    private final ReadQuestion questions;
    private final EvaluateFigure evaluateFigure;
    private final CompareKnowledge compareKnowledge;
    private final TraceFigure traceFigure;
    private final FigurePages.Parts parts;
    private final FactWords factWords;

    DifferencePages(
            ReadQuestion questions,
            EvaluateFigure evaluateFigure,
            CompareKnowledge compareKnowledge,
            TraceFigure traceFigure,
            FigurePages.Parts parts) {
        this.questions = questions;
        this.evaluateFigure = evaluateFigure;
        this.compareKnowledge = compareKnowledge;
        this.traceFigure = traceFigure;
        this.parts = parts;
        this.factWords = new FactWords(parts.pack());
    }

    /// `before` is the earlier day; without it the form alone is shown.
    @GetMapping("/figures/{figure}/difference")
    @Requires(dataClass = DataClass.T, action = Action.READ)
    ModelAndView show(
            Visitor visitor,
            @PathVariable("figure") String figure,
            @RequestParam MultiValueMap<String, String> query) {
        var grant = Sights.of(visitor);
        var words = visitor.words();
        var later = Asked.of(figure, query);
        var day = Asked.day(query, "before");
        var before = day.isEmpty() ? Asked.text(query, "before_position") : day;
        var title = words.text("figures.difference.title");
        switch (questions.read(later)) {
            case ReadQuestion.Refused refused -> {
                return parts.refusals().page(visitor, refused);
            }
            case ReadQuestion.Understood(var request) -> {
                if (before.isEmpty()) {
                    return visitor.page(
                            "figures/difference",
                            title,
                            view(request, before, List.of(), List.of(), words));
                }
                return switch (questions.read(later.known(knowledge(before)))) {
                    case ReadQuestion.Refused refused -> parts.refusals().page(visitor, refused);
                    case ReadQuestion.Understood(var earlier) -> {
                        boolean reversed = earlier.position().compareTo(request.position()) > 0;
                        var first = reversed ? request : earlier;
                        var last = reversed ? earlier : request;
                        var difference = compareKnowledge.handle(grant, last, first.position());
                        long was = evaluateFigure.handle(grant, first).table().total();
                        yield visitor.page(
                                "figures/difference",
                                title,
                                view(
                                        request,
                                        before,
                                        sentences(
                                                between(first, last, words),
                                                was,
                                                difference,
                                                new RecordedDays(parts.sheets(), words),
                                                words),
                                        tables(grant, difference, new Ends(first, last), words),
                                        words));
                    }
                };
            }
        }
    }

    /// Digits alone are a position of the journal; everything else is to be a day.
    private static Knowledge knowledge(String before) {
        return before.matches("\\d{1,12}") ? new Knowledge("", before) : new Knowledge(before, "");
    }

    private DifferenceView view(
            FigureRequest request,
            String before,
            List<String> sentences,
            List<Table> tables,
            Words words) {
        var question = FigureQuestion.of(request);
        var field =
                DateField.of(
                        "before",
                        words.text("figures.difference.before"),
                        DateField.Names.from(words::text));
        var filled =
                before.matches("\\d{4}-\\d{2}-\\d{2}")
                        ? field.value(
                                before.substring(8), before.substring(5, 7), before.substring(0, 4))
                        : field;
        var hidden = new TreeMap<String, String>();
        for (var part : question.query().split("&")) {
            var pair = part.split("=", 2);
            hidden.put(
                    pair[0],
                    java.net.URLDecoder.decode(pair[1], java.nio.charset.StandardCharsets.UTF_8));
        }
        return new DifferenceView(
                Breadcrumbs.of(
                        words::text,
                        List.of(
                                Link.to("/figures", words.text("figures.list.title")),
                                Link.to(
                                        question.address(),
                                        request.definition().name(words.language())))),
                parts.paper(request, words),
                PageHeading.of(words.text("figures.difference.title"))
                        .caption(
                                request.definition().name(words.language())
                                        + ", "
                                        + words.period(request.period()))
                        .lead(parts.sheets().known(request, words)),
                new DifferenceView.Form(
                        "/figures/" + request.definition().id() + "/difference",
                        hidden,
                        filled,
                        TextField.of(
                                        "before_position",
                                        words.text("figures.difference.before_position"))
                                .value(before.matches("\\d{1,12}") ? before : "")
                                .width(10),
                        words.text("figures.difference.show")),
                sentences,
                tables);
    }

    private String between(FigureRequest first, FigureRequest last, Words words) {
        return words.text(
                "figures.difference.between",
                parts.sheets().known(first, words),
                parts.sheets().known(last, words));
    }

    /// From what to what, then how many entered, left and moved, how often for which reason, and
    /// when that was recorded.
    private static List<String> sentences(
            String between, long was, Difference difference, RecordedDays days, Words words) {
        var sentences = new ArrayList<String>();
        sentences.add(between);
        sentences.add(
                words.text(
                        "figures.difference.net", was, was + difference.net(), difference.net()));
        if (difference.changes().isEmpty()) {
            sentences.add(words.text("figures.difference.none"));
        }
        for (var direction : Direction.values()) {
            var some =
                    difference.changes().stream()
                            .filter(change -> Direction.of(change) == direction)
                            .toList();
            if (!some.isEmpty()) {
                var sentence =
                        words.text(
                                "figures.difference." + direction.code(),
                                (long) some.size(),
                                reasons(some, words));
                sentences.add((sentence + " " + days.of(some)).strip());
            }
        }
        return sentences;
    }

    /// Whether something is counted newly, no longer, or elsewhere.
    private enum Direction {
        ENTERED,
        LEFT,
        MOVED;

        static Direction of(Changed change) {
            if (change.before().isEmpty()) {
                return ENTERED;
            }
            return change.after().isEmpty() ? LEFT : MOVED;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static String reasons(List<Changed> changes, Words words) {
        Map<CauseKind, Long> kinds = new TreeMap<>();
        for (var change : changes) {
            change.causes().stream()
                    .map(cause -> cause.kind())
                    .distinct()
                    .forEach(kind -> kinds.merge(kind, 1L, Long::sum));
        }
        return kinds.entrySet().stream()
                .map(one -> words.text(key(one.getKey()), one.getValue()))
                .collect(Collectors.joining(words.text("figures.list_comma")));
    }

    private static String key(CauseKind kind) {
        return "figures.cause." + kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    /// The figure as it was known earlier and later.
    private record Ends(FigureRequest first, FigureRequest last) {
        /// Where the facts of a direction are counted: what left is in the earlier figure only.
        FigureRequest of(Direction direction) {
            return direction == Direction.LEFT ? first : last;
        }
    }

    /// A table for each direction in which something went.
    private List<Table> tables(Grant grant, Difference difference, Ends ends, Words words) {
        var tables = new ArrayList<Table>();
        for (var direction : Direction.values()) {
            var some =
                    difference.changes().stream()
                            .filter(change -> Direction.of(change) == direction)
                            .toList();
            if (!some.isEmpty()) {
                var shown = some.stream().limit(MOST_ROWS).toList();
                var ids = shown.stream().map(Changed::fact).toList();
                var request = ends.of(direction);
                var rows = new Rows(shown, traceFigure.facts(grant, ids, request), request, words);
                var caption =
                        words.text(
                                "figures.difference.table",
                                words.text("figures.direction." + direction.code()),
                                (long) some.size());
                tables.add(table(caption, rows));
            }
        }
        return tables;
    }

    /// What a table shows: changes, what their facts said, and the figure that counts them.
    private record Rows(
            List<Changed> changes, Map<FactId, Fact> said, FigureRequest request, Words words) {}

    private Table table(String caption, Rows shown) {
        var words = shown.words;
        var columns = new ArrayList<Column>();
        columns.add(Column.rowHeading(words.text("figures.trace.fact")));
        factWords.headings(shown.request, words).stream()
                .limit(WHEN_WHERE_WHO)
                .forEach(heading -> columns.add(Column.text(heading)));
        columns.add(Column.text(words.text("figures.difference.why")));
        var days = new RecordedDays(parts.sheets(), words);
        var rows = new ArrayList<List<Cell>>();
        for (var change : shown.changes) {
            var cells = new ArrayList<Cell>();
            cells.add(Cell.link(list(change, shown.request), FactWords.shortened(change.fact())));
            var fact = shown.said.get(change.fact());
            for (int at = 0; at < WHEN_WHERE_WHO; at++) {
                cells.add(
                        Cell.text(
                                fact == null
                                        ? words.text("figures.unknown")
                                        : factWords.values(fact, words).get(at)));
            }
            cells.add(
                    Cell.lines(
                            change.causes().stream()
                                    .map(cause -> why(cause, days, words))
                                    .toList()));
            rows.add(cells);
        }
        return Table.of(caption, columns, rows).cardsWhenNarrow().dense();
    }

    /// The list in which the fact is counted.
    private static String list(Changed change, FigureRequest request) {
        var address = FigureQuestion.of(request).address("/trace");
        return change.after()
                .or(change::before)
                .filter(key -> !key.codes().isEmpty())
                .map(key -> address + "&cell=" + TraceCell.text(key))
                .orElse(address);
    }

    /// What happened, and when that was recorded.
    private String why(Cause cause, RecordedDays days, Words words) {
        return words.text(
                "figures.cause.recorded",
                what(cause, words),
                days.of(cause.at()),
                cause.at().toString());
    }

    private String what(Cause cause, Words words) {
        var kind = words.text(key(cause.kind()) + ".one");
        var change = cause.alteration();
        return change.equals(Alteration.NONE)
                ? kind
                : words.text(
                        "figures.cause.from_to",
                        kind,
                        factWords.value(change.what(), change.from(), words),
                        factWords.value(change.what(), change.to(), words));
    }
}
