-- Coded rows that somebody proposes to hand over in the words of a standard of exchange. The rows stand nowhere: they are
-- counted out again at the position, and the file must have the same hash.
create table figures.extract (
    extract         uuid    not null primary key,
    act             uuid    not null,
    proposed_by     uuid    not null,
    standard        text    not null,
    period          text    not null,
    position        bigint  not null,
    persons         bigint  not null check (persons >= 0),
    sha256          text    not null check (sha256 ~ '^[0-9a-f]{64}$')
);

-- One decision for each, whoever comes first: released by a second person, or set aside.
create table figures.extract_decision (
    extract         uuid    not null primary key references figures.extract (extract),
    act             uuid    not null,
    released        boolean not null
);
