package org.homeward.people.store;

import static org.homeward.people.store.Rows.ids;
import static org.homeward.people.store.Rows.uuid;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeward.database.Columns;
import org.homeward.journal.ActId;
import org.homeward.people.model.SealedIdentity;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what records hold under seal; an ended record holds nothing.
final class SealedColumns {
    private static final String SEALED =
            """
            select v.*
              from unnest(:ids) as wanted (record)
             cross join lateral (
                   select *
                     from people.revision
                    where record = wanted.record
                    order by revision desc
                    limit 1) v
            """;

    private static final String SEALED_BY =
            """
            select distinct on (v.record) v.*
              from unnest(:records, :acts) as wanted (record, act)
              join people.revision v on v.record = wanted.record and v.act = wanted.act
             order by v.record, v.revision desc
            """;

    private final JdbcClient jdbc;

    SealedColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, SealedIdentity> newest(Collection<UUID> records) {
        var found = new HashMap<UUID, SealedIdentity>();
        jdbc.sql(SEALED)
                .params(ids(records))
                .query(
                        row -> {
                            var identity = Rows.sealed(row);
                            if (identity.isPresent()) {
                                found.put(uuid(row, "record"), identity.get());
                            }
                        });
        return found;
    }

    Map<UUID, SealedIdentity> by(Map<UUID, Set<ActId>> acts) {
        record Wanted(UUID record, ActId act) {}
        var wanted =
                acts.entrySet().stream()
                        .flatMap(
                                entry ->
                                        entry.getValue().stream()
                                                .map(act -> new Wanted(entry.getKey(), act)))
                        .toList();
        var found = new HashMap<UUID, SealedIdentity>();
        jdbc.sql(SEALED_BY)
                .params(
                        Columns.of(wanted)
                                .uuids("records", Wanted::record)
                                .uuids("acts", pair -> pair.act().value())
                                .asParameters())
                .query(
                        row -> {
                            var identity = Rows.sealed(row);
                            if (identity.isPresent()) {
                                found.put(uuid(row, "record"), identity.get());
                            }
                        });
        return found;
    }
}
