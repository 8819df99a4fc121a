-- A table behind the second wall, as modules with persons have them.
create table north.file (
    id uuid primary key,
    agency text not null,
    text text not null
);

alter table north.file enable row level security;
create policy reading on north.file for select
    using (agency like (select wall.reach('{P}', false)));
create policy adding on north.file for insert
    with check (agency like (select wall.reach('{P}', true)));
grant execute on function wall.reach(text[], boolean) to north;
