-- Facts: coded, with random references. No name, no number of a file, no birth date, no free text.
create table facts.fact (
    fact uuid not null,
    revision integer not null check (revision > 0),
    act uuid not null,
    withdrawn boolean not null,
    kind text not null,
    subject uuid not null,
    on_first date not null,
    on_precision text not null check (on_precision in ('DAY', 'MONTH', 'YEAR')),
    place text not null,
    agency text not null,
    form text,
    destination text,
    border text,
    sex text,
    age smallint check (age between 0 and 130),
    age_basis text,
    ethnicity text,
    primary key (fact, revision)
);

-- Serves the feed of the read model: everything that some acts wrote.
create index fact_act on facts.fact (act);

-- Which cluster a subject is counted in. Undoing a link is a newer row.
create table facts.membership (
    subject uuid not null,
    revision integer not null check (revision > 0),
    act uuid not null,
    about text not null check (about in ('PERSON', 'CASE')),
    cluster uuid not null,
    primary key (subject, revision)
);

create index membership_act on facts.membership (act);

grant usage on schema facts to facts;
grant select, insert on all tables in schema facts to facts;
