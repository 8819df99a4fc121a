-- A date of day, month or year precision, as ISO 8601 writes it.
create domain protection.partial_date as text
    check (value ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$');

-- What agencies recorded of victims, coded; who they are is known to people alone. Of the sealed
-- columns of a row only fingerprints stand here, to see that they changed.
create table protection.victim (
    record        uuid    not null,
    revision      int     not null,
    content       int     not null, -- the revision that first said this
    act           uuid    not null,
    file          uuid    not null, -- the file that says this
    agency        text    not null,
    record_number text    not null,
    live          boolean not null,
    fingerprints  bytea   not null,
    person        uuid    not null, -- the reference of this side
    sex           text    not null,
    age           int,
    age_basis     text,
    ethnicity     text,
    citizenship   text,
    home_unit     text,
    form          text    not null,
    place         text    not null,
    destination   text,
    border        text,
    received_on        protection.partial_date,
    received_in        text,
    received_age       int,
    verified_on        protection.partial_date,
    verified_in        text,
    verified_age       int,
    identified_on        protection.partial_date,
    identified_in        text,
    identified_age       int,
    rescued_on        protection.partial_date,
    rescued_in        text,
    rescued_age       int,
    supported_on        protection.partial_date,
    supported_in        text,
    supported_age       int,
    known_on      protection.partial_date,
    primary key (record, revision)
);

-- The row of a file finds its record.
create index victim_record_number on protection.victim (agency, record_number, revision);
-- Taking a file back finds what it wrote.
create index victim_file on protection.victim (file);
-- The people pages link back by reference.
create index victim_person on protection.victim (person, revision);

-- Files that said again what a record already said: they bear it out when the first is taken back.
create table protection.victim_confirmed (
    record  uuid not null,
    content int  not null,
    file    uuid not null,
    act     uuid not null,
    primary key (record, content, file)
);

create index victim_confirmed_file on protection.victim_confirmed (file);

create table protection.victim_taken_back (
    file uuid primary key,
    act  uuid not null
);
