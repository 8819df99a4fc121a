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

-- Behind the second wall as the record is (V020): who may change identities of the agency writes it.
alter table people.erasure enable row level security;

create policy reading on people.erasure for select
    using ((select wall.reach('{I}', false)) = '%'
           or exists (select from people.record as r where r.record = erasure.record));
create policy adding on people.erasure for insert
    with check (exists (select
                          from people.record as r
                         where r.record = erasure.record
                           and coalesce(r.agency like (select wall.reach('{I}', true)), false)));
