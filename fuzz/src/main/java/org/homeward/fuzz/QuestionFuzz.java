package org.homeward.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.work.ReadQuestion;

/// The address of a figure: it asks for something that can be answered, or the refusal suggests a
/// question that can.
public final class QuestionFuzz {
    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
    private static final ReadQuestion READ =
            new ReadQuestion(
                    Country.farland(),
                    new OneActJournal(Instant.parse("2022-06-30T12:00:00Z")),
                    Clock.fixed(NOW, ZoneOffset.UTC));

    private QuestionFuzz() {}

    /// Parts as a query has them: `period=2022-H1&by=sex&known=2022-08-01`.
    public static void fuzzerTestOneInput(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var figure = "victims-identified";
        var period = "";
        var by = List.<String>of();
        var filters = new TreeMap<String, String>();
        var known = FigureQuestion.Knowledge.NOW;
        var division = FigureQuestion.Division.USUAL;
        for (var part : text.split("&", 12)) {
            var at = part.indexOf('=');
            var name = at < 0 ? part : part.substring(0, at);
            var value = at < 0 ? "" : part.substring(at + 1);
            switch (name) {
                case "figure" -> figure = value;
                case "period" -> period = value;
                case "by" -> by = Arrays.asList(value.split(","));
                case "known" -> known = new FigureQuestion.Knowledge(value, known.position());
                case "at" -> known = new FigureQuestion.Knowledge(known.day(), value);
                case "regime" -> division = new FigureQuestion.Division(value, division.step());
                case "step" -> division = new FigureQuestion.Division(division.regime(), value);
                default -> filters.put(name, value);
            }
        }
        check(new FigureQuestion(figure, period, by, filters, known, division), 12);
    }

    private static void check(FigureQuestion question, int left) {
        Must.hold(left > 0, "suggestions come to an end");
        switch (READ.read(question)) {
            case ReadQuestion.Understood(var request) -> {
                Must.hold(request.by().size() <= 2, "two breakdowns at most");
                Must.hold(request.period().first().getYear() >= 1900, "no period before 1900");
                var again = FigureQuestion.of(request);
                Must.hold(
                        READ.read(again) instanceof ReadQuestion.Understood(var same)
                                && same.equals(request),
                        "the permanent address asks the same");
            }
            case ReadQuestion.Refused(_, var suggestion) ->
                    suggestion.ifPresent(it -> check(it, left - 1));
        }
    }
}
