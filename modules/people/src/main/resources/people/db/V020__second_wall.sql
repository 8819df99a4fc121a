-- Row-level security: what wall.reach answers decides, whatever a statement asks for (decision 0054). Classes I and L
-- open records of both sides, the class of a side's files those of that side. The planner takes a bare LIKE for one
-- that lets next to nothing through, and plans for that; coalesce hides it.
grant execute on function wall.reach(text[], boolean) to people;

alter table people.record enable row level security;
alter table people.revision enable row level security;
alter table people.link enable row level security;
alter table people.membership enable row level security;

create policy reading on people.record for select
    using (coalesce(agency like case side
                                  when 'protection' then (select wall.reach('{I,L,P}', false))
                                  when 'justice' then (select wall.reach('{I,L,J}', false))
                                end, false));
create policy adding on people.record for insert
    with check (agency like case side
                              when 'protection' then (select wall.reach('{P}', true))
                              when 'justice' then (select wall.reach('{J}', true))
                            end);

-- These name no agency. The table that they look into is behind its own policy.
create policy reading on people.revision for select
    using ((select wall.reach('{I,L}', false)) = '%'
           or exists (select from people.record as r where r.record = revision.record));
create policy adding on people.revision for insert
    with check (exists (select
                          from people.record as r
                         where r.record = revision.record
                           and r.agency like case r.side
                                               when 'protection' then (select wall.reach('{P}', true))
                                               when 'justice' then (select wall.reach('{J}', true))
                                             end));

-- Links join records of several agencies: whoever may change identities of the whole nation writes them, which are
-- the service of linkage and its reviewers.
create policy reading on people.link for select
    using ((select wall.reach('{I}', false)) = '%'
           or exists (select from people.record as r where r.record = link.low)
              and exists (select from people.record as r where r.record = link.high));
create policy adding on people.link for insert
    with check ((select wall.reach('{I}', true)) = '%');

create policy reading on people.membership for select
    using ((select wall.reach('{I}', false)) = '%'
           or exists (select from people.record as r where r.record = membership.record));
create policy adding on people.membership for insert
    with check ((select wall.reach('{I}', true)) = '%');
