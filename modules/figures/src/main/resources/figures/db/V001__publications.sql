-- Figures that this instance published. A row is never changed: the number stays what it was.
create table figures.publication (
    publication     uuid    not null,
    revision        integer not null default 1,
    act             uuid    not null,
    figure          text    not null,
    period          text    not null,
    breakdowns      text[]  not null,
    filters         text[]  not null, -- breakdown=code
    regime          text    not null,
    step            text    not null,
    position        bigint  not null,
    value           bigint  not null check (value >= 0),
    definition_hash text    not null,
    pack_version    text    not null,
    engine          text    not null,
    primary key (publication, revision)
);
