package org.homeward.intake.model;

import java.util.List;
import java.util.Optional;
import org.homeward.intake.Column;
import org.homeward.intake.Register.Before;
import org.homeward.intake.Register.Change;
import org.homeward.intake.Row;

/// Says in words what stood in a field that a revision changes, and what will stand in it.
///
/// What is sealed is told of the new row alone, which is the sender's own; of the record that is
/// there, only that it says something else.
public final class ChangeTexts {
    private final Vocabulary vocabulary;
    private final List<Column> columns;
    private final Wording words;

    public ChangeTexts(Vocabulary vocabulary, List<Column> columns, Wording words) {
        this.vocabulary = vocabulary;
        this.columns = List.copyOf(columns);
        this.words = words;
    }

    /// Empty when nothing stood there.
    public Optional<String> before(Change change) {
        return switch (change.before()) {
            case Before.Nothing() -> Optional.empty();
            case Before.Said(var text) -> Optional.of(shown(change.column(), text));
            case Before.Sealed() -> Optional.of(words.text("intake.change.sealed"));
        };
    }

    /// Empty when nothing will stand there.
    public Optional<String> after(Change change, Row row) {
        return row.text(change.column()).map(text -> shown(change.column(), text));
    }

    private String shown(String column, String canonical) {
        return columns.stream()
                .filter(it -> it.name().equals(column))
                .findFirst()
                .map(it -> vocabulary.shown(it.content(), canonical, words.language()))
                .orElse(canonical);
    }
}
