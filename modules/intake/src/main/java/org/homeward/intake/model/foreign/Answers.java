package org.homeward.intake.model.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.base.Problem;
import org.homeward.base.TextForms;
import org.homeward.intake.Column;
import org.homeward.intake.RowProblem;
import org.homeward.intake.model.Lookup;
import org.homeward.intake.model.Vocabulary;

/// Several answers where a column keeps one: the first of the list counts, the others are told.
final class Answers {
    private final Vocabulary vocabulary;
    private final List<RowProblem> warnings = new ArrayList<>();

    Answers(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<RowProblem> warnings() {
        return warnings;
    }

    /// The text to keep of an answer; several codes with spaces between are several answers.
    String one(int line, Column column, String written) {
        if (!(column.content() instanceof Column.Content.Coded(String list))) {
            return written;
        }
        if (!written.contains(" ") || code(list, written).isPresent()) {
            return written;
        }
        var parts = List.of(TextForms.tidy(written).split(" "));
        return parts.stream().allMatch(part -> code(list, part).isPresent())
                ? first(line, column.name(), list, parts)
                : written;
    }

    /// The code to keep of several chosen ones.
    String first(int line, String column, String list, List<String> chosen) {
        var language = vocabulary.languages().getFirst();
        var codes = chosen.stream().map(it -> code(list, it).orElse(it)).distinct().toList();
        var entries = vocabulary.entries(list, language);
        var kept =
                entries.stream()
                        .map(Lookup.Found::id)
                        .filter(codes::contains)
                        .findFirst()
                        .orElse(codes.getFirst());
        var others = new ArrayList<String>();
        entries.stream()
                .filter(it -> codes.contains(it.id()) && !it.id().equals(kept))
                .forEach(it -> others.add(it.id()));
        if (!others.isEmpty()) {
            var problem = Problem.of("intake.problem.foreign_several", String.join(", ", others));
            warnings.add(new RowProblem(line, column, kept, problem).asWarning());
        }
        return kept;
    }

    Optional<String> code(String list, String text) {
        return vocabulary.code(list, text) instanceof Lookup.Found(String id, _)
                ? Optional.of(id)
                : Optional.empty();
    }
}
