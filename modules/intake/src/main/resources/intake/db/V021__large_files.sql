-- Files too large for memory (decision 0070): sent in parts, read into chunks, published in one act. Like uploads they
-- are no record of anything and go when the file is published, or after some days.
create table intake.large_file (
    id          uuid        primary key,
    agency      text        not null,
    kind        text        not null,
    sent_on     date        not null,
    regime      text,
    by_user     uuid        not null,
    size        bigint      not null check (size > 0),
    received_at timestamptz not null
);

create table intake.large_part (
    file    uuid  not null,
    part    int   not null check (part >= 0),
    agency  text  not null,
    sha256  text  not null check (sha256 ~ '^[0-9a-f]{64}$'),
    key     uuid  not null, -- under which the content is sealed
    content bytea not null, -- sealed, class I
    primary key (file, part)
);

-- What was read of a file, chunk by chunk. Each is kept as soon as it was read.
create table intake.large_chunk (
    file      uuid  not null,
    number    int   not null check (number >= 0),
    agency    text  not null,
    last_line int   not null,
    lines     int   not null,
    rows      int   not null,
    problems  int   not null,
    warnings  int   not null,
    mended    int   not null,
    sha256    text,           -- of the whole file, in its last chunk
    key       uuid  not null,
    content   bytea not null, -- sealed, class I: the rows
    findings  bytea not null, -- sealed, class I: what is wrong with them
    primary key (file, number)
);

-- What publishing a chunk would do, as the register was at an edition.
create table intake.large_assessment (
    file      uuid   not null,
    number    int    not null,
    edition   bigint not null,
    agency    text   not null,
    created   int    not null,
    revised   int    not null,
    unchanged int    not null,
    withdrawn int    not null,
    primary key (file, number, edition)
);

-- The record numbers in the chunks: one may stand in a file once.
create table intake.large_number (
    file   uuid not null,
    number text not null,
    agency text not null,
    line   int  not null,
    primary key (file, number)
);

alter table intake.large_part alter column content set storage external; -- sealed bytes do not shrink
alter table intake.large_chunk alter column content set storage external;
alter table intake.large_chunk alter column findings set storage external;

grant delete on intake.large_file, intake.large_part, intake.large_chunk, intake.large_assessment,
    intake.large_number to intake;

-- Row-level security, as for uploads.
alter table intake.large_file enable row level security;
alter table intake.large_part enable row level security;
alter table intake.large_chunk enable row level security;
alter table intake.large_assessment enable row level security;
alter table intake.large_number enable row level security;

create policy reading on intake.large_file for select
    using (coalesce(agency like (select wall.reach('{I,P,J}', false)), false));
create policy adding on intake.large_file for insert
    with check (coalesce(agency like (select wall.reach('{P,J}', true)), false));
create policy forgetting on intake.large_file for delete
    using (coalesce(agency like (select wall.reach('{I,P,J}', false)), false));

create policy reading on intake.large_part for select
    using (coalesce(agency like (select wall.reach('{I,P,J}', false)), false));
create policy adding on intake.large_part for insert
    with check (coalesce(agency like (select wall.reach('{P,J}', true)), false));
create policy forgetting on intake.large_part for delete
    using (coalesce(agency like (select wall.reach('{I,P,J}', false)), false));

create policy reading on intake.large_chunk for select
    using (coalesce(agency like (select wall.reach('{I,P,J}', false)), false));
create policy adding on intake.large_chunk for insert
    with check (coalesce(agency like (select wall.reach('{P,J}', true)), false));
create policy forgetting on intake.large_chunk for delete
    using (coalesce(agency like (select wall.reach('{I,P,J}', false)), false));

create policy reading on intake.large_number for select
    using (coalesce(agency like (select wall.reach('{I,P,J}', false)), false));
create policy adding on intake.large_number for insert
    with check (coalesce(agency like (select wall.reach('{P,J}', true)), false));
create policy forgetting on intake.large_number for delete
    using (coalesce(agency like (select wall.reach('{I,P,J}', false)), false));

create policy reading on intake.large_assessment for select
    using (coalesce(agency like (select wall.reach('{I,P,J}', false)), false));
create policy adding on intake.large_assessment for insert
    with check (coalesce(agency like (select wall.reach('{P,J}', true)), false));
create policy forgetting on intake.large_assessment for delete
    using (coalesce(agency like (select wall.reach('{I,P,J}', false)), false));
