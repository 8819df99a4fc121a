package org.homeward.linkage.command.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.homeward.linkage.BlockingRule;
import org.homeward.linkage.BlockingRule.Part;
import org.homeward.linkage.Comparison;
import org.homeward.linkage.Form;
import org.homeward.linkage.Level;

/// Levels and rules in words, safe to print.
record Named(Html html) {
    private String form(Form form) {
        return html.say("form." + form.name().replace(' ', '_'));
    }

    /// @param level from 1; 0 where a value is missing
    String level(Comparison comparison, int level) {
        return level == 0 ? html.say("level.missing") : level(comparison.levels().get(level - 1));
    }

    String level(Level level) {
        return switch (level) {
            case Level.Same(var form) -> say("same", form(form));
            case Level.ChangedOver(var column, _) -> say("changed_over", Html.text(column));
            case Level.WordsWithin _ -> say("words_within");
            case Level.WordsAlike(var share) -> say("words_alike", html.chosen(share));
            case Level.Edits(var atMost) -> say("edits", atMost);
            case Level.Alike(var atLeast) -> say("alike", html.chosen(atLeast));
            case Level.SameParts(var parts) -> say("same_parts", parts(parts));
            case Level.DayAndMonthChangedOver _ -> say("day_and_month");
            case Level.YearsApart(var atMost) -> say("years_apart", atMost);
            case Level.Different _ -> say("different");
        };
    }

    private String parts(List<Level.DatePart> parts) {
        return parts.stream()
                .map(part -> html.say("part." + part.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    /// The arguments are safe to print already.
    private String say(String key, Object... arguments) {
        return html.words().say("report.level." + key, arguments);
    }

    String rule(BlockingRule rule) {
        return rule.parts().stream().map(this::part).collect(Collectors.joining(" + "));
    }

    private String part(Part part) {
        var column = Html.text(part.column());
        var words = html.words();
        return switch (part) {
            case Part.Value _ -> words.say("report.rule.value", column);
            case Part.Beginning(_, _, int letters) ->
                    words.say("report.rule.beginning", column, letters);
            case Part.Word _ -> words.say("report.rule.word", column);
            case Part.TwoWords _ -> words.say("report.rule.two_words", column);
            case Part.Year _ -> words.say("report.rule.year", column);
            case Part.LetterLeftOut _ -> words.say("report.rule.letter_left_out", column);
        };
    }
}
