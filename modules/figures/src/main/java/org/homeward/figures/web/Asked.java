package org.homeward.figures.web;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.homeward.figures.model.Breakdown;
import org.homeward.figures.model.FigureQuestion;
import org.springframework.util.MultiValueMap;

/// Reads a question for a figure from the query of an address or of a form.
final class Asked {
    private Asked() {}

    static FigureQuestion of(String figure, MultiValueMap<String, String> query) {
        var filters = new TreeMap<String, String>();
        for (var breakdown : Breakdown.values()) {
            var code = text(query, breakdown.code());
            if (!code.isEmpty() && breakdown != Breakdown.PERIOD) {
                filters.put(breakdown.code(), code);
            }
        }
        return new FigureQuestion(
                figure,
                text(query, "period"),
                by(query),
                filters,
                new FigureQuestion.Knowledge(day(query, "known"), text(query, "at")),
                new FigureQuestion.Division(text(query, "regime"), text(query, "step")));
    }

    /// Whether the address says by what to break down, if only that by nothing.
    static boolean saysBy(MultiValueMap<String, String> query) {
        return query.containsKey("by");
    }

    private static List<String> by(MultiValueMap<String, String> query) {
        return Stream.of("by", "by2")
                .flatMap(name -> query.getOrDefault(name, List.of()).stream())
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /// An ISO date, or what stands in the three boxes of a date field.
    static String day(MultiValueMap<String, String> query, String name) {
        var whole = text(query, name);
        if (!whole.isEmpty()) {
            return whole;
        }
        var year = text(query, name + ".year");
        var month = text(query, name + ".month");
        var day = text(query, name + ".day");
        if ((year + month + day).isEmpty()) {
            return "";
        }
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2);
    }

    private static String padded(String number, int length) {
        return "0".repeat(Math.max(0, length - number.length())) + number;
    }

    static String text(MultiValueMap<String, String> query, String name) {
        var text = query.getFirst(name);
        return text == null ? "" : text.strip();
    }
}
