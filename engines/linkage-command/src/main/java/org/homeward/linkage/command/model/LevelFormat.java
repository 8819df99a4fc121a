package org.homeward.linkage.command.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.linkage.Form;
import org.homeward.linkage.Level;

/// Levels as a model file names them, such as `same`, `same: sorted`, `edits: 1`.
final class LevelFormat {
    private static final String SAME = "same";
    private static final String CHANGED_OVER = "changed over";
    private static final String WORDS_WITHIN = "words within";
    private static final String WORDS_ALIKE = "words alike";
    private static final String EDITS = "edits";
    private static final String ALIKE = "alike";
    private static final String SAME_PARTS = "same parts";
    private static final String DAY_AND_MONTH = "day and month changed over";
    private static final String YEARS_APART = "years apart";
    private static final String DIFFERENT = "different";
    private static final String FORM = "form";
    private static final int MANY = 1000;

    private static final List<String> KNOWN =
            List.of(
                    SAME,
                    CHANGED_OVER,
                    WORDS_WITHIN,
                    WORDS_ALIKE,
                    EDITS,
                    ALIKE,
                    SAME_PARTS,
                    DAY_AND_MONTH,
                    YEARS_APART,
                    DIFFERENT);

    private LevelFormat() {}

    /// @param form of the comparison, for a level that names none
    static Level read(Place place, Form form) {
        if (place.isText()) {
            return plain(place, form);
        }
        var name = place.keys().stream().filter(key -> !key.equals(FORM)).findFirst().orElse("");
        if (!name.equals(CHANGED_OVER)) {
            place.knowing(name);
        } else {
            place.knowing(name, FORM);
        }
        if (name.isEmpty()) {
            throw place.refuse("level_unknown", name, KNOWN);
        }
        var value = place.at(name);
        return switch (name) {
            case SAME -> new Level.Same(FormFormat.read(value));
            case CHANGED_OVER ->
                    new Level.ChangedOver(
                            value.text(), place.find(FORM).map(FormFormat::read).orElse(form));
            case WORDS_ALIKE -> new Level.WordsAlike(value.number(0, 1));
            case EDITS -> new Level.Edits(value.whole(0, MANY));
            case ALIKE -> new Level.Alike(value.number(0, 1));
            case SAME_PARTS -> new Level.SameParts(value.each(LevelFormat::part));
            case YEARS_APART -> new Level.YearsApart(value.whole(0, MANY));
            default -> throw place.refuse("level_unknown", name, KNOWN);
        };
    }

    private static Level plain(Place place, Form form) {
        return switch (place.text()) {
            case SAME -> new Level.Same(form);
            case WORDS_WITHIN -> new Level.WordsWithin();
            case DAY_AND_MONTH -> new Level.DayAndMonthChangedOver();
            case DIFFERENT -> new Level.Different();
            default -> throw place.refuse("level_unknown", place.text(), KNOWN);
        };
    }

    private static Level.DatePart part(Place place) {
        for (var part : Level.DatePart.values()) {
            if (name(part).equals(place.text())) {
                return part;
            }
        }
        throw place.refuse("part_unknown", place.text(), parts(List.of(Level.DatePart.values())));
    }

    private static List<String> parts(List<Level.DatePart> parts) {
        return parts.stream().map(LevelFormat::name).toList();
    }

    private static String name(Level.DatePart part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /// As [#read] reads it: text, or a map to be written.
    static Object write(Level level) {
        return switch (level) {
            case Level.Same(var form) -> Map.of(SAME, form.name());
            case Level.ChangedOver(var column, var form) -> {
                var entries = new LinkedHashMap<String, Object>();
                entries.put(CHANGED_OVER, column);
                entries.put(FORM, form.name());
                yield entries;
            }
            case Level.WordsWithin _ -> WORDS_WITHIN;
            case Level.WordsAlike(var share) -> Map.of(WORDS_ALIKE, share);
            case Level.Edits(var atMost) -> Map.of(EDITS, atMost);
            case Level.Alike(var atLeast) -> Map.of(ALIKE, atLeast);
            case Level.SameParts(var parts) -> Map.of(SAME_PARTS, parts(parts));
            case Level.DayAndMonthChangedOver _ -> DAY_AND_MONTH;
            case Level.YearsApart(var atMost) -> Map.of(YEARS_APART, atMost);
            case Level.Different _ -> DIFFERENT;
        };
    }
}
