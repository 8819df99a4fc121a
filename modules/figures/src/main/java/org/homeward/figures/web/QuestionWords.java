package org.homeward.figures.web;

import java.util.List;
import org.homeward.base.Period;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.work.ReadQuestion;
import org.homeward.packs.Words;

/// A kept question in words, as lists and pages of released and proposed figures say it.
final class QuestionWords {
    private final ReadQuestion questions;
    private final FigurePages.Parts parts;

    QuestionWords(ReadQuestion questions, FigurePages.Parts parts) {
        this.questions = questions;
        this.parts = parts;
    }

    /// The name of the figure.
    String name(FigureQuestion question, Words words) {
        return parts.pack()
                .figureDefinition(question.figure())
                .map(definition -> definition.name(words.language()))
                .orElse(question.figure());
    }

    static String period(FigureQuestion question, Words words) {
        return words.period(Period.of(question.period()));
    }

    String breakdowns(FigureQuestion question, Words words) {
        var by =
                questions.read(question) instanceof ReadQuestion.Understood(var request)
                        ? parts.sheets().breakdowns(request, words)
                        : "";
        return by.isEmpty() ? words.text("figures.form.nothing") : by;
    }

    /// What alone is counted, one sentence for each filter.
    List<String> filters(FigureQuestion question, Words words) {
        return questions.read(question) instanceof ReadQuestion.Understood(var request)
                ? parts.sheets().filters(request, words)
                : List.of();
    }
}
