package org.homeward.app.wall;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A row in every table with persons, for each of two agencies, written past the walls.
final class PlantedRows {
    private static final List<String> LARGE_FILE =
            List.of(
                    """
                    insert into intake.large_file
                           (id, agency, kind, sent_on, by_user, size, received_at)
                    values (:file, :agency, 'victims', '2021-01-01', gen_random_uuid(), 1, now())
                    """,
                    """
                    insert into intake.large_part (file, part, agency, sha256, key, content)
                    values (:file, 0, :agency, repeat('0', 64), gen_random_uuid(), '')
                    """,
                    """
                    insert into intake.large_chunk
                           (file, number, agency, last_line, lines, rows, problems, warnings,
                            mended, key, content, findings)
                    values (:file, 0, :agency, 2, 1, 1, 0, 0, 0, gen_random_uuid(), '', '')
                    """,
                    """
                    insert into intake.large_assessment
                           (file, number, edition, agency, created, revised, unchanged, withdrawn)
                    values (:file, 0, 0, :agency, 1, 0, 0, 0)
                    """,
                    """
                    insert into intake.large_number (file, number, agency, line)
                    values (:file, 'X-1', :agency, 2)
                    """);

    static final String TABLES =
            """
            select schemaname || '.' || tablename
              from pg_tables
             where schemaname in ('intake', 'justice', 'people', 'protection')
               and tablename <> 'flyway_schema_history'
             order by 1
            """;

    private static final String FILED =
            """
            insert into %1$s (record, revision, content, act, file, agency, record_number, live,
                              fingerprints, %2$s)
            values (:record, 1, 1, :act, :file, :agency, 'N-1', true, '', %3$s)
            """;

    private final JdbcClient owner;
    private final Map<String, UUID> files = new LinkedHashMap<>();
    private final Map<String, UUID> records = new LinkedHashMap<>();

    PlantedRows(JdbcClient owner) {
        this.owner = owner;
    }

    void plant(String agency) {
        var record = UUID.randomUUID();
        var file = UUID.randomUUID();
        files.put(agency, file);
        records.put(agency, record);
        filed("protection.victim", "person, sex, form, place", "gen_random_uuid(), 'F', 'f', 'p'");
        filed("justice.suspect", "person, sex, place", "gen_random_uuid(), 'M', 'p'");
        filed("justice.criminal_case", "offence, place, number_key", "'o', 'p', 'N1'");
        person(agency, record, "protection");
        intake(agency, file);
    }

    /// Links and memberships between two agencies' records belong to neither alone.
    void link(String one, String other) {
        var ends = Map.of("one", record(one), "other", record(other));
        owner.sql(
                        """
                        insert into people.link (low, high, revision, act, state, made_by, reason)
                        values (least(:one, :other), greatest(:one, :other), 1,
                                gen_random_uuid(), 'linked', 'rule', 'x')
                        """)
                .params(ends)
                .update();
        owner.sql(
                        """
                        insert into justice.case_link
                               (low, high, revision, act, state, made_by, reason)
                        values (:one, :other, 1, gen_random_uuid(), 'LINKED', 'RULE', 'x')
                        """)
                .params(ends)
                .update();
        for (var table : List.of("people.membership", "justice.case_membership")) {
            owner.sql("insert into %s values (:one, 1, gen_random_uuid(), :other)".formatted(table))
                    .params(ends)
                    .update();
        }
    }

    UUID record(String agency) {
        return records.get(agency);
    }

    private void filed(String table, String columns, String values) {
        var agency = List.copyOf(files.keySet()).getLast();
        var ids = new LinkedHashMap<String, Object>();
        ids.put("record", record(agency));
        ids.put("file", files.get(agency));
        ids.put("act", UUID.randomUUID());
        ids.put("agency", agency);
        owner.sql(FILED.formatted(table, columns, values)).params(ids).update();
        owner.sql("insert into %s_confirmed values (:record, 1, :file, :act)".formatted(table))
                .params(ids)
                .update();
        owner.sql("insert into %s_taken_back values (:file, :act)".formatted(table))
                .params(ids)
                .update();
    }

    private void person(String agency, UUID record, String side) {
        owner.sql(
                        """
                        insert into people.record
                               (record, act, side, agency, number_hash, on_side, for_statistics)
                        values (:record, gen_random_uuid(), :side, :agency, ''::bytea,
                                gen_random_uuid(), gen_random_uuid())
                        """)
                .param("record", record)
                .param("side", side)
                .param("agency", agency)
                .update();
        owner.sql(
                        """
                        insert into people.erasure (record, revision, act, state, reason, by_user)
                        values (:record, 1, gen_random_uuid(), 'asked', 'x', gen_random_uuid())
                        """)
                .param("record", record)
                .update();
        owner.sql(
                        """
                        insert into people.revision
                               (record, revision, act, state, content_hash, identity_scheme)
                        values (:record, 1, gen_random_uuid(), 'ended', '', 0)
                        """)
                .param("record", record)
                .update();
    }

    private void intake(String agency, UUID file) {
        owner.sql(
                        """
                        insert into intake.file
                               (id, revision, act, agency, kind, sent_on, sha256, rows, state,
                                created, revised, unchanged, withdrawn, by_user)
                        values (:file, 1, gen_random_uuid(), :agency, 'victims', '2021-01-01',
                                repeat('0', 64), 1, 'PUBLISHED', 1, 0, 0, 0, gen_random_uuid())
                        """)
                .param("file", file)
                .param("agency", agency)
                .update();
        owner.sql(
                        """
                        insert into intake.upload
                               (id, agency, kind, sent_on, by_user, sha256, size, received_at, key,
                                content)
                        values (:file, :agency, 'victims', '2021-01-01', gen_random_uuid(), '', 1,
                                now(), gen_random_uuid(), '')
                        """)
                .param("file", file)
                .param("agency", agency)
                .update();
        largeFile(agency, file);
    }

    private void largeFile(String agency, UUID file) {
        for (var insert : LARGE_FILE) {
            owner.sql(insert).param("file", file).param("agency", agency).update();
        }
    }
}
