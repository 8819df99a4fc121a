package org.homeward.packs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.homeward.base.Language;
import org.homeward.base.PartialDate;
import org.jspecify.annotations.Nullable;

/// One row of a table. Each read reports what is wrong with its cell and goes on with a value that
/// cannot be mistaken for content, since a pack with any problem is refused as a whole.
record Row(String file, int number, Map<String, String> cells, Findings findings) {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    void problem(String column, String reason) {
        findings.add(file, number, column, reason);
    }

    String optional(String column) {
        return cells.getOrDefault(column, "");
    }

    boolean has(String column) {
        return cells.containsKey(column);
    }

    String text(String column) {
        String cell = optional(column);
        if (cell.isEmpty()) {
            problem(column, "is empty");
        }
        return cell;
    }

    /// The parts of a cell that holds several, separated by `|`.
    List<String> parts(String column) {
        String cell = optional(column);
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split("\\|")).map(String::strip).toList();
    }

    /// Builds an id or another checked value; empty and reported when the text does not fit.
    <T> Optional<T> value(String column, Function<String, T> maker) {
        String cell = text(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(maker.apply(cell));
        } catch (IllegalArgumentException unfit) {
            problem(column, String.valueOf(unfit.getMessage()));
            return Optional.empty();
        }
    }

    @Nullable LocalDate date(String column) {
        String cell = optional(column);
        if (cell.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException _) {
            problem(column, "not a date like 2025-07-01: " + cell);
            return null;
        }
    }

    Optional<PartialDate> partialDate(String column) {
        String cell = optional(column);
        var date = PartialDate.parse(cell);
        if (!cell.isEmpty() && date.isEmpty()) {
            problem(column, "not a date, month or year: " + cell);
        }
        return date;
    }

    Validity validity() {
        var from = date("valid_from");
        var to = date("valid_to");
        if (from != null && to != null && !from.isBefore(to)) {
            problem("valid_to", "%s is not after %s".formatted(to, from));
            return Validity.ALWAYS;
        }
        return new Validity(from, to);
    }

    OptionalInt integer(String column) {
        String cell = optional(column);
        if (cell.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!cell.matches("-?\\d{1,9}")) {
            problem(column, "not a whole number: " + cell);
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(cell));
    }

    /// The words in the columns `stem_<language>`.
    Labels labels(String stem) {
        var texts = new HashMap<Language, String>();
        String start = stem + "_";
        cells.forEach(
                (column, cell) -> {
                    if (column.startsWith(start)) {
                        String tag = column.substring(start.length());
                        if (LANGUAGE.matcher(tag).matches()) {
                            texts.put(new Language(tag), cell);
                        }
                    }
                });
        return new Labels(texts);
    }

    /// The words in the columns `stem_<language>`, at least one.
    Labels requiredLabels(String stem) {
        var labels = labels(stem);
        if (labels.texts().isEmpty()) {
            problem(stem, "has no words in any language");
        }
        return labels;
    }

    /// The constant named in the cell in lower case with hyphens; the fallback for an empty cell.
    <E extends Enum<E>> E constant(String column, Class<E> type, E fallback) {
        String cell = optional(column);
        if (cell.isEmpty()) {
            return fallback;
        }
        var words =
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList();
        int at = words.indexOf(cell);
        if (at < 0) {
            problem(column, "%s is none of %s".formatted(cell, String.join(", ", words)));
            return fallback;
        }
        return type.getEnumConstants()[at];
    }

    Verification verification() {
        return constant("verification", Verification.class, Verification.UNVERIFIED);
    }
}
