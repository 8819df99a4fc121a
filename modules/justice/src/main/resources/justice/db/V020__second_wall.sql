-- Row-level security: what wall.reach answers for class J decides, whatever a statement asks for (decision 0054).
-- The planner takes a bare LIKE for one that lets next to nothing through, and plans for that; coalesce hides it.
grant execute on function wall.reach(text[], boolean) to justice;

alter table justice.criminal_case enable row level security;
alter table justice.criminal_case_confirmed enable row level security;
alter table justice.criminal_case_taken_back enable row level security;

create policy reading on justice.criminal_case for select
    using (coalesce(agency like (select wall.reach('{J}', false)), false));
create policy adding on justice.criminal_case for insert
    with check (coalesce(agency like (select wall.reach('{J}', true)), false));

-- These two name no agency. The tables that they look into are behind their own policies.
create policy reading on justice.criminal_case_confirmed for select
    using ((select wall.reach('{J}', false)) = '%'
           or exists (select from justice.criminal_case as said
                       where said.record = criminal_case_confirmed.record));
create policy adding on justice.criminal_case_confirmed for insert
    with check (exists (select from justice.criminal_case as said
                         where said.record = criminal_case_confirmed.record
                           and said.agency like (select wall.reach('{J}', true))));

create policy reading on justice.criminal_case_taken_back for select
    using ((select wall.reach('{J}', false)) = '%'
           or exists (select from justice.criminal_case as said
                       where said.file = criminal_case_taken_back.file)
           or exists (select from justice.criminal_case_confirmed as borne
                       where borne.file = criminal_case_taken_back.file));
create policy adding on justice.criminal_case_taken_back for insert
    with check (exists (select from justice.criminal_case as said
                         where said.file = criminal_case_taken_back.file
                           and said.agency like (select wall.reach('{J}', true)))
                or exists (select
                             from justice.criminal_case_confirmed as borne
                             join justice.criminal_case as said on said.record = borne.record
                            where borne.file = criminal_case_taken_back.file
                              and said.agency like (select wall.reach('{J}', true))));

alter table justice.suspect enable row level security;
alter table justice.suspect_confirmed enable row level security;
alter table justice.suspect_taken_back enable row level security;

create policy reading on justice.suspect for select
    using (coalesce(agency like (select wall.reach('{J}', false)), false));
create policy adding on justice.suspect for insert
    with check (coalesce(agency like (select wall.reach('{J}', true)), false));

create policy reading on justice.suspect_confirmed for select
    using ((select wall.reach('{J}', false)) = '%'
           or exists (select from justice.suspect as said
                       where said.record = suspect_confirmed.record));
create policy adding on justice.suspect_confirmed for insert
    with check (exists (select from justice.suspect as said
                         where said.record = suspect_confirmed.record
                           and said.agency like (select wall.reach('{J}', true))));

create policy reading on justice.suspect_taken_back for select
    using ((select wall.reach('{J}', false)) = '%'
           or exists (select from justice.suspect as said
                       where said.file = suspect_taken_back.file)
           or exists (select from justice.suspect_confirmed as borne
                       where borne.file = suspect_taken_back.file));
create policy adding on justice.suspect_taken_back for insert
    with check (exists (select from justice.suspect as said
                         where said.file = suspect_taken_back.file
                           and said.agency like (select wall.reach('{J}', true)))
                or exists (select
                             from justice.suspect_confirmed as borne
                             join justice.suspect as said on said.record = borne.record
                            where borne.file = suspect_taken_back.file
                              and said.agency like (select wall.reach('{J}', true))));

-- Links join records of several agencies: the service that links cases writes them, and who may see both ends reads
-- them.
alter table justice.case_link enable row level security;
alter table justice.case_membership enable row level security;

create policy reading on justice.case_link for select
    using ((select wall.reach('{J}', false)) = '%'
           or exists (select from justice.criminal_case as said where said.record = case_link.low)
              and exists (select from justice.criminal_case as said
                           where said.record = case_link.high));
create policy adding on justice.case_link for insert
    with check ((select wall.reach('{J}', true)) = '%');

create policy reading on justice.case_membership for select
    using ((select wall.reach('{J}', false)) = '%'
           or exists (select from justice.criminal_case as said
                       where said.record = case_membership.record));
create policy adding on justice.case_membership for insert
    with check ((select wall.reach('{J}', true)) = '%');
