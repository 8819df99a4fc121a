package org.homeward.figures.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.homeward.base.Language;
import org.homeward.figures.model.Definitions;
import org.homeward.figures.model.KeptDefinition;
import org.homeward.figures.model.KeptDefinition.Wording;
import org.homeward.journal.ActId;
import org.homeward.journal.Recording;
import org.homeward.journal.RowHash;
import org.homeward.packs.Labels;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Definitions in PostgreSQL, which itself refuses a text that is not the one of its hash.
public final class SqlDefinitions implements Definitions {
    private static final String ADD =
            """
            insert into figures.definition (definition_hash, act, figure, version, hashed)
            values (:hash, :act, :figure, :version, :hashed)
            """
                    + RowHash.returning("figures.definition");

    private static final String ADD_WORDS =
            """
            insert into figures.definition_words
                   (definition_hash, language, act, name, definition, note)
            values (:hash, :language, :act, :name, :definition, :note)
            """
                    + RowHash.returning("figures.definition_words");

    private static final String WORDS =
            """
            select language, name, definition, note
              from figures.definition_words
             where definition_hash = :hash
            """;

    private static final String VERSIONS =
            """
            select definition_hash, version
              from figures.definition
             where definition_hash = any(:hashes)
            """;

    private final JdbcClient jdbc;

    public SqlDefinitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Recording recording, List<KeptDefinition> definitions) {
        for (var definition : definitions) {
            recording.include(
                    jdbc.sql(ADD)
                            .param("hash", definition.hash())
                            .param("act", recording.act().value())
                            .param("figure", definition.figure())
                            .param("version", definition.version())
                            .param("hashed", definition.hashed())
                            .query(byte[].class)
                            .list());
            addWords(recording, definition);
        }
    }

    private void addWords(Recording recording, KeptDefinition definition) {
        var wording = definition.wording();
        var languages = new TreeSet<>(Comparator.comparing(Language::tag));
        languages.addAll(wording.names().texts().keySet());
        languages.addAll(wording.definitions().texts().keySet());
        for (var language : languages) {
            recording.include(
                    jdbc.sql(ADD_WORDS)
                            .param("hash", definition.hash())
                            .param("language", language.toString())
                            .param("act", recording.act().value())
                            .param("name", own(wording.names(), language))
                            .param("definition", own(wording.definitions(), language))
                            .param("note", own(wording.notes(), language))
                            .query(byte[].class)
                            .list());
        }
    }

    private static String own(Labels labels, Language language) {
        return labels.has(language) ? labels.in(language) : "";
    }

    @Override
    public Optional<KeptDefinition> find(String hash) {
        return jdbc.sql("select * from figures.definition where definition_hash = :hash")
                .param("hash", hash)
                .query((row, _) -> definition(row))
                .optional();
    }

    private KeptDefinition definition(ResultSet row) throws SQLException {
        var hash = row.getString("definition_hash");
        return new KeptDefinition(
                hash,
                row.getString("figure"),
                row.getInt("version"),
                row.getString("hashed"),
                wording(hash),
                new ActId(row.getObject("act", java.util.UUID.class)));
    }

    private Wording wording(String hash) {
        var names = new HashMap<Language, String>();
        var definitions = new HashMap<Language, String>();
        var notes = new HashMap<Language, String>();
        jdbc.sql(WORDS)
                .param("hash", hash)
                .query(
                        row -> {
                            var language = new Language(row.getString("language"));
                            put(names, language, row.getString("name"));
                            put(definitions, language, row.getString("definition"));
                            put(notes, language, row.getString("note"));
                        });
        return new Wording(new Labels(names), new Labels(definitions), new Labels(notes));
    }

    private static void put(Map<Language, String> texts, Language language, String text) {
        if (!text.isEmpty()) {
            texts.put(language, text);
        }
    }

    @Override
    public Map<String, Integer> versions(Collection<String> hashes) {
        var versions = new HashMap<String, Integer>();
        jdbc.sql(VERSIONS)
                .param("hashes", hashes.toArray(String[]::new))
                .query(
                        row -> {
                            versions.put(row.getString("definition_hash"), row.getInt("version"));
                        });
        return versions;
    }
}
