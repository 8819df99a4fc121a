-- Figures that somebody proposes for release. A second person releases one, which adds the publication of the same id,
-- or it is set aside; until then it waits.
create table figures.proposal (
    proposal        uuid    not null primary key,
    act             uuid    not null,
    proposed_by     uuid    not null,
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
    engine          text    not null
);

-- One decision for each proposal, whoever comes first: released, or set aside.
create table figures.proposal_decision (
    proposal        uuid    not null primary key references figures.proposal (proposal),
    act             uuid    not null,
    released        boolean not null
);
