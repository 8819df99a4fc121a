package org.homeward.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.SealedField;
import org.homeward.access.Sealing;
import org.homeward.database.Columns;
import org.homeward.database.Transactions;
import org.homeward.intake.Register.Written;
import org.homeward.intake.Row;
import org.homeward.intake.model.LargeFile;
import org.homeward.intake.model.Staging;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The staging in PostgreSQL, each chunk sealed under a key of its own.
public final class SqlStaging implements Staging {
    private static final String CHUNKS =
            """
            select c.number, c.last_line, c.lines, c.rows, c.problems, c.warnings, c.mended,
                   c.sha256, a.edition, a.created, a.revised, a.unchanged, a.withdrawn
              from intake.large_chunk as c
             cross join lateral (
                   select *
                     from intake.large_assessment
                    where file = c.file
                      and number = c.number
                    order by edition desc
                    limit 1) as a
             where c.file = :file
             order by c.number
            """;

    private static final String KEEP =
            """
            insert into intake.large_chunk (file, number, agency, last_line, lines, rows, problems,
                                            warnings, mended, sha256, key, content, findings)
            values (:file, :number, :agency, :last_line, :lines, :rows, :problems, :warnings,
                    :mended, :sha256, :key, :content, :findings)
            """;

    private static final String ASSESSED =
            """
            insert into intake.large_assessment (file, number, edition, agency, created, revised,
                                                 unchanged, withdrawn)
            values (:file, :number, :edition, :agency, :created, :revised, :unchanged, :withdrawn)
            on conflict (file, number, edition) do nothing
            """;

    private static final String CLAIM =
            """
            insert into intake.large_number (file, number, agency, line)
            select :file, t.number, :agency, t.line
              from unnest(:number, :line) as t (number, line)
            on conflict (file, number) do nothing
            """;

    private static final String TAKEN =
            """
            select t.number, taken.line
              from unnest(:number, :line) as t (number, line)
             cross join lateral (
                   select line
                     from intake.large_number
                    where file = :file
                      and number = t.number) as taken
             where taken.line <> t.line
            """;

    private static final String KEYS =
            """
            select number, key
              from intake.large_chunk
             where file = :file
             order by number
            """;

    private static final String CONTENT =
            """
            select content, findings
              from intake.large_chunk
             where file = :file
               and number = :number
            """;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Sealing sealing;
    private final Supplier<UUID> ids;
    private final LargeFileHold hold;

    /// @param ids random ids
    public SqlStaging(
            JdbcClient jdbc, Transactions transactions, Sealing sealing, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sealing = sealing;
        this.ids = ids;
        this.hold = new LargeFileHold(jdbc);
    }

    @Override
    public List<Chunk> chunks(UUID file) {
        return jdbc.sql(CHUNKS).param("file", file).query((row, _) -> chunk(row)).list();
    }

    @Override
    public void keep(LargeFile file, Chunk chunk, Content content) {
        var key = ids.get();
        sealing.createKey(key, file.terms().agency());
        byte[] rows = sealing.seal(field("content", key), StagedRows.ofRows(content.rows()));
        byte[] findings =
                sealing.seal(field("findings", key), StagedRows.ofFindings(content.findings()));
        sealing.flush();
        transactions.run(
                () -> {
                    hold.holdToAdd(file.id());
                    jdbc.sql(KEEP)
                            .param("file", file.id())
                            .param("number", chunk.number())
                            .param("agency", file.terms().agency().value())
                            .param("last_line", chunk.lastLine())
                            .param("lines", chunk.lines())
                            .param("rows", chunk.rows())
                            .param("problems", chunk.problems())
                            .param("warnings", chunk.warnings())
                            .param("mended", chunk.found().mended())
                            .param("sha256", chunk.end().orElse(null))
                            .param("key", key)
                            .param("content", rows)
                            .param("findings", findings)
                            .update();
                    assess(file, chunk);
                });
    }

    @Override
    public void assessed(LargeFile file, Chunk chunk) {
        transactions.run(
                () -> {
                    hold.holdToAdd(file.id());
                    assess(file, chunk);
                });
    }

    private void assess(LargeFile file, Chunk chunk) {
        var would = chunk.would();
        jdbc.sql(ASSESSED)
                .param("file", file.id())
                .param("number", chunk.number())
                .param("edition", chunk.edition())
                .param("agency", file.terms().agency().value())
                .param("created", would.created())
                .param("revised", would.revised())
                .param("unchanged", would.unchanged())
                .param("withdrawn", would.withdrawn())
                .update();
    }

    @Override
    public Map<String, Integer> claim(LargeFile file, List<Row> rows) {
        var columns = Columns.of(rows).texts("number", Row::recordNumber).ints("line", Row::line);
        transactions.run(
                () -> {
                    hold.holdToAdd(file.id());
                    jdbc.sql(CLAIM)
                            .param("file", file.id())
                            .param("agency", file.terms().agency().value())
                            .params(columns.asParameters())
                            .update();
                });
        var taken = new HashMap<String, Integer>();
        jdbc.sql(TAKEN)
                .param("file", file.id())
                .params(columns.asParameters())
                .query(
                        row -> {
                            taken.put(row.getString(1), row.getInt(2));
                        });
        return taken;
    }

    @Override
    public IntFunction<Content> open(Supplier<Grant> grants, UUID file) {
        var keys = new HashMap<Integer, UUID>();
        jdbc.sql(KEYS)
                .param("file", file)
                .query(
                        row -> {
                            keys.put(row.getInt(1), row.getObject(2, UUID.class));
                        });
        return number -> {
            var key = keys.get(number);
            if (key == null) {
                throw new IllegalArgumentException("there is no such chunk");
            }
            var look = sealing.readings().of(grants.get(), List.of(key));
            return jdbc.sql(CONTENT)
                    .param("file", file)
                    .param("number", number)
                    .query(
                            (row, _) ->
                                    new Content(
                                            StagedRows.rows(
                                                    sealing.open(
                                                            look,
                                                            field("content", key),
                                                            row.getBytes(1))),
                                            StagedRows.findings(
                                                    sealing.open(
                                                            look,
                                                            field("findings", key),
                                                            row.getBytes(2)))))
                    .single();
        };
    }

    private static SealedField field(String column, UUID key) {
        return new SealedField("intake.large_chunk", column, key, DataClass.I, 1);
    }

    private static Chunk chunk(ResultSet row) throws SQLException {
        return new Chunk(
                row.getInt("number"),
                new Chunk.Extent(row.getInt("last_line"), row.getInt("lines"), row.getInt("rows")),
                new Written(
                        row.getInt("created"),
                        row.getInt("revised"),
                        row.getInt("unchanged"),
                        row.getInt("withdrawn")),
                new Chunk.Found(
                        row.getInt("problems"), row.getInt("warnings"), row.getInt("mended")),
                row.getLong("edition"),
                Optional.ofNullable(row.getString("sha256")));
    }
}
