package org.homeward.figures.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.homeward.figures.model.Evaluation.Identity;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureQuestion.Division;
import org.homeward.figures.model.FigureQuestion.Knowledge;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// The columns in which a question of a known position stands, and what decided its answer.
final class QuestionColumns {
    private QuestionColumns() {}

    static StatementSpec bind(StatementSpec statement, FigureQuestion question) {
        var filters =
                question.filters().entrySet().stream()
                        .map(filter -> filter.getKey() + "=" + filter.getValue())
                        .toArray(String[]::new);
        return statement
                .param("figure", question.figure())
                .param("period", question.period())
                .param("breakdowns", question.by().toArray(String[]::new))
                .param("filters", filters)
                .param("regime", question.division().regime())
                .param("step", question.division().step())
                .param("position", Long.parseLong(question.knowledge().position()));
    }

    static FigureQuestion question(ResultSet row) throws SQLException {
        var filters = new TreeMap<String, String>();
        for (var filter : texts(row.getArray("filters"))) {
            int equals = filter.indexOf('=');
            filters.put(filter.substring(0, equals), filter.substring(equals + 1));
        }
        return new FigureQuestion(
                row.getString("figure"),
                row.getString("period"),
                texts(row.getArray("breakdowns")),
                filters,
                new Knowledge("", Long.toString(row.getLong("position"))),
                new Division(row.getString("regime"), row.getString("step")));
    }

    static Identity identity(ResultSet row) throws SQLException {
        return new Identity(
                row.getString("definition_hash"),
                row.getString("pack_version"),
                row.getString("engine"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
