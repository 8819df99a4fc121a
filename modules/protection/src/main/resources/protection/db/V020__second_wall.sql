-- Row-level security: what wall.reach answers for class P decides, whatever a statement asks for (decision 0054).
-- The planner takes a bare LIKE for one that lets next to nothing through, and plans for that; coalesce hides it.
grant execute on function wall.reach(text[], boolean) to protection;

alter table protection.victim enable row level security;
alter table protection.victim_confirmed enable row level security;
alter table protection.victim_taken_back enable row level security;

create policy reading on protection.victim for select
    using (coalesce(agency like (select wall.reach('{P}', false)), false));
create policy adding on protection.victim for insert
    with check (coalesce(agency like (select wall.reach('{P}', true)), false));

-- These two name no agency. The tables that they look into are behind their own policies.
create policy reading on protection.victim_confirmed for select
    using ((select wall.reach('{P}', false)) = '%'
           or exists (select from protection.victim as said
                       where said.record = victim_confirmed.record));
create policy adding on protection.victim_confirmed for insert
    with check (exists (select from protection.victim as said
                         where said.record = victim_confirmed.record
                           and said.agency like (select wall.reach('{P}', true))));

create policy reading on protection.victim_taken_back for select
    using ((select wall.reach('{P}', false)) = '%'
           or exists (select from protection.victim as said
                       where said.file = victim_taken_back.file)
           or exists (select from protection.victim_confirmed as borne
                       where borne.file = victim_taken_back.file));
create policy adding on protection.victim_taken_back for insert
    with check (exists (select from protection.victim as said
                         where said.file = victim_taken_back.file
                           and said.agency like (select wall.reach('{P}', true)))
                or exists (select
                             from protection.victim_confirmed as borne
                             join protection.victim as said on said.record = borne.record
                            where borne.file = victim_taken_back.file
                              and said.agency like (select wall.reach('{P}', true))));
