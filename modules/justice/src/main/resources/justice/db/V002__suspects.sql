-- What agencies recorded of suspects, coded; who they are is known to people alone. Of the sealed
-- columns of a row only fingerprints stand here, to see that they changed.
create table justice.suspect (
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
    case_record_number text,
    sex           text    not null,
    age           int,
    age_basis     text,
    ethnicity     text,
    citizenship   text,
    home_unit     text,
    offence       text,
    form          text,
    place         text    not null,
    destination   text,
    border        text,
    involved_on  justice.partial_date,
    involved_age int,
    arrested_on  justice.partial_date,
    arrested_age int,
    accused_on  justice.partial_date,
    accused_age int,
    convicted_on  justice.partial_date,
    convicted_age int,
    known_on      justice.partial_date,
    primary key (record, revision)
);

-- The row of a file finds its record.
create index suspect_record_number on justice.suspect (agency, record_number, revision);
-- Taking a file back finds what it wrote.
create index suspect_file on justice.suspect (file);
-- The people pages link back by reference.
create index suspect_person on justice.suspect (person, revision);
-- The suspects of a case (SqlSuspects.OF_CASE).
create index suspect_case on justice.suspect (agency, case_record_number)
    where case_record_number is not null;

-- Files that said again what a record already said: they bear it out when the first is taken back.
create table justice.suspect_confirmed (
    record  uuid not null,
    content int  not null,
    file    uuid not null,
    act     uuid not null,
    primary key (record, content, file)
);

create index suspect_confirmed_file on justice.suspect_confirmed (file);

create table justice.suspect_taken_back (
    file uuid primary key,
    act  uuid not null
);
