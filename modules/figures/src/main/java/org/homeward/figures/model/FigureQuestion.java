package org.homeward.figures.model;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A question for a figure as somebody wrote it, in an address or on the command line.
///
/// @param period such as `2022-H1`; empty asks for the newest full half-year
/// @param by codes of breakdowns
/// @param filters code of a breakdown to a code of its list
/// @param knowledge as known when
/// @param division how provinces and periods are cut
public record FigureQuestion(
        String figure,
        String period,
        List<String> by,
        SortedMap<String, String> filters,
        Knowledge knowledge,
        Division division) {
    /// As known at the end of a day, or at a position; both empty ask for what is known now.
    public record Knowledge(String day, String position) {
        public static final Knowledge NOW = new Knowledge("", "");
    }

    /// A regime of units and a step of time; empty where the usual one is meant.
    public record Division(String regime, String step) {
        public static final Division USUAL = new Division("", "");
    }

    public FigureQuestion {
        by = List.copyOf(by);
        filters = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(filters));
    }

    public static FigureQuestion of(String figure, String period) {
        return new FigureQuestion(
                figure, period, List.of(), new TreeMap<>(), Knowledge.NOW, Division.USUAL);
    }

    /// The question that a request answers, with its position.
    public static FigureQuestion of(FigureRequest request) {
        var filters = new TreeMap<String, String>();
        request.filters().forEach((breakdown, code) -> filters.put(breakdown.code(), code));
        return new FigureQuestion(
                request.definition().id(),
                request.period().toString(),
                request.by().stream().map(Breakdown::code).toList(),
                filters,
                new Knowledge("", request.position().toString()),
                new Division(
                        request.division().regime(),
                        request.division().step().name().toLowerCase(java.util.Locale.ROOT)));
    }

    public FigureQuestion during(String other) {
        return new FigureQuestion(figure, other, by, filters, knowledge, division);
    }

    public FigureQuestion by(List<String> breakdowns) {
        return new FigureQuestion(figure, period, breakdowns, filters, knowledge, division);
    }

    public FigureQuestion known(Knowledge other) {
        return new FigureQuestion(figure, period, by, filters, other, division);
    }

    public FigureQuestion divided(Division other) {
        return new FigureQuestion(figure, period, by, filters, knowledge, other);
    }

    public FigureQuestion filtered(SortedMap<String, String> others) {
        return new FigureQuestion(figure, period, by, others, knowledge, division);
    }

    /// The address of the figure's page for this question.
    public String address() {
        return address("");
    }

    /// The address of a page or file below the figure, such as `/trace`.
    public String address(String below) {
        var query = query();
        return "/figures/" + encoded(figure) + below + (query.isEmpty() ? "" : "?" + query);
    }

    /// The question without the figure, as a query of an address.
    public String query() {
        var parts = new ArrayList<String>();
        add(parts, "period", period);
        add(parts, "by", String.join(",", by));
        filters.forEach((breakdown, code) -> add(parts, breakdown, code));
        add(parts, "known", knowledge.day());
        add(parts, "at", knowledge.position());
        add(parts, "regime", division.regime());
        add(parts, "step", division.step());
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + encoded(value).replace("%2C", ","));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
