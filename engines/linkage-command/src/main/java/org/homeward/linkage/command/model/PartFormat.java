package org.homeward.linkage.command.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.linkage.BlockingRule.Part;
import org.homeward.linkage.Form;

/// Parts of blocking rules as a model file names them, such as `{year: born, form: day}`.
///
/// @param formOf the form of a column's comparison, for a part that names none
record PartFormat(Map<String, Form> formOf) {
    private static final String VALUE = "value";
    private static final String BEGINNING = "beginning";
    private static final String WORD = "word";
    private static final String TWO_WORDS = "two words";
    private static final String YEAR = "year";
    private static final String LETTER_LEFT_OUT = "letter left out";
    private static final String FORM = "form";
    private static final String LETTERS = "letters";
    private static final String FROM_LETTERS = "from letters";
    private static final int MANY = 1000;

    private static final List<String> KNOWN =
            List.of(VALUE, BEGINNING, WORD, TWO_WORDS, YEAR, LETTER_LEFT_OUT);

    Part read(Place place) {
        var name =
                place.keys().stream()
                        .filter(KNOWN::contains)
                        .findFirst()
                        .orElseThrow(() -> place.refuse("rule_unknown", place.keys(), KNOWN));
        switch (name) {
            case BEGINNING -> place.knowing(name, FORM, LETTERS);
            case LETTER_LEFT_OUT -> place.knowing(name, FORM, FROM_LETTERS);
            default -> place.knowing(name, FORM);
        }
        var column = place.at(name).text();
        var form = form(place, column);
        return switch (name) {
            case VALUE -> new Part.Value(column, form);
            case BEGINNING -> new Part.Beginning(column, form, place.at(LETTERS).whole(1, MANY));
            case WORD -> new Part.Word(column, form);
            case TWO_WORDS -> new Part.TwoWords(column, form);
            case YEAR -> new Part.Year(column, form);
            default -> new Part.LetterLeftOut(column, form, place.at(FROM_LETTERS).whole(1, MANY));
        };
    }

    private Form form(Place place, String column) {
        var named = place.find(FORM).map(FormFormat::read);
        if (named.isPresent()) {
            return named.get();
        }
        var compared = formOf.get(column);
        if (compared == null) {
            throw place.refuse("form_missing", column, Form.ALL.stream().map(Form::name).toList());
        }
        return compared;
    }

    static Map<String, Object> write(Part part) {
        return switch (part) {
            case Part.Value(var column, var form) -> entries(VALUE, column, form);
            case Part.Beginning(var column, var form, int letters) -> {
                var entries = entries(BEGINNING, column, form);
                entries.put(LETTERS, letters);
                yield entries;
            }
            case Part.Word(var column, var form) -> entries(WORD, column, form);
            case Part.TwoWords(var column, var form) -> entries(TWO_WORDS, column, form);
            case Part.Year(var column, var form) -> entries(YEAR, column, form);
            case Part.LetterLeftOut(var column, var form, int fromLetters) -> {
                var entries = entries(LETTER_LEFT_OUT, column, form);
                entries.put(FROM_LETTERS, fromLetters);
                yield entries;
            }
        };
    }

    private static Map<String, Object> entries(String name, String column, Form form) {
        var entries = new LinkedHashMap<String, Object>();
        entries.put(name, column);
        entries.put(FORM, form.name());
        return entries;
    }
}
