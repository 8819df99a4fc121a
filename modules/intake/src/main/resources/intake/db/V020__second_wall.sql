-- Row-level security: what wall.reach answers decides, whatever a statement asks for (decision 0054).
-- The planner takes a bare LIKE for one that lets next to nothing through, and plans for that; coalesce hides it.
grant execute on function wall.reach(text[], boolean) to intake;

alter table intake.file enable row level security;
alter table intake.upload enable row level security;

create policy reading on intake.file for select
    using (coalesce(agency like (select wall.reach('{I,P,J}', false)), false));
create policy adding on intake.file for insert
    with check (coalesce(agency like (select wall.reach('{P,J}', true)), false));

create policy reading on intake.upload for select
    using (coalesce(agency like (select wall.reach('{I,P,J}', false)), false));
create policy adding on intake.upload for insert
    with check (coalesce(agency like (select wall.reach('{P,J}', true)), false));
-- An upload is no record of anything: whoever may see it may forget it.
create policy forgetting on intake.upload for delete
    using (coalesce(agency like (select wall.reach('{I,P,J}', false)), false));
