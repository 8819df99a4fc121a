-- One agency's record of a person. The references are random; only this schema can join them.
-- `number` is small and dense for the index in memory, and says which record is older.
create table people.record (
    record         uuid primary key,
    number         integer generated always as identity unique,
    act            uuid not null,
    side           text not null check (side in ('protection', 'justice')),
    agency         text not null,
    number_hash    bytea not null,
    on_side        uuid not null unique,
    for_statistics uuid not null,
    unique (side, agency, number_hash)
);

-- What the agency wrote, at each of its revisions. Every field of it is sealed under the record's
-- key; the keys are keyed fingerprints (see MatchKeys). An ended record has none of them.
-- No foreign key: rows of one act are written together, and its check would cost a lock per row.
create table people.revision (
    record             uuid not null,
    revision           integer not null check (revision > 0),
    act                uuid not null,
    state              text not null check (state in ('present', 'ended')),
    content_hash       bytea not null,
    name               bytea,
    other_name         bytea,
    sex                bytea,
    birth_date         bytea,
    identity_number    bytea,
    phone              bytea,
    home_address       bytea,
    identity_key       uuid,
    identity_scheme    integer not null,
    name_birth_key     uuid,
    name_birth_sex_key uuid,
    phone_key          uuid,
    name_phone_key     uuid,
    primary key (record, revision)
);

-- Candidates that share a fingerprint (SqlPersonRecords.SHARING_KEYS).
create index revision_identity on people.revision (identity_key) where identity_key is not null;
create index revision_name_birth on people.revision (name_birth_key)
    where name_birth_key is not null;
create index revision_name_birth_sex on people.revision (name_birth_sex_key)
    where name_birth_sex_key is not null;
create index revision_name_phone on people.revision (name_phone_key)
    where name_phone_key is not null;
-- A phone number typed in a search (SqlPersonRecords.WITH_NUMBER).
create index revision_phone on people.revision (phone_key) where phone_key is not null;
-- What an act wrote, for the name index (SqlNamedRecords.WRITTEN_BY).
create index revision_act on people.revision (act);

-- Decisions on whether two records are of one person; the newest revision of a pair counts.
create table people.link (
    low      uuid not null,
    high     uuid not null,
    revision integer not null check (revision > 0),
    act      uuid not null,
    state    text not null check (state in ('linked', 'undone', 'apart', 'dropped')),
    made_by  text not null check (made_by in ('rule', 'user')),
    reason   text not null,
    primary key (low, high, revision),
    check (low < high)
);
-- Links that touch a record from its other end (SqlLinks.TOUCHING).
create index link_high on people.link (high);

-- The oldest record of the cluster that a record is counted in; without a row it is its own.
create table people.membership (
    record   uuid not null,
    revision integer not null check (revision > 0),
    act      uuid not null,
    head     uuid not null,
    primary key (record, revision)
);
-- Members of a cluster (SqlLinks.MEMBERS).
create index membership_head on people.membership (head);
