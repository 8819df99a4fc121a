-- Files of agencies that were published, each with its later withdrawal as a second revision.
create table intake.file (
    ordinal   bigint generated always as identity,
    id        uuid   not null,
    revision  int    not null check (revision in (1, 2)),
    act       uuid   not null,
    agency    text   not null,
    kind      text   not null,
    sent_on   date   not null,
    regime    text,
    sha256    text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    rows      int    not null,
    state     text   not null check (state in ('PUBLISHED', 'WITHDRAWN')),
    created   int    not null,
    revised   int    not null,
    unchanged int    not null,
    withdrawn int    not null,
    by_user   uuid   not null,
    primary key (id, revision)
);

-- An agency's own list, and whether the same bytes came before.
create index file_of_agency on intake.file (agency, kind, ordinal);

-- Uploads that wait for their sender's confirmation. They are no record of anything: they go when
-- the file is published, or after some days, so this table alone may be deleted from.
create table intake.upload (
    id          uuid        primary key,
    agency      text        not null,
    kind        text        not null,
    sent_on     date        not null,
    regime      text,
    by_user     uuid        not null,
    sha256      text        not null,
    size        int         not null,
    received_at timestamptz not null,
    key         uuid        not null, -- under which the content is sealed
    content     bytea       not null  -- sealed, class I
);

alter table intake.upload alter column content set storage external; -- sealed bytes do not shrink

grant delete on intake.upload to intake;
