package org.homeward.people.store;

import static org.homeward.people.store.Rows.code;
import static org.homeward.people.store.Rows.ids;
import static org.homeward.people.store.Rows.registered;
import static org.homeward.people.store.Rows.state;
import static org.homeward.people.store.Rows.uuid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.homeward.database.Columns;
import org.homeward.database.Transactions;
import org.homeward.journal.ActId;
import org.homeward.journal.Recording;
import org.homeward.journal.RowHash;
import org.homeward.people.Side;
import org.homeward.people.model.MatchKeys;
import org.homeward.people.model.Matcher.Known;
import org.homeward.people.model.PersonRecords;
import org.homeward.people.model.Registered;
import org.homeward.people.model.SealedIdentity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Records of persons in PostgreSQL. Rows are only added; a correction is a newer revision.
public final class SqlPersonRecords implements PersonRecords {
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('people/' || :side, 0))";

    private static final String NEWEST =
            """
            cross join lateral (
                   select revision, state, content_hash
                     from people.revision
                    where record = r.record
                    order by revision desc
                    limit 1) v
            """;

    private static final String REGISTERED =
            """
            select r.record, r.number, r.side, r.agency, r.on_side, r.for_statistics,
                   v.revision, v.state, v.content_hash
            """;

    private static final String FIND =
            REGISTERED
                    + """
                    , a.place
                      from unnest(:agencies, :hashes) with ordinality
                        as a (agency, number_hash, place)
                     cross join lateral (
                           select *
                             from people.record
                            where side = :side
                              and agency = a.agency
                              and number_hash = a.number_hash
                            limit 1) r
                    """
                    + NEWEST;

    private static final String BY_REFERENCE =
            REGISTERED
                    + " from people.record r "
                    + NEWEST
                    + " where r.side = :side and r.on_side = any(:ids)";

    private static final String BY_RECORD =
            REGISTERED + " from people.record r " + NEWEST + " where r.record = any(:ids)";

    private static final String BY_NUMBER =
            REGISTERED + " from people.record r " + NEWEST + " where r.number = any(:numbers)";

    private static final String ADD =
            """
            insert into people.record
                   (record, act, side, agency, number_hash, on_side, for_statistics)
            select record, :act, :side, agency, number_hash, on_side, for_statistics
              from unnest(:records, :agencies, :hashes, :on_side, :for_statistics) with ordinality
                as a (record, agency, number_hash, on_side, for_statistics, place)
             order by place
            returning record, number, %s as hash
            """
                    .formatted(RowHash.of("people.record"));

    private static final String REVISE =
            """
            insert into people.revision
                   (record, revision, act, state, content_hash, name, other_name, sex, birth_date,
                    identity_number, phone, home_address, identity_key, identity_scheme,
                    name_birth_key, name_birth_sex_key, phone_key, name_phone_key)
            select record, revision, :act, state, content_hash, name, other_name, sex, birth_date,
                   identity_number, phone, home_address, identity_key, identity_scheme,
                   name_birth_key, name_birth_sex_key, phone_key, name_phone_key
              from unnest(:records, :revisions, :states, :content_hashes, :names, :other_names,
                          :sexes, :birth_dates, :identity_numbers, :phones, :home_addresses,
                          :identity_keys, :identity_schemes, :name_birth_keys,
                          :name_birth_sex_keys, :phone_keys, :name_phone_keys)
                as a (record, revision, state, content_hash, name, other_name, sex, birth_date,
                      identity_number, phone, home_address, identity_key, identity_scheme,
                      name_birth_key, name_birth_sex_key, phone_key, name_phone_key)
            """
                    + RowHash.returning("people.revision");

    // Laterals with a limit are walked by index whatever the planner believes of a table that no
    // one has analysed yet: inside one large import it would else read everything per batch.
    private static final String KNOWN =
            """
            select r.record, r.number, r.agency, v.identity_key, v.identity_scheme,
                   v.name_birth_key, v.name_birth_sex_key, v.phone_key, v.name_phone_key
              from hit
             cross join lateral (
                   select *
                     from people.revision
                    where record = hit.record
                    order by revision desc
                    limit 1) v
             cross join lateral (select * from people.record where record = hit.record limit 1) r
             where v.state = 'present'
            """;

    private static final String SHARING_KEYS =
            """
            with hit as (
                 select s.record, s.revision
                   from unnest(:identity_keys) k
                  cross join lateral (
                        select record, revision from people.revision
                         where identity_key = k offset 0) s
                  union
                 select s.record, s.revision
                   from unnest(:name_birth_keys) k
                  cross join lateral (
                        select record, revision from people.revision
                         where name_birth_key = k offset 0) s
                  union
                 select s.record, s.revision
                   from unnest(:name_birth_sex_keys) k
                  cross join lateral (
                        select record, revision from people.revision
                         where name_birth_sex_key = k offset 0) s
                  union
                 select s.record, s.revision
                   from unnest(:name_phone_keys) k
                  cross join lateral (
                        select record, revision from people.revision
                         where name_phone_key = k offset 0) s)
            """
                    + KNOWN
                    + " and v.revision = hit.revision order by r.number";

    private static final String KNOWN_BY_RECORD =
            "with hit as (select record from unnest(:ids) as a (record)) "
                    + KNOWN
                    + " order by r.number";

    private static final String WITH_NUMBER =
            """
            with hit as (
                 select record, revision
                   from people.revision
                  where identity_key = any(:ids) or phone_key = any(:ids))
            """
                    + KNOWN
                    + " and v.revision = hit.revision order by r.number limit 100";

    private static final String REVISIONS =
            """
            select revision, act, state
              from people.revision
             where record = :record
             order by revision
            """;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final SealedColumns sealed;

    public SqlPersonRecords(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sealed = new SealedColumns(jdbc);
    }

    @Override
    public void lockSoon(Side side) {
        transactions.lockSoon(jdbc.sql(LOCK).param("side", code(side)));
    }

    @Override
    public void lock(Side side) {
        jdbc.sql(LOCK).param("side", code(side)).query((_, _) -> side).single();
    }

    @Override
    public Map<Integer, Registered> find(Side side, List<RowIdentity> rows) {
        var found = new HashMap<Integer, Registered>();
        var columns =
                Columns.of(rows)
                        .texts("agencies", row -> row.agency().value())
                        .bytes("hashes", RowIdentity::numberHash);
        jdbc.sql(FIND)
                .params(columns.asParameters())
                .param("side", code(side))
                .query(
                        row -> {
                            found.put(row.getInt("place") - 1, registered(row));
                        });
        return found;
    }

    @Override
    public List<Integer> add(Recording recording, Side side, List<Addition> additions) {
        var columns =
                Columns.of(additions)
                        .uuids("records", Addition::record)
                        .texts("agencies", added -> added.row().agency().value())
                        .bytes("hashes", added -> added.row().numberHash())
                        .uuids("on_side", added -> added.references().onSide())
                        .uuids("for_statistics", added -> added.references().forStatistics());
        var numbers = new HashMap<UUID, Integer>(additions.size() * 2);
        var hashes = new ArrayList<byte[]>(additions.size());
        jdbc.sql(ADD)
                .params(columns.asParameters())
                .param("act", recording.act().value())
                .param("side", code(side))
                .query(
                        row -> {
                            numbers.put(uuid(row, "record"), row.getInt("number"));
                            hashes.add(row.getBytes("hash"));
                        });
        recording.include(hashes);
        return additions.stream().map(added -> numbers.getOrDefault(added.record(), 0)).toList();
    }

    @Override
    public void revise(Recording recording, List<Revision> revisions) {
        var columns =
                Columns.of(revisions)
                        .uuids("records", Revision::record)
                        .ints("revisions", Revision::revision)
                        .texts("states", revision -> code(revision.state()))
                        .bytes("content_hashes", Revision::contentHash)
                        .bytes("names", sealedField(SealedIdentity::name))
                        .bytes("other_names", sealedField(SealedIdentity::otherName))
                        .bytes("sexes", sealedField(SealedIdentity::sex))
                        .bytes("birth_dates", sealedField(SealedIdentity::birthDate))
                        .bytes("identity_numbers", sealedField(SealedIdentity::identityNumber))
                        .bytes("phones", sealedField(SealedIdentity::phone))
                        .bytes("home_addresses", sealedField(SealedIdentity::homeAddress))
                        .uuids("identity_keys", revision -> revision.keys().identity())
                        .ints("identity_schemes", revision -> revision.keys().identityScheme())
                        .uuids("name_birth_keys", revision -> revision.keys().nameAndBirth())
                        .uuids("name_birth_sex_keys", revision -> revision.keys().nameBirthAndSex())
                        .uuids("phone_keys", revision -> revision.keys().phone())
                        .uuids("name_phone_keys", revision -> revision.keys().nameAndPhone());
        recording.include(
                jdbc.sql(REVISE)
                        .params(columns.asParameters())
                        .param("act", recording.act().value())
                        .query(byte[].class)
                        .list());
    }

    @Override
    public List<Registered> byReference(Side side, Collection<UUID> onSide) {
        return jdbc.sql(BY_REFERENCE)
                .params(ids(onSide))
                .param("side", code(side))
                .query((row, _) -> registered(row))
                .list();
    }

    @Override
    public List<Registered> byRecord(Collection<UUID> records) {
        return jdbc.sql(BY_RECORD).params(ids(records)).query((row, _) -> registered(row)).list();
    }

    @Override
    public List<Registered> byNumber(Collection<Integer> numbers) {
        return jdbc.sql(BY_NUMBER)
                .params(
                        Columns.of(List.copyOf(numbers))
                                .ints("numbers", Function.identity())
                                .asParameters())
                .query((row, _) -> registered(row))
                .list();
    }

    @Override
    public List<Known> sharingKeys(Collection<MatchKeys> keys) {
        var parameters = new HashMap<String, Object>();
        parameters.putAll(keysOf("identity_keys", keys, MatchKeys::identity));
        parameters.putAll(keysOf("name_birth_keys", keys, MatchKeys::nameAndBirth));
        parameters.putAll(keysOf("name_birth_sex_keys", keys, MatchKeys::nameBirthAndSex));
        parameters.putAll(keysOf("name_phone_keys", keys, MatchKeys::nameAndPhone));
        return jdbc.sql(SHARING_KEYS).params(parameters).query((row, _) -> Rows.known(row)).list();
    }

    @Override
    public List<Known> known(Collection<UUID> records) {
        return jdbc.sql(KNOWN_BY_RECORD)
                .params(ids(records))
                .query((row, _) -> Rows.known(row))
                .list();
    }

    @Override
    public List<Known> withNumber(Collection<UUID> keys) {
        return jdbc.sql(WITH_NUMBER).params(ids(keys)).query((row, _) -> Rows.known(row)).list();
    }

    @Override
    public Map<UUID, SealedIdentity> sealed(Collection<UUID> records) {
        return sealed.newest(records);
    }

    @Override
    public Map<UUID, SealedIdentity> sealedBy(Map<UUID, Set<ActId>> acts) {
        return sealed.by(acts);
    }

    @Override
    public List<Written> revisionsOf(UUID record) {
        return jdbc.sql(REVISIONS)
                .param("record", record)
                .query(
                        (row, _) ->
                                new Written(
                                        row.getInt("revision"),
                                        new ActId(uuid(row, "act")),
                                        state(row)))
                .list();
    }

    @Override
    public void afterCommit(Runnable action) {
        transactions.afterCommit(action);
    }

    private static Map<String, ?> keysOf(
            String name, Collection<MatchKeys> keys, Function<MatchKeys, @Nullable UUID> part) {
        var present = new HashSet<UUID>();
        keys.stream().map(part).filter(Objects::nonNull).forEach(present::add);
        return Columns.of(List.copyOf(present)).uuids(name, Function.identity()).asParameters();
    }

    private static Function<Revision, byte @Nullable []> sealedField(
            Function<SealedIdentity, byte @Nullable []> field) {
        return revision -> {
            var identity = revision.identity();
            return identity == null ? null : field.apply(identity);
        };
    }
}
