package org.homeward.packs;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.base.AgencyId;
import org.homeward.base.Period;

/// Reads published figures and what they are matched with.
final class PublishedReader {
    /// Filter columns with the code list of their values; those without one are checked apart.
    private static final Map<String, String> FILTERS =
            Map.of(
                    "sex", "sex_statistical",
                    "form", "exploitation_form",
                    "ethnicity_group", "ethnicity_group",
                    "border", "border",
                    "destination", "country",
                    "age", "",
                    "agency", "");

    private PublishedReader() {}

    static List<PublishedFigure> figures(Layers layers) {
        var rows =
                layers.table(
                        "published_figures.csv",
                        "id!",
                        "publisher!",
                        "url",
                        "published_on",
                        "attributed_to",
                        "measure!",
                        "qualifier",
                        "value!",
                        "unit!",
                        "from",
                        "to",
                        "period_note",
                        "scope",
                        "verification",
                        "verification_note",
                        "grade",
                        "note");
        LawBook.unique(rows, "id");
        return rows.stream()
                .map(
                        row ->
                                new PublishedFigure(
                                        row.text("id"),
                                        row.text("publisher"),
                                        row.optional("url"),
                                        row.optional("published_on"),
                                        row.optional("attributed_to"),
                                        row.text("measure"),
                                        row.optional("qualifier"),
                                        row.text("value"),
                                        row.text("unit"),
                                        span(row),
                                        row.optional("scope"),
                                        row.verification(),
                                        row.optional("grade"),
                                        row.optional("note")))
                .toList();
    }

    /// Words for how figures were noted, who published them, and the standards that ours serve; a
    /// term that no figure uses is a slip.
    static Map<String, Labels> terms(
            Layers layers,
            List<PublishedFigure> figures,
            Collection<FigureDefinition> definitions) {
        var rows = layers.table("published_terms.csv", "term!", "label_*");
        LawBook.unique(rows, "term");
        var noted = new HashSet<String>();
        for (var figure : figures) {
            noted.addAll(
                    List.of(figure.measure(), figure.unit(), figure.scope(), figure.qualifier()));
            noted.add(figure.publisher());
        }
        definitions.forEach(definition -> noted.addAll(definition.standards()));
        var terms = new HashMap<String, Labels>();
        for (var row : rows) {
            reference(row, "term", row.text("term"), noted, "note of a published figure");
            terms.put(row.text("term"), row.requiredLabels("label"));
        }
        return terms;
    }

    private static Optional<Period> span(Row row) {
        var from = row.partialDate("from");
        var to = row.partialDate("to");
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().last().isBefore(from.get().first())) {
            row.problem("to", "%s lies before %s".formatted(to.get(), from.get()));
            return Optional.empty();
        }
        return Optional.of(new Period(from.get().first(), to.get().last()));
    }

    /// What a match can refer to.
    record Known(
            Map<String, CodeList> lists,
            Agencies agencies,
            List<PublishedFigure> published,
            Map<String, FigureDefinition> figures) {}

    static List<PublishedMatch> matches(Layers layers, Known known) {
        var rows =
                layers.table(
                        "published_matches.csv",
                        "published!",
                        "figure!",
                        "sex",
                        "age",
                        "ethnicity_group",
                        "form",
                        "border",
                        "destination",
                        "agency",
                        "comparability!",
                        "tolerance_percent",
                        "note_*");
        LawBook.unique(rows, "published", "figure");
        var ids = new HashSet<String>();
        known.published.forEach(figure -> ids.add(figure.id()));
        return rows.stream().map(row -> match(row, known, ids)).toList();
    }

    private static PublishedMatch match(Row row, Known known, Set<String> ids) {
        reference(row, "published", row.text("published"), ids, "published figure");
        var comparability =
                row.constant(
                        "comparability",
                        PublishedMatch.Comparability.class,
                        PublishedMatch.Comparability.NONE);
        boolean none = comparability == PublishedMatch.Comparability.NONE;
        if (none == row.has("figure")) {
            row.problem("figure", none ? "is given, but not comparable" : "is empty");
        }
        if (row.has("figure")) {
            String figure = row.text("figure");
            reference(row, "figure", figure, known.figures.keySet(), "figure definition");
            var definition = known.figures.get(figure);
            if (definition != null) {
                checkFilter(row, definition);
            }
        }
        var filter = new HashMap<String, String>();
        FILTERS.forEach(
                (column, list) -> {
                    if (row.has(column)) {
                        checkValue(row, column, list, known);
                        filter.put(column, row.optional(column));
                    }
                });
        return new PublishedMatch(
                row.text("published"),
                row.has("figure") ? Optional.of(row.text("figure")) : Optional.empty(),
                filter,
                comparability,
                row.integer("tolerance_percent"),
                row.requiredLabels("note"));
    }

    private static void checkFilter(Row row, FigureDefinition figure) {
        for (String column : FILTERS.keySet()) {
            String breakdown = column.equals("age") ? "age_group" : column;
            if (row.has(column) && !figure.breakdowns().contains(breakdown)) {
                row.problem(column, "%s has no breakdown by it".formatted(figure.id()));
            }
        }
    }

    private static void checkValue(Row row, String column, String list, Known known) {
        String value = row.optional(column);
        switch (column) {
            case "age" -> {
                if (!value.matches("\\d{1,3}-\\d{0,3}")) {
                    row.problem(column, "not a span of years like 0-15 or 18-: " + value);
                }
            }
            case "agency" -> {
                if (known.agencies.byId(new AgencyId(value)).isEmpty()) {
                    row.problem(column, value + " is no agency of this pack");
                }
            }
            default -> {
                var codes = known.lists.get(list);
                if (codes == null || codes.find(value).isEmpty()) {
                    row.problem(column, LawBook.notIn(list, value, codes));
                }
            }
        }
    }

    private static void reference(
            Row row, String column, String value, Set<String> known, String what) {
        if (!known.contains(value)) {
            row.problem(
                    column,
                    "%s is no %s of this pack%s"
                            .formatted(value, what, Nearest.suggestion(value, known)));
        }
    }
}
