-- Records whose keys are to be, or were, destroyed for good: asked for by one, confirmed by another.
-- What was sealed under them stays as bytes that nobody opens; coded facts stay what they are.
create table people.erasure (
    record   uuid    not null,
    revision integer not null check (revision in (1, 2)),
    act      uuid    not null,
    state    text    not null check (state in ('asked', 'erased')),
    reason   text    not null,
    by_user  uuid    not null,
    primary key (record, revision)
);
