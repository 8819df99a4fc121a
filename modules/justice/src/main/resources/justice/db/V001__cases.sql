-- A date of day, month or year precision, as ISO 8601 writes it.
create domain justice.partial_date as text
    check (value ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$');

-- What agencies recorded of cases. The ordinal says which record is older.
create table justice.criminal_case (
    ordinal       bigint  generated always as identity,
    record        uuid    not null,
    revision      int     not null,
    content       int     not null, -- the revision that first said this
    act           uuid    not null,
    file          uuid    not null, -- the file that says this
    agency        text    not null,
    record_number text    not null,
    live          boolean not null,
    fingerprints  bytea   not null,
    decision_number      text,
    file_number          text,
    received_from_agency text,
    received_from_number text,
    offence       text    not null,
    form          text,
    place         text    not null,
    destination   text,
    border        text,
    uncovered_on   justice.partial_date,
    initiated_on   justice.partial_date,
    transferred_on justice.partial_date,
    tried_on       justice.partial_date,
    known_on       justice.partial_date,
    -- The numbers in the form in which two agencies' writings are compared.
    decision_key  text,
    file_key      text,
    number_key    text    not null,
    received_key  text,
    primary key (record, revision)
);

-- The row of a file finds its record.
create index criminal_case_record_number
    on justice.criminal_case (agency, record_number, revision);
-- Taking a file back finds what it wrote.
create index criminal_case_file on justice.criminal_case (file);
-- Records that may be one case (SqlCaseLinks.ALIKE).
create index criminal_case_decision on justice.criminal_case (decision_key)
    where decision_key is not null;
create index criminal_case_file_number on justice.criminal_case (file_key)
    where file_key is not null;
create index criminal_case_number on justice.criminal_case (agency, number_key);
create index criminal_case_received
    on justice.criminal_case (received_from_agency, received_key) where received_key is not null;

-- Files that said again what a record already said: they bear it out when the first is taken back.
create table justice.criminal_case_confirmed (
    record  uuid not null,
    content int  not null,
    file    uuid not null,
    act     uuid not null,
    primary key (record, content, file)
);

create index criminal_case_confirmed_file on justice.criminal_case_confirmed (file);

create table justice.criminal_case_taken_back (
    file uuid primary key,
    act  uuid not null
);

-- Decisions on whether two records are one case; the newest revision of a pair counts.
create table justice.case_link (
    low      uuid not null,
    high     uuid not null,
    revision int  not null check (revision > 0),
    act      uuid not null,
    state    text not null check (state in ('LINKED', 'UNDONE', 'DROPPED')),
    made_by  text not null check (made_by in ('RULE', 'USER')),
    reason   text not null,
    primary key (low, high, revision),
    check (low <> high)
);
-- Links that touch a record from its other end (SqlCaseLinks.TOUCHING).
create index case_link_high on justice.case_link (high);

-- The oldest record of the cluster that a record is counted in; without a row it is its own.
create table justice.case_membership (
    record   uuid not null,
    revision int  not null check (revision > 0),
    act      uuid not null,
    head     uuid not null,
    primary key (record, revision)
);
